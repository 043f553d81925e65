import { defaultsOf } from '../rules/rule-kinds.js';
import type { AlertFacts, ShiftFact } from './alert-facts.js';
import { causesOf, type RulesInForce } from './causes.js';

const at = (time: string): Date => new Date(`2026-03-02T${time}:00Z`);
const rules: RulesInForce = (rule) => defaultsOf(rule);

const SHIFT: ShiftFact = {
  shift_id: 'shift',
  user_id: 'ana',
  shop_id: 'shop',
  start_at: at('08:00'),
  business_date: '2026-03-02',
  break_id: null,
  break_start_at: null,
  break_end_at: null,
  break_expected_minutes: null,
  rested_from: null,
  connected_until: at('23:59'),
  week_span_s: 0,
};
const NOTHING: AlertFacts = {
  now: at('12:00'),
  work: { week_start: 1, overtime_daily_minutes: 480, overtime_weekly_minutes: null },
  shifts: [],
  worked: [],
  unconfirmed: [],
  plans: [],
  sales: [],
  silences: [],
  questions: [],
  unanswered: [],
  overdue: { queues: [] },
};
const keysOf = (facts: Partial<AlertFacts>): string[] =>
  causesOf({ ...NOTHING, ...facts }, rules).map(({ key }) => key);

describe('causes of alerts', () => {
  it('do not exist where nothing is wrong', () => {
    expect(keysOf({ shifts: [SHIFT] })).toEqual([]);
  });

  it('include a rest shorter than 11 hours before the first shift of a day', () => {
    const rested = (time: string): ShiftFact => ({
      ...SHIFT,
      rested_from: new Date(`2026-03-01T${time}:00Z`),
    });
    expect(keysOf({ shifts: [rested('21:00')] })).toEqual([]);
    expect(keysOf({ shifts: [rested('21:01')] })).toEqual(['SHORT_REST:shift']);
  });

  it('include overtime as soon as 30 minutes of work are left before it, by the rules of timesheets', () => {
    const worked = (minutes: number) => [
      { user_id: 'ana', date: '2026-03-02', worked_s: minutes * 60 },
    ];
    expect(keysOf({ shifts: [SHIFT], worked: worked(450) })).toEqual([]);
    expect(keysOf({ shifts: [SHIFT], worked: worked(451) })).toEqual(['OVERTIME_NEAR:shift']);
  });

  it('include sales without a shift once an offline device had time to send the shift', () => {
    const sale = { receipt_id: 'r', user_id: 'ana', shop_id: 'shop', business_date: '2026-03-02' };
    const arrived = (time: string) => [
      { ...sale, occurred_at: at('09:00'), received_at: at(time) },
    ];
    expect(keysOf({ sales: arrived('11:51') })).toEqual([]);
    expect(keysOf({ sales: arrived('11:50') })).toEqual(['SALE_WITHOUT_SHIFT:shop:ana:2026-03-02']);
  });

  it('include a correction request from the moment its answer is overdue', () => {
    const request = { correction_request_id: 'r', user_id: 'ana', shop_id: 'shop', shift_id: 's' };
    const due = (time: string) => [{ ...request, answer_by: at(time) }];
    expect(keysOf({ unanswered: due('12:01') })).toEqual([]);
    expect(keysOf({ unanswered: due('12:00') })).toEqual(['CORRECTION_UNANSWERED:r']);
  });

  it('include an automatically closed shift until somebody confirms it, and background work that does not run', () => {
    const unconfirmed = [{ ...SHIFT, start_at: new Date('2026-03-01T08:00:00Z') }];
    expect(
      keysOf({
        unconfirmed,
        overdue: { queues: [{ name: 'delete-expired', since: at('12:00') }] },
      }),
    ).toEqual(['FORGOTTEN_CLOCK_OUT:shift', 'JOB_OVERDUE:delete-expired']);
  });

  it('include background work and a backup that are overdue by the threshold, or since an unknown time', () => {
    const late: RulesInForce = (rule) => ({ ...defaultsOf(rule), threshold_minutes: 60 });
    const keys = (since: Date | null): string[] => {
      const overdue = { queues: [{ name: 'send-mail', since }], backupSince: since };
      return causesOf({ ...NOTHING, overdue }, late).map(({ key }) => key);
    };
    const both = ['JOB_OVERDUE:send-mail', 'BACKUP_OVERDUE:backup'];
    expect([keys(at('11:01')), keys(at('11:00')), keys(null)]).toEqual([[], both, both]);
  });
});
