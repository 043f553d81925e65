import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** When someone is meant to work; never the record of time worked. A draft until it is published. */
@Entity('scheduled_shifts')
@Exclusion(
  'ex_scheduled_shifts_overlap',
  `USING gist (organization_id WITH =, user_id WITH =, tstzrange(start_at, end_at) WITH &&)`,
)
@Index('ix_scheduled_shifts_shop', ['organizationId', 'shopId', 'businessDate'])
@Index('ix_scheduled_shifts_user', ['organizationId', 'userId', 'businessDate'])
@ForeignKey('shops', ['organizationId', 'shopId'], ['organizationId', 'id'], {
  name: 'fk_scheduled_shifts_shop',
})
@ForeignKey('users', ['organizationId', 'userId'], ['organizationId', 'id'], {
  name: 'fk_scheduled_shifts_user',
})
@Check(
  'ck_scheduled_shifts_times',
  `end_at > start_at AND end_at <= start_at + interval '24 hours'`,
)
export class ScheduledShift {
  @PrimaryColumn('uuid', {
    name: 'organization_id',
    primaryKeyConstraintName: 'pk_scheduled_shifts',
  })
  organizationId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_scheduled_shifts' })
  id: string;

  @Column('uuid', { name: 'shop_id' })
  shopId: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('timestamptz', { name: 'start_at' })
  startAt: Date;

  @Column('timestamptz', { name: 'end_at' })
  endAt: Date;

  /** Day of `startAt` in the shop. */
  @Column('date', { name: 'business_date' })
  businessDate: string;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
