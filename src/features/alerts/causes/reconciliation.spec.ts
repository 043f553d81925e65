import { defaultsOf } from '../rules/rule-kinds.js';
import type { AlertFacts } from './alert-facts.js';
import type { EndReason } from './cause.js';
import type { RulesInForce } from './causes.js';
import { reconciled } from './reconciliation.js';

const NOW = new Date('2026-03-09T08:00:00Z');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);
const rules: RulesInForce = (rule) => defaultsOf(rule);
const FACTS: AlertFacts = {
  now: NOW,
  work: { week_start: 1, overtime_daily_minutes: null, overtime_weekly_minutes: null },
  ...{ shifts: [], worked: [], unconfirmed: [], plans: [], sales: [], silences: [] },
  ...{ questions: [], unanswered: [], overdue: { queues: [] } },
};

describe('the reason stored for the end of a cause', () => {
  it.each([
    ['SALE_WITHOUT_SHIFT', 6.9, null, 'SHIFT_FOUND'],
    ['SALE_WITHOUT_SHIFT', 7, null, 'TOO_OLD'],
    ['FORGOTTEN_CLOCK_OUT', 6.9, 'shift', 'SHIFT_CONFIRMED'],
    ['FORGOTTEN_CLOCK_OUT', 7, 'shift', 'TOO_OLD'],
    ['BREAK_MISSING', 7, 'shift', 'SHIFT_ENDED'],
    ['BACKUP_OVERDUE', 7, null, 'BACKUP_MADE'],
    ['JOB_OVERDUE', 7, null, 'JOB_RAN'],
  ] as const)('is what happened to %s that began %d days ago', (...row) => {
    const [rule, days, shiftId, reason] = row;
    const alert = {
      ...{ id: 'alert', rule, cause_key: 'cause', shop_id: null },
      ...{ shift_id: shiftId, since: daysAgo(days) },
    };
    const ended: { id: string; reason: EndReason }[] = [{ id: 'alert', reason }];
    expect(reconciled([alert], [], { facts: FACTS, rules })).toEqual({ begun: [], ended });
  });
});
