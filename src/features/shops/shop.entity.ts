import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Organization } from '../organizations/organization.entity.js';

/** A place that sells. */
@Entity('shops')
@Unique('uq_shops_name', ['organizationId', 'name'])
@Unique('uq_shops_currency', ['organizationId', 'id', 'currency'])
@Check('ck_shops_business_day_start', `business_day_start ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
export class Shop {
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'pk_shops' })
  @ForeignKey(() => Organization, 'organizationId', { name: 'fk_shops_organization' })
  organizationId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_shops' })
  id: string;

  @Column('text')
  name: string;

  /** IANA. */
  @Column('text', { name: 'time_zone' })
  timeZone: string;

  /** ISO 4217; stays with the first receipt. */
  @Column('char', { length: 3 })
  currency: string;

  /** `HH:MM` in the shop's zone. */
  @Column('char', { name: 'business_day_start', length: 5 })
  businessDayStart: string;

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
