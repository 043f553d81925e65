import { AppError } from '../../../kernel/app-error.js';
import type { Caller } from '../../../kernel/caller.js';
import { assertDayRange, QUARTER_DAYS } from '../../../kernel/day-range.js';
import { comparisonOf } from '../../kpis/compare-word.js';
import type { Question } from '../../kpis/reading/parts.js';
import type { TeamGroup } from '../team-groups.js';
import type { TeamDaysQuery, TeamKpisQuery } from '../team-kpis.dto.js';

/** A question about a team that was found to make sense. */
export interface AskedTeam {
  readonly question: Question;
  readonly group: TeamGroup;
  /** The people who count; undefined = everyone. */
  readonly userIds: readonly string[] | undefined;
  readonly shopIds: readonly string[] | undefined;
}

/**
 * Reads a question, and refuses what has no answer. An EMPLOYEE asks about themself, whether they say so or not.
 * @throws VALIDATION_FAILED, NOT_FOUND  for a colleague of an EMPLOYEE
 */
export function askedTeam(caller: Caller, query: TeamKpisQuery): AskedTeam {
  const userIds = peopleOf(caller, query.user_id);
  const { group_by: group = 'person', shop_id: shopIds } = query;
  const question: Question = {
    days: daysOf(query),
    comparison: comparisonOf(query.compare),
    align: query.align ?? 'weekday',
    filter: { sellers: userIds, method: undefined, category: undefined },
    group: group === 'person' ? 'seller' : group,
    top: 0,
  };
  return { question, group, userIds, shopIds };
}

/** @throws VALIDATION_FAILED */
export function daysOf({ from, to, period }: TeamDaysQuery): Question['days'] {
  if (period !== undefined) {
    if (from === undefined && to === undefined) return period;
    throw refusal('period', 'excludes', 'cannot be given with from or to');
  }
  if (from === undefined || to === undefined)
    throw refusal('period', 'requires', 'requires from and to, or period');
  assertDayRange({ from, to }, QUARTER_DAYS);
  return { from, to };
}

function peopleOf(
  { role, userId }: Caller,
  asked: readonly string[] | undefined,
): readonly string[] | undefined {
  if (role !== 'EMPLOYEE') return asked;
  const colleague = asked?.find((id) => id !== userId);
  if (colleague !== undefined) throw new AppError('NOT_FOUND', { missing: colleague });
  return [userId];
}

function refusal(path: string, code: string, message: string): AppError {
  const params = { fields: ['from', 'to'] };
  return new AppError('VALIDATION_FAILED', { errors: [{ path, code, params, message }] });
}
