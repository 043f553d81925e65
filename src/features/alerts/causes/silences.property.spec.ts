import fc from 'fast-check';
import { askingOf } from '../questions/asking.js';
import { defaultsOf } from '../rules/rule-kinds.js';
import type { AlertFacts, QuestionFact } from './alert-facts.js';
import { causesOf, type RulesInForce } from './causes.js';
import { reconciled, type UnresolvedAlert } from './reconciliation.js';

const MS_PER_MINUTE = 60_000;
const SILENT_MINUTES = 15;
const ANSWER_MINUTES = 10;

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 2) + minute * MS_PER_MINUTE);
const rules: RulesInForce = (rule) => (rule === 'SILENT' ? defaultsOf(rule) : undefined);
const PLACE = { user_id: 'ana', shop_id: 'shop', shift_id: 'shift' };
const SHIFT = {
  ...PLACE,
  start_at: at(0),
  business_date: '2026-03-02',
  break_id: null,
  break_start_at: null,
  break_end_at: null,
  break_expected_minutes: null,
  rested_from: null,
  connected_until: null,
  week_span_s: 0,
};
const NOTHING: AlertFacts = {
  now: at(0),
  work: { week_start: 1, overtime_daily_minutes: null, overtime_weekly_minutes: null },
  ...{ shifts: [SHIFT], worked: [], unconfirmed: [], plans: [], sales: [], silences: [] },
  ...{ questions: [], unanswered: [], overdue: { queues: [] } },
};

/** A sign of life, or what an answer explains until then; it may arrive later than it was given. */
interface Sign {
  readonly at: number;
  readonly arrives: number;
}
const anySign = fc
  .record({ at: fc.integer({ min: 0, max: 240 }), delay: fc.integer({ min: 0, max: 60 }) })
  .map((one): Sign => ({ at: one.at, arrives: one.at + one.delay }));
const anyLooks = fc
  .uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 40 })
  .map((looks) => looks.sort((a, b) => a - b));

function lastSign(signs: readonly Sign[], look: number): number {
  return Math.max(0, ...signs.filter(({ arrives }) => arrives <= look).map((sign) => sign.at));
}

/** In the words of the documentation: asked at the first look that finds the silence, reported ten minutes later. */
function isReported(signs: readonly Sign[], looks: readonly number[], now: number): boolean {
  const since = lastSign(signs, now);
  const asked = looks.find(
    (look) => lastSign(signs, look) === since && look - since >= SILENT_MINUTES,
  );
  return asked !== undefined && now >= asked + ANSWER_MINUTES;
}

/** Looks as the product does, which knows of earlier looks what it has stored. */
class Shop {
  private questions: QuestionFact[] = [];
  private alerts: UnresolvedAlert[] = [];

  look(now: Date, since: Date): number {
    const isSilent = now.getTime() - since.getTime() >= SILENT_MINUTES * MS_PER_MINUTE;
    const silences = isSilent ? [{ ...PLACE, since }] : [];
    const facts = { ...NOTHING, now, silences, questions: this.questions };
    const { begun, ended } = reconciled(this.alerts, causesOf(facts, rules), { facts, rules });
    const over = new Set(ended.map(({ id }) => id));
    this.alerts = this.alerts.filter(({ id }) => !over.has(id));
    for (const { key, ...cause } of begun) this.alerts.push({ ...cause, cause_key: key, id: key });
    const asking = askingOf(facts, rules);
    const closed = new Set(asking.ended.map(({ id }) => id));
    this.questions = this.questions.filter(({ id }) => !closed.has(id));
    for (const { answer_minutes: minutes, ...asked } of asking.asked) {
      const answer_by = new Date(now.getTime() + minutes * MS_PER_MINUTE);
      this.questions.push({ ...asked, id: String(asked.since.getTime()), answer_by });
    }
    return this.alerts.length;
  }
}

describe('an alert about silence', () => {
  it('is raised only after the person was asked and did not reply, whatever the order of signs and checks', () => {
    fc.assert(
      fc.property(fc.array(anySign, { maxLength: 8 }), anyLooks, (signs, looks) => {
        const shop = new Shop();
        for (const now of looks) {
          const found = shop.look(at(now), at(lastSign(signs, now)));
          expect([now, found]).toEqual([now, isReported(signs, looks, now) ? 1 : 0]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
