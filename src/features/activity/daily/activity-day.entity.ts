import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { HourSeconds, PlatformSeconds } from './day-summary.js';

/** A person's day in whole seconds. It stays when the events of the day are deleted. */
@Entity('activity_days')
@ForeignKey('users', ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_activity_days_user',
})
@Check(
  'ck_activity_days_seconds',
  `least(working_seconds, active_seconds, off_list_seconds,
    paused_seconds, idle_seconds, explained_seconds) >= 0`,
)
export class ActivityDay {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_days' })
  organization_id: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_days' })
  user_id: string;

  /** The business date of the shifts. */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_activity_days' })
  date: string;

  /** Shifts without breaks. */
  @Column('integer')
  working_seconds: number;

  @Column('integer')
  active_seconds: number;

  @Column('integer')
  off_list_seconds: number;

  @Column('integer')
  paused_seconds: number;

  @Column('integer')
  idle_seconds: number;

  @Column('integer')
  explained_seconds: number;

  /** The same seconds by the hour of the day in the shop's zone; they add up to the columns above. */
  @Column('jsonb')
  by_hour: readonly HourSeconds[];

  /** Active seconds, each once; they add up to `active_seconds`. */
  @Column('jsonb')
  by_platform: readonly PlatformSeconds[];

  /** Stands for everything that the day was computed from: what changes any of it changes this. */
  @Column('text')
  facts: string;

  /** Whether events of the day have been deleted, so that it cannot be computed again. */
  @Column('boolean')
  is_final: boolean;

  @CreateDateColumn({ type: 'timestamptz' })
  computed_at: Date;
}
