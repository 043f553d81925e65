import { toCsvLines } from '../../../platform/http/csv.js';
import type { SummaryView } from './summary.dto.js';

const COLUMNS = [
  'key',
  'name',
  'is_off_list',
  'active_seconds',
  'working_seconds',
  'off_list_seconds',
  'paused_seconds',
  'idle_seconds',
  'explained_seconds',
] as const;

/** One line for each group. What is null is an empty cell. */
export function toSummaryCsv({ groups }: SummaryView): string {
  return toCsvLines([
    COLUMNS,
    ...groups.map((group) => COLUMNS.map((column) => String(group[column] ?? ''))),
  ]);
}
