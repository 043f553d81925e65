import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import { statement, type Statement } from '../../platform/database/statement.js';
import type { Tx } from '../../platform/database/tx.js';
import type { BreakRow } from '../../features/shifts/break.entity.js';
import type { SessionRow } from '../../features/shifts/sessions/device-session.entity.js';
import type { ShiftRow } from '../../features/shifts/shift.entity.js';
import { ArrayColumns, quoted } from '../array-columns.js';
import { insertAll, type Columns } from '../bulk-insert.repository.js';
import type { DemoChange } from './demo-incidents.js';
import type { PlanRow } from './demo-plans.js';
import type { DemoBreakType, DemoShift } from './demo-shifts.js';

type Value = string | number | boolean | null;

const SHIFT: Columns = [
  ['id', 'uuid'],
  ['user_id', 'uuid'],
  ['shop_id', 'uuid'],
  ['start_at', 'timestamptz'],
  ['end_at', 'timestamptz'],
  ['ends_before', 'timestamptz'],
  ['business_date', 'date'],
  ['start_source', 'text'],
  ['end_source', 'text'],
  ['needs_confirmation', 'boolean'],
  ['version', 'integer'],
  ['created_at', 'timestamptz'],
  ['updated_at', 'timestamptz'],
];
const BREAK: Columns = [
  ['id', 'uuid'],
  ['shift_id', 'uuid'],
  ['shift_start_at', 'timestamptz'],
  ['shift_ends_before', 'timestamptz'],
  ['break_type_id', 'uuid'],
  ['name', 'text'],
  ['is_paid', 'boolean'],
  ['expected_minutes', 'integer'],
  ['start_at', 'timestamptz'],
  ['end_at', 'timestamptz'],
];
const SESSION: Columns = [
  ['id', 'uuid'],
  ['shift_id', 'uuid'],
  ['user_id', 'uuid'],
  ['shop_id', 'uuid'],
  ['shift_ends_before', 'timestamptz'],
  ['device_label', 'text'],
  ['start_at', 'timestamptz'],
  ['last_seen_at', 'timestamptz'],
  ['end_at', 'timestamptz'],
  ['end_source', 'text'],
  ['silence_limit_s', 'integer'],
];
const CHANGE: Columns = [
  ['shift_id', 'uuid'],
  ['version', 'integer'],
  ['id', 'uuid'],
  ['kind', 'text'],
  ['changed_at', 'timestamptz'],
  ['actor_id', 'uuid'],
  ['reason', 'text'],
  ['before', 'jsonb'],
  ['after', 'jsonb'],
];
const PLAN: Columns = [
  ['id', 'uuid'],
  ['shop_id', 'uuid'],
  ['user_id', 'uuid'],
  ['start_at', 'timestamptz'],
  ['end_at', 'timestamptz'],
  ['business_date', 'date'],
  ['published_at', 'timestamptz'],
  ['version', 'integer'],
  ['created_at', 'timestamptz'],
  ['updated_at', 'timestamptz'],
];

const INSERT_SHIFTS = insertAll('shifts', SHIFT);
const INSERT_BREAKS = insertAll('breaks', BREAK);
const INSERT_SESSIONS = insertAll('device_sessions', SESSION);
const INSERT_CHANGES = insertAll('shift_changes', CHANGE);
/** Existing plans stay as they are. */
const INSERT_PLANS = insertAll('scheduled_shifts', PLAN, 'ON CONFLICT DO NOTHING');

const ADD_BREAK_TYPES = statement(
  'demo.add-break-types',
  `INSERT INTO break_types (organization_id, id, name, is_paid, expected_minutes, version,
      created_at, updated_at)
    SELECT $1, t.id, t.name, t.is_paid, t.expected_minutes, 1, now(), now()
    FROM unnest($2::uuid[], $3::text[], $4::boolean[], $5::integer[]) AS t (id, name, is_paid, expected_minutes)
    ON CONFLICT (organization_id, name_key) DO NOTHING`,
);
/** Under the names of the demo: a type whose name looks the same is the same type. */
const BREAK_TYPES = statement<{ id: string; name: string }>(
  'demo.break-types',
  `SELECT b.id, given.name FROM unnest($2::text[]) AS given (name)
    JOIN break_types b ON b.organization_id = $1 AND b.name_key = look_key(given.name)`,
);

