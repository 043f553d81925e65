import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  PrimaryColumn,
  Unique,
  UpdateDateColumn,
  VersionColumn,
} from 'typeorm';

export const WAGE_UNITS = ['HOUR', 'MONTH'] as const;
export type WageUnit = (typeof WAGE_UNITS)[number];

/** What a person earns from a date on, until their next wage begins or this one ends. */
@Entity('wages')
@Unique('uq_wages_valid_from', ['organization_id', 'user_id', 'valid_from'])
@ForeignKey('users', ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_wages_user',
})
@Check('ck_wages_amount', 'amount_minor BETWEEN 0 AND 9999999999999')
@Check('ck_wages_unit', `unit IN ('HOUR', 'MONTH')`)
@Check('ck_wages_dates', 'valid_to >= valid_from')
export class Wage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_wages' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_wages' })
  id: string;

  @Column('uuid')
  user_id: string;

  /** Minor units of `currency`. */
  @Column('bigint')
  amount_minor: number;

  /** ISO 4217. */
  @Column('char', { length: 3 })
  currency: string;

  @Column('text')
  unit: WageUnit;

  /** The first business date. */
  @Column('date')
  valid_from: string;

  /** The last business date; null = until the next wage begins. */
  @Column('date', { nullable: true })
  valid_to: string | null;

  @VersionColumn()
  version: number;

  @CreateDateColumn({ type: 'timestamptz' })
  created_at: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updated_at: Date;
}
