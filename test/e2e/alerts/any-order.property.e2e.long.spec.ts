import fc from 'fast-check';
import { acknowledge, acknowledgedAt, enableActivity } from '../../support/activity.js';
import { DatabaseProbe } from '../../support/database.js';
import { EvaluatedShop } from '../../support/evaluated-shop.js';
import { expectStatus, type Person } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';
import { DAILY_MINUTES, referenceAlerts, type KnownDay } from '../../support/reference-alerts.js';
import {
  ANSWER_MINUTES,
  ReferenceSilence,
  SILENT_MINUTES,
} from '../../support/reference-silence.js';

const MS_PER_MINUTE = 60_000;
const RUNS = 25;
/** Long enough for a forgotten clock-out, and for a plan to be over. */
const LAST_MINUTE = 1_500;

const anyMinute = fc.integer({ min: 0, max: LAST_MINUTE });
/** A story: borders in order of time, which are cut into a shift, its breaks and its signs. */
const anyStory = fc.record({
  plan: fc.option(
    fc.record({ from: fc.integer({ min: 0, max: 600 }), long: fc.integer({ min: 20, max: 500 }) }),
  ),
  /** The shift of the day before: how long before this day it ended, and how long it was. */
  before: fc.option(
    fc.record({ ago: fc.integer({ min: 1, max: 700 }), long: fc.integer({ min: 10, max: 600 }) }),
  ),
  start: fc.integer({ min: 0, max: 500 }),
  /** The start is corrected to so much earlier and back again, in either order. */
  moved: fc.option(fc.integer({ min: 1, max: 200 })),
  /** Sales before the shift, as a part of the time until its start. */
  sales: fc.array(fc.double({ min: 0, max: 0.99, noNaN: true }), { maxLength: 2 }),
  breaks: fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { maxLength: 4 }),
  isEndless: fc.boolean(),
  long: fc.integer({ min: 1, max: 900 }),
  heard: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 5 }),
  /** The order in which messages arrive, and how much later than the last one each evaluation looks. */
  order: fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
  ticks: fc.uniqueArray(anyMinute, { minLength: 4, maxLength: 8 }),
  /** Each evaluation is followed by another one so soon after it, because people have some minutes to answer. */
  soon: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 8, maxLength: 8 }),
  /** Whether the person answers, after each evaluation, if there is a question by then. */
  answers: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
});
type Story = typeof anyStory extends fc.Arbitrary<infer T> ? T : never;

/** What arrives: each message changes what is known, in any order once the start is known. */
type Message =
  | { readonly kind: 'start'; readonly at: number }
  | { readonly kind: 'end'; readonly at: number }
  | { readonly kind: 'moved'; readonly at: number }
  | { readonly kind: 'break'; readonly from: number; readonly to: number | undefined }
  | { readonly kind: 'heard'; readonly at: number }
  | { readonly kind: 'sale'; readonly at: number };

function messagesOf(story: Story): Message[] {
  const end = story.isEndless ? undefined : story.start + story.long;
  const inside = (minute: number): boolean => end === undefined || minute < end;
  const borders = story.breaks
    .map((minute) => story.start + minute)
    .filter(inside)
    .sort((a, b) => a - b);
  const breaks: Message[] = [];
  for (let at = 0; at < borders.length; at += 2)
    breaks.push({ kind: 'break', from: borders[at] ?? 0, to: borders[at + 1] ?? end });
  const heard = story.heard
    .map((minute) => story.start + minute)
    .filter(inside)
    .map((at): Message => ({ kind: 'heard', at }));
  const ends: Message[] = end === undefined ? [] : [{ kind: 'end', at: end }];
  const sold = story.start === 0 ? [] : story.sales;
  const sales = sold.map((part): Message => ({ kind: 'sale', at: Math.floor(story.start * part) }));
  const moves =
    story.moved === null
      ? []
      : [Math.max(0, story.start - story.moved), story.start].map((at): Message => ({
          kind: 'moved',
          at,
        }));
  const rest = [...breaks, ...heard, ...sales, ...moves, ...ends].map((message, at) => ({
    message,
    by: story.order[at] ?? 0,
  }));
  rest.sort((a, b) => a.by - b.by);
  return [{ kind: 'start', at: story.start }, ...rest.map(({ message }) => message)];
}

