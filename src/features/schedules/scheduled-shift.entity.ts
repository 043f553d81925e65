import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Exclusion,
  ForeignKey,
  Index,
  PrimaryColumn,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';

/**
 * A time at which a person is meant to work, which is never a record of time worked. It is a draft until
 * it is published.
 */
@Entity('scheduled_shifts')
@Exclusion(
  'ex_scheduled_shifts_overlap',
  `USING gist (organization_id WITH =, user_id WITH =, tstzrange(start_at, end_at) WITH &&)`,
)
@Index('ix_scheduled_shifts_shop', ['organization_id', 'shop_id', 'business_date'])
@Index('ix_scheduled_shifts_user', ['organization_id', 'user_id', 'business_date'])
@ForeignKey('shops', ['organization_id', 'shop_id'], ['organization_id', 'id'], {
  name: 'fk_scheduled_shifts_shop',
})
@ForeignKey('users', ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_scheduled_shifts_user',
})
@Check(
  'ck_scheduled_shifts_times',
  `end_at > start_at AND end_at <= start_at + interval '24 hours'`,
)
export class ScheduledShift {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_scheduled_shifts' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_scheduled_shifts' })
  id: string;

  @Column('uuid')
  shop_id: string;

  @Column('uuid')
  user_id: string;

  @Column('timestamptz')
  start_at: Date;

  @Column('timestamptz')
  end_at: Date;

  /** Day of `start_at` in the shop. */
  @Column('date')
  business_date: string;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('timestamptz', { nullable: true })
  published_at: Date | null;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  created_at: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updated_at: Date;
}
