import { answer, proposed } from '../../support/correction-requests.js';
import { DatabaseProbe } from '../../support/database.js';
import { EvaluatedShop, minutesBefore } from '../../support/evaluated-shop.js';
import { expectStatus } from '../../support/makers.js';
import { startNestApp, type NestApp } from '../../support/nest-app.js';

const WEEK_MINUTES = 10_080;

describe('a correction request without an answer', () => {
  let app: NestApp;
  let probe: DatabaseProbe;
  beforeAll(async () => {
    [app, probe] = await Promise.all([startNestApp(), DatabaseProbe.connect()]);
  });
  afterAll(async () => {
    await probe.close();
    await app.close();
  });

  it.each(['agree', 'object', 'withdraw'] as const)(
    'raises one alert after its limit, sent to managers and ADMINs, which is resolved automatically: %s',
    async (step) => {
      const shop = await EvaluatedShop.open(app, probe);
      const [manager, ana] = [await shop.hours.person('MANAGER'), await shop.hours.person()];
      for (const person of [manager, shop.owner, ana]) await shop.subscribe(person);
      const now = new Date();
      const [start_at, end_at] = [minutesBefore(now, 300), minutesBefore(now, 120)];
      const times = { start_at: start_at.toISOString(), end_at: end_at.toISOString() };
      const body = {
        ...{ ...times, user_id: ana.userId, shop_id: shop.hours.shopId, reason: 'Forgot' },
      };
      const added = await app.http.post('/shifts', { token: manager.token, body });
      const shiftId = String(expectStatus(added, 201).json['id']);
      const later = { end_at: minutesBefore(now, 60).toISOString() };
      const { id, answer_by } = await proposed(app.http, ana, { shiftId, ...later });
      const due = new Date(answer_by);
      await shop.evaluate(new Date(due.getTime() - 1));
      expect(await shop.states('?rule=CORRECTION_UNANSWERED')).toEqual([]);
      expect(due.getTime() - now.getTime()).toBeGreaterThanOrEqual(WEEK_MINUTES * 60_000);
      for (let look = 0; look < 2; look += 1) await shop.evaluate(minutesBefore(due, -look));
      const [alert, ...others] = await shop.alerts('?rule=CORRECTION_UNANSWERED');
      expect(others).toEqual([]);
      expect(alert).toMatchObject({
        ...{ state: 'OPEN', user_id: ana.userId, shift_id: shiftId, since: answer_by },
        details: { correction_request_id: id },
      });
      const asked = { kind: 'correction-asked' };
      expect(await shop.messagesTo(manager)).toMatchObject([asked, { kind: 'alert-opened' }]);
      expect(await shop.messagesTo(shop.owner)).toMatchObject([{ kind: 'alert-opened' }]);
      // Only those two name her, and none is for her.
      expect(await shop.messagesTo(ana)).toHaveLength(2);

      const by = step === 'withdraw' ? ana : manager;
      expectStatus(await answer(app.http, by, `${id}/${step}`), 200);
      await shop.evaluate(minutesBefore(due, -2));
      expect(await shop.alerts('?rule=CORRECTION_UNANSWERED')).toMatchObject([
        { id: alert?.id, state: 'RESOLVED', resolved_reason: 'REQUEST_CLOSED' },
      ]);
    },
  );
});
