import { toWire } from '../../../kernel/wire.js';
import type { Tx } from '../../../platform/database/tx.js';
import { namesOf, type Names } from '../../../platform/names/names-of.js';
import { factsOf } from '../edits/shift-edit-rules.js';
import type { ShiftRecord } from '../shift-record.js';
import type { CorrectionRequestRow, ShiftVersion } from './correction-request.entity.js';
import type { CorrectionRequestView, ShiftVersionView } from './correction-requests.dto.js';

/** Looks up the names of everyone in these requests at once. */
export function namesOfRequests(tx: Tx, rows: readonly CorrectionRequestRow[]): Promise<Names> {
  const people = rows.flatMap((row) => [row.user_id, row.author_id, ...listed(row.closed_by)]);
  return namesOf(tx, { people, shops: rows.map((row) => row.shop_id) });
}

/** The times of a shift, as they are kept beside a proposal. */
export function versionOf(record: ShiftRecord): ShiftVersion {
  const { start_at, end_at, breaks } = factsOf(record);
  return { start_at, end_at, breaks };
}

export function toVersionView({ start_at, end_at, breaks }: ShiftVersion): ShiftVersionView {
  return { start_at, end_at, breaks: [...breaks] };
}

export function toCorrectionRequestView(
  row: CorrectionRequestRow,
  names: Names,
): CorrectionRequestView {
  return {
    ...toWire(row, 'asked', 'before', 'proposed'),
    user: names.person(row.user_id),
    shop: names.shop(row.shop_id),
    author: names.person(row.author_id),
    before: toVersionView(row.before),
    proposed: toVersionView(row.proposed),
    closer: names.find(row.closed_by),
  };
}

function listed(id: string | null): string[] {
  return id === null ? [] : [id];
}
