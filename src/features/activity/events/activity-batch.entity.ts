import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * Events of one device within one hour, in one row: an event of its own row would take five times
 * the space, most of it for keys. The lists have one place for each event, in order of time.
 * The table is divided into months; a month is dropped whole when its retention ends.
 */
@Entity('activity_batches')
@Index('ix_activity_batches_user', ['organization_id', 'user_id', 'occurred_at'])
@ForeignKey('users', ['organization_id', 'user_id'], ['organization_id', 'id'], {
  name: 'fk_activity_batches_user',
})
@Check(
  'ck_activity_batches_events',
  `cardinality(event_ids) BETWEEN 1 AND 500
    AND cardinality(types) = cardinality(event_ids)
    AND cardinality(after_ms) = cardinality(event_ids)
    AND cardinality(durations_ms) = cardinality(event_ids)
    AND cardinality(platforms) = cardinality(event_ids)`,
)
export class ActivityBatch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_batches' })
  organization_id: string;

  /** When the first of the events happened. */
  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'pk_activity_batches' })
  occurred_at: Date;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_activity_batches' })
  id: string;

  @Column('uuid')
  user_id: string;

  /** Chosen by the client, or the sign-in that the events came with. */
  @Column('uuid')
  device_id: string;

  /** Of the clients' own making. */
  @Column('uuid', { array: true })
  event_ids: string[];

  /** Places in `EVENT_TYPES`. */
  @Column('smallint', { array: true })
  types: number[];

  /** Milliseconds from `occurred_at`. */
  @Column('integer', { array: true })
  after_ms: number[];

  @Column('integer', { array: true })
  durations_ms: number[];

  /** Places in `platform_ids`, from 1; 0 = none. */
  @Column('smallint', { array: true })
  platforms: number[];

  @Column('uuid', { array: true })
  platform_ids: string[];
}

export type BatchRow = Readonly<Omit<ActivityBatch, 'organization_id'>>;
