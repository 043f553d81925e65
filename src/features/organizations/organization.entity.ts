import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The tenant. */
@Entity('organizations')
@Check('ck_organizations_week_start', 'week_start BETWEEN 1 AND 7')
export class Organization {
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_organizations' })
  organizationId: string;

  @Column('text')
  name: string;

  /** IANA; what new shops get. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  /** ISO 4217; what new shops and products get. */
  @Column('char', { length: 3 })
  currency: string;

  /** ISO day of week, 1 = Monday. */
  @Column('smallint', { name: 'week_start' })
  weekStart: number;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