/** When it is looked. */
function ticksOf({ ticks, soon }: Story): number[] {
  const all = ticks.flatMap((tick, at) => [tick, tick + (soon[at] ?? 1)]);
  return [...new Set(all)].sort((a, b) => a - b);
}

/** @param sales  when the sales among them were made and received */
function known(
  story: Story,
  arrived: readonly Message[],
  sales: readonly { readonly made: number; readonly received: number }[],
): KnownDay {
  const of = (kind: 'start' | 'moved' | 'end' | 'heard'): number[] =>
    arrived.flatMap((one) => (one.kind === kind ? one.at : []));
  const { plan } = story;
  const start = of('moved').at(-1) ?? of('start')[0];
  return {
    plan: plan ? { from: plan.from, to: plan.from + plan.long } : undefined,
    start,
    end: of('end')[0],
    breaks: arrived.flatMap((one) => (one.kind === 'break' ? one : [])),
    heard: of('heard'),
    sold: sales.map(({ made }) => made),
    restedFrom: story.before ? -story.before.ago : undefined,
    straySales: sales
      .filter(({ made }) => start === undefined || made < start)
      .map(({ received }) => received),
  };
}

/** As a manager corrects it, whose correction is in the audit log. */
const MOVE = `WITH before AS (SELECT start_at FROM shifts WHERE organization_id = $1 AND id = $2),
  moved AS (UPDATE shifts SET start_at = $3 WHERE organization_id = $1 AND id = $2)
  INSERT INTO audit_log (organization_id, occurred_at, id, action, subject_type, subject_id, details, address, request_id)
  SELECT $1, now(), gen_random_uuid(), 'shift.corrected', 'shift', $2,
    jsonb_build_object('before', jsonb_build_object('start_at', start_at)), '', '' FROM before`;

/** Where a message arrives. */
interface Place {
  readonly person: Person;
  readonly shiftId: string;
  readonly day: (minute: number) => Date;
  /** The minute in which it arrives. */
  readonly now: number;
}

