import fc from 'fast-check';
import { answer, proposed } from '../../support/correction-requests.js';
import { DatabaseProbe } from '../../support/database.js';
import type { HttpAnswer } from '../../support/http-client.js';
import { expectStatus } from '../../support/makers.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';
import { Workplace } from '../../support/workplace.js';

/** An hour of the day before yesterday, which is over everywhere. */
const DAY = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
const at = (time: string): string => `${DAY}T${time}:00.000Z`;

const STEPS = [
  'manager agrees',
  'owner agrees',
  'worker agrees',
  'manager objects',
  'worker withdraws',
  'manager corrects',
  'owner approves',
] as const;
type Step = (typeof STEPS)[number];

/** What the shift has become, and in which order the log says so. */
interface Outcome {
  readonly version: number;
  readonly corrections: number;
  readonly applied: number;
  readonly agreed: number;
  readonly after_approval: number;
}

const OUTCOME = `SELECT s.version,
    (SELECT count(*)::int FROM shift_changes c WHERE c.shift_id = s.id AND c.kind = 'CORRECTED') AS corrections,
    (SELECT count(*)::int FROM shift_changes c WHERE c.shift_id = s.id AND c.correction_request_id IS NOT NULL) AS applied,
    (SELECT count(*)::int FROM correction_requests r WHERE r.shift_id = s.id AND r.status = 'AGREED') AS agreed,
    (SELECT count(*)::int FROM audit_log c JOIN audit_log a ON a.organization_id = c.organization_id
        AND a.action = 'timesheet.approved' AND a.occurred_at < c.occurred_at
      WHERE c.organization_id = s.organization_id AND c.subject_id = s.id AND c.action = 'shift.corrected') AS after_approval
  FROM shifts s WHERE s.id = $1`;

describe('simultaneous proposals, answers, corrections and approvals', () => {
  let app: TestApp;
  let probe: DatabaseProbe;
  let place: Workplace;
  beforeAll(async () => {
    app = await startTestApp();
    probe = await DatabaseProbe.connect();
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  /** Takes the steps all at once on a shift about which both sides have proposed something. */
  async function takeAll(steps: readonly Step[]): Promise<Outcome> {
    place = await Workplace.open(app.http, { time_zone: 'UTC' });
    const { http } = app;
    const { owner, manager, shopId } = place;
    const ana = await place.hire();
    const times = { shop_id: shopId, start_at: at('09:00'), end_at: at('17:00') };
    const { json } = expectStatus(await ana.add(times), 201);
    const shiftId = String(json['id']);
    const mine = await proposed(http, ana.person, { shiftId, ...{ end_at: at('18:00') } });
    const theirs = await proposed(http, manager, { shiftId, ...{ end_at: at('16:00') } });
    const days = { shop_id: shopId, from: DAY, to: DAY };
    const take: Readonly<Record<Step, () => Promise<HttpAnswer>>> = {
      'manager agrees': () => answer(http, manager, `${mine.id}/agree`),
      'owner agrees': () => answer(http, owner, `${mine.id}/agree`),
      'worker agrees': () => answer(http, ana.person, `${theirs.id}/agree`),
      'manager objects': () => answer(http, manager, `${mine.id}/object`),
      'worker withdraws': () => answer(http, ana.person, `${mine.id}/withdraw`),
      'manager corrects': () => ana.correct(shiftId, { version: 1, end_at: at('17:30') }),
      'owner approves': () => http.post('/timesheets/periods', { token: owner.token, body: days }),
    };
    const answers = await Promise.all(steps.map((step) => take[step]()));
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const approved = await take['owner approves']();
    expect([undefined, 'PERIOD_OVERLAP']).toContain(approved.json['code']);
    const late = await take['worker agrees']();
    expect(['DAY_APPROVED', 'VERSION_CONFLICT', 'CORRECTION_REQUEST_CLOSED']).toContain(
      late.json['code'],
    );
    const [outcome] = await probe.rows<Outcome>(OUTCOME, [shiftId]);
    if (!outcome) throw new Error('The shift is gone');
    return outcome;
  }

  it('never apply a proposal twice, two of them to one version, or any to an approved day', async () => {
    const anySteps = fc.array(fc.constantFrom(...STEPS), { minLength: 3, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const { version, corrections, applied, agreed, after_approval } = await takeAll(steps);
        // Everything is about the first version, so at most one step can have changed the shift.
        expect([0, 1]).toContain(corrections);
        expect(version).toBe(1 + corrections);
        expect(applied).toBe(agreed);
        expect(after_approval).toBe(0);
      }),
      { numRuns: 8 },
    );
  });
});
