import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';
import type { Direction } from './rules/pace.js';
import type { TargetKpi } from './rules/target-kpis.js';
import type { TargetPeriod } from './rules/target-period.js';

/** A value that a figure of the organization, of a shop, or of a person in a shop is to reach or not to exceed. */
@Entity('targets')
@Index('ix_targets_shop', ['organization_id', 'shop_id', 'id'])
@Index('ix_targets_user', ['organization_id', 'user_id', 'id'])
@ForeignKey('organizations', ['organization_id'], ['organization_id'], {
  name: 'fk_targets_organization',
})
@ForeignKey('shops', ['organization_id', 'shop_id'], ['organization_id', 'id'], {
  name: 'fk_targets_shop',
  onDelete: 'CASCADE',
})
@ForeignKey('users', ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_targets_user',
})
@Check('ck_targets_person', 'user_id IS NULL OR shop_id IS NOT NULL')
@Check(
  'ck_targets_period',
  `period IN ('DAY', 'WEEK', 'MONTH', 'RANGE') AND direction IN ('AT_LEAST', 'AT_MOST') AND value >= 0
    AND (period <> 'RANGE' OR (starts_on IS NOT NULL AND ends_on IS NOT NULL)) AND ends_on >= starts_on`,
)
export class Target {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_targets' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_targets' })
  id: string;

  /** Null = all shops that sell in the currency. */
  @Column('uuid', { nullable: true })
  shop_id: string | null;

  /** Null = everyone in the shop. */
  @Column('uuid', { nullable: true })
  user_id: string | null;

  @Column('text')
  kpi: TargetKpi;

  @Column('text')
  period: TargetPeriod;

  /** The first date on which the target holds; null = since ever. */
  @Column('date', { nullable: true })
  starts_on: string | null;

  /** The last date on which the target holds; null = for ever. */
  @Column('date', { nullable: true })
  ends_on: string | null;

  @Column('text')
  direction: Direction;

  /** In units of the last decimal of the figure. */
  @Column('bigint')
  value: number;

  /** That of the shop, or of the shops that count. */
  @Column('char', { length: 3 })
  currency: string;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  created_at: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updated_at: Date;
}