describe('the alerts of a day', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  let shop: EvaluatedShop;
  let notice: number;
  beforeAll(async () => {
    [app, probe] = await Promise.all([startNestApp(), DatabaseProbe.connect()]);
    shop = await EvaluatedShop.open(app, probe);
    const body = { overtime_daily_minutes: DAILY_MINUTES, overtime_weekly_minutes: null };
    const { token } = shop.owner;
    expectStatus(await app.http.patch('/organization', { token, body }), 200);
    notice = await enableActivity(app.http, shop.owner, { idle_limit_minutes: 10 });
    const minutes = { threshold_minutes: SILENT_MINUTES, answer_minutes: ANSWER_MINUTES };
    await shop.setRule('SILENT', minutes);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  /** Stores what the message says as the clock would. */
  async function arrive(message: Message, { person, shiftId, day, now }: Place): Promise<string> {
    const { organizationId } = person;
    switch (message.kind) {
      case 'start': {
        const startAt = day(message.at).toISOString();
        return shop.hours.work({ startAt }, person);
      }
      case 'end':
        await probe.rows(
          `UPDATE device_sessions SET end_at = $3, end_source = 'SHIFT'
            WHERE organization_id = $1 AND shift_id = $2 AND end_at IS NULL`,
          [organizationId, shiftId, day(message.at)],
        );
        await probe.rows(
          `UPDATE shifts SET end_at = $3, ends_before = $3, end_source = 'CLOCK' WHERE organization_id = $1 AND id = $2`,
          [organizationId, shiftId, day(message.at)],
        );
        return shiftId;
      case 'moved':
        await probe.rows(MOVE, [organizationId, shiftId, day(message.at)]);
        return shiftId;
      case 'break':
        await probe.rows(
          `INSERT INTO breaks (organization_id, id, shift_id, shift_start_at, shift_ends_before, name, is_paid,
              expected_minutes, start_at, end_at)
            SELECT organization_id, gen_random_uuid(), id, start_at, ends_before, 'Break', false, 30, $3, $4
            FROM shifts WHERE organization_id = $1 AND id = $2`,
          [
            organizationId,
            shiftId,
            day(message.from),
            message.to === undefined ? null : day(message.to),
          ],
        );
        return shiftId;
      case 'heard':
        await probe.rows(
          `INSERT INTO device_sessions (organization_id, id, shift_id, user_id, shop_id, shift_ends_before,
              device_label, start_at, last_seen_at, silence_limit_s, end_at, end_source)
            SELECT organization_id, gen_random_uuid(), id, user_id, shop_id, ends_before, 'till', $3, $3, 300, end_at,
              CASE WHEN end_at IS NOT NULL THEN 'SHIFT' END
            FROM shifts WHERE organization_id = $1 AND id = $2`,
          [organizationId, shiftId, day(message.at)],
        );
        return shiftId;
      case 'sale':
        await shop.sell(person, { occurredAt: day(message.at), receivedAt: day(now) });
        return shiftId;
    }
  }

  async function questionsTo({ token }: Person): Promise<{ id: string }[]> {
    const answered = await app.http.get('/activity/questions', { token });
    return expectStatus(answered, 200).json['data'] as { id: string }[];
  }

  /** The answer explains the time until it is given, which here is an instant of the story. */
  async function answer(person: Person, at: Date): Promise<void> {
    const { token, userId } = person;
    const [question] = await questionsTo(person);
    const path = `/activity/questions/${String(question?.id)}/answer`;
    expectStatus(await app.http.post(path, { token, body: { answer: 'STOCK' } }), 200);
    const text = 'UPDATE activity_explanations SET end_at = $2 WHERE user_id = $1 AND end_at > $2';
    await probe.rows(text, [userId, at]);
  }

  it('equal those of the known facts alone, whenever they are checked and in whatever order the facts came', async () => {
    let opened = 0;
    await fc.assert(
      fc.asyncProperty(anyStory, async (story) => {
        const person = await shop.hours.person();
        expectStatus(await acknowledge(app.http, person, notice), 200);
        // A day of its own for each run: past ones are out of sight of the rules.
        const base = Date.UTC(2026, 2, 2) + (opened += 5) * 86_400_000;
        const day = (minute: number): Date => new Date(base + minute * MS_PER_MINUTE);
        await acknowledgedAt(probe, person, day(-1_440).toISOString());
        if (story.plan)
          await shop.plan(person, day(story.plan.from), day(story.plan.from + story.plan.long));
        if (story.before) {
          const { ago, long } = story.before;
          const [startAt, endAt] = [day(-ago - long).toISOString(), day(-ago).toISOString()];
          const date = day(-1).toISOString().slice(0, 10);
          await shop.hours.work({ startAt, endAt, date }, person);
        }
        const messages = messagesOf(story);
        const ticks = ticksOf(story);
        const silence = new ReferenceSilence();
        const sales: { made: number; received: number }[] = [];
        let shiftId = '';
        let arrived = 0;
        for (const [at, tick] of ticks.entries()) {
          // Some messages come between two looks, however late they are.
          const until = Math.ceil(((at + 1) * messages.length) / ticks.length);
          for (; arrived < until; arrived += 1) {
            const message = messages[arrived];
            // After the last look, or some minutes before the first.
            const now = ticks[at - 1] ?? tick - 5;
            if (message) shiftId = await arrive(message, { person, shiftId, day, now });
            if (message?.kind === 'sale') sales.push({ made: message.at, received: now });
          }
          await shop.evaluate(day(tick));
          const found = (await shop.alerts(`?user_id=${person.userId}`))
            .filter(({ state }) => state !== 'RESOLVED')
            .map(({ rule }) => rule)
            .sort();
          const facts = known(story, messages.slice(0, arrived), sales);
          const silent = silence.look(facts, tick) ? ['SILENT'] : [];
          expect(found).toEqual([...referenceAlerts(facts, tick), ...silent].sort());
          expect(await questionsTo(person)).toHaveLength(silence.isAsking ? 1 : 0);
          if (!silence.isAsking || story.answers[at] !== true) continue;
          await answer(person, day(tick));
          silence.answer(tick);
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 120_000);
});