/** How many shifts are stored with one statement each for shifts, breaks and sessions, as with receipts. */
const AT_ONCE = 2_000;

/** Stores shifts by the thousand with everything that belongs to them, and plans. */
@Injectable()
export class DemoWorkRepository {
  /**
   * Adds break types whose names the organization does not have yet.
   * @returns the ids by name, also of types that somebody has changed or archived
   */
  async breakTypes(tx: Tx, types: readonly DemoBreakType[]): Promise<Map<string, string>> {
    const names = types.map(({ name }) => name);
    await tx.rows(ADD_BREAK_TYPES, [
      tx.organizationId,
      types.map(() => newId()),
      names,
      types.map(({ isPaid }) => isPaid),
      types.map(({ expectedMinutes }) => expectedMinutes),
    ]);
    const rows = await tx.rows(BREAK_TYPES, [tx.organizationId, names]);
    return new Map(rows.map(({ id, name }) => [name, id]));
  }

  /** This can violate ex_shifts_overlap if a person of the demo clocks in at this moment. */
  async insertShifts(tx: Tx, shifts: readonly DemoShift[]): Promise<void> {
    for (let from = 0; from < shifts.length; from += AT_ONCE) {
      const some = shifts.slice(from, from + AT_ONCE);
      await Promise.all([
        send(
          tx,
          INSERT_SHIFTS,
          some.map(({ shift }) => shiftValues(shift)),
        ),
        send(tx, INSERT_BREAKS, some.flatMap(breaksValues)),
        send(tx, INSERT_SESSIONS, some.flatMap(sessionsValues)),
      ]);
    }
  }

  async insertChanges(tx: Tx, changes: readonly DemoChange[]): Promise<void> {
    await send(tx, INSERT_CHANGES, changes.map(changeValues));
  }

  /** Adds the plans that do not overlap existing plans of the same people. */
  async insertPlans(tx: Tx, plans: readonly PlanRow[]): Promise<void> {
    await send(tx, INSERT_PLANS, plans.map(planValues));
  }
}

async function send(tx: Tx, statement: Statement, rows: readonly Value[][]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = new ArrayColumns(first.length);
  for (const row of rows) columns.add(row);
  await tx.rows(statement, [tx.organizationId, ...columns.literals()]);
}

function endsBefore({ end_at }: ShiftRow): string {
  return end_at?.toISOString() ?? 'infinity';
}

function shiftValues(shift: ShiftRow): Value[] {
  return [
    shift.id,
    shift.user_id,
    shift.shop_id,
    shift.start_at.toISOString(),
    shift.end_at?.toISOString() ?? null,
    endsBefore(shift),
    shift.business_date,
    shift.start_source,
    shift.end_source,
    shift.needs_confirmation,
    shift.version,
    shift.created_at.toISOString(),
    shift.updated_at.toISOString(),
  ];
}

function breaksValues({ shift, breaks }: DemoShift): Value[][] {
  return breaks.map((one: BreakRow) => [
    one.id,
    shift.id,
    shift.start_at.toISOString(),
    endsBefore(shift),
    one.break_type_id,
    quoted(one.name),
    one.is_paid,
    one.expected_minutes,
    one.start_at.toISOString(),
    one.end_at?.toISOString() ?? null,
  ]);
}

function sessionsValues({ shift, sessions }: DemoShift): Value[][] {
  return sessions.map((session: SessionRow) => [
    session.id,
    session.shift_id,
    session.user_id,
    session.shop_id,
    endsBefore(shift),
    quoted(session.device_label),
    session.start_at.toISOString(),
    session.last_seen_at.toISOString(),
    session.end_at?.toISOString() ?? null,
    session.end_source,
    session.silence_limit_s,
  ]);
}

function changeValues(change: DemoChange): Value[] {
  return [
    change.shift_id,
    change.version,
    change.id,
    change.kind,
    change.changed_at.toISOString(),
    change.actor_id,
    change.reason && quoted(change.reason),
    change.before && quoted(JSON.stringify(change.before)),
    quoted(JSON.stringify(change.after)),
  ];
}

function planValues(plan: PlanRow): Value[] {
  const publishedAt = plan.published_at.toISOString();
  return [
    plan.id,
    plan.shop_id,
    plan.user_id,
    plan.start_at.toISOString(),
    plan.end_at.toISOString(),
    plan.business_date,
    publishedAt,
    1,
    publishedAt,
    publishedAt,
  ];
}
