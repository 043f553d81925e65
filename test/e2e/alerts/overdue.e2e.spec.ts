import { recordBackup } from '../../../src/platform/database/finished-backups.js';
import { AlertWatch } from '../../../src/features/alerts/evaluation/alert-watch.service.js';
import { addDeadLetter } from '../../support/dead-letters.js';
import { expectStatus, makeOwner, type Person } from '../../support/makers.js';
import { MessagesApp } from '../../support/messages-app.js';

const LETTERS = { en: 'There are messages that could not be delivered.', es: 'no se han podido' };
const BACKUP = { en: 'The last backup of the installation is too old.', es: 'copia de seguridad' };

describe('an alert about the installation', () => {
  let own: MessagesApp;
  let english: Person;
  let spanish: Person;
  beforeAll(async () => {
    own = await MessagesApp.start();
    english = await makeOwner(own.app.http);
    spanish = await makeOwner(own.app.http);
    const body = { locale: 'es-ES' };
    expectStatus(await own.app.http.patch('/auth/me', { token: spanish.token, body }), 200);
  });
  afterAll(() => own.close());

  /** As every instance does, over all organizations. */
  const look = (): Promise<void> => own.app.nest.get(AlertWatch, { strict: false }).lookAtAll(0);

  async function alerts({ token }: Person): Promise<unknown[]> {
    const answer = expectStatus(await own.app.http.get('/alerts', { token }), 200);
    return (answer.json['data'] as Record<string, unknown>[]).map((alert) =>
      [alert['rule'], alert['resolved_reason'] ?? alert['state']].join(' '),
    );
  }

  async function setRule(rule: string, settings: object): Promise<void> {
    const body = { rules: [{ rule, enabled: true, ...settings }] };
    const { token } = spanish;
    expectStatus(await own.app.http.put('/alert-rules', { token, body }), 200);
  }

  const age = (hours: number): Promise<unknown> =>
    own.database.probe.rows(
      "UPDATE finished_backups SET finished_at = now() - $1 * interval '1 hour'",
      [hours],
    );

  it('reports undeliverable messages, to the ADMINs of their organization alone, until none is left', async () => {
    const letters = [
      await addDeadLetter(own.database.probe, english.organizationId),
      await addDeadLetter(own.database.probe, english.organizationId),
    ];
    await look();
    await look();
    expect(await alerts(english)).toEqual(['JOB_OVERDUE OPEN']);
    expect(await alerts(spanish)).toEqual([]);
    const [mail] = await own.mails.to(english.email);
    expect(mail?.headers['subject']).toBe(`Alert: ${LETTERS.en}`);
    const { token } = english;
    for (const [at, id] of letters.entries()) {
      expect(await alerts(english)).toEqual(['JOB_OVERDUE OPEN']);
      const answer = await own.app.http.delete(`/jobs/failed/${id}`, { token });
      expect([at, answer.status]).toEqual([at, 204]);
      await look();
    }
    expect(await alerts(english)).toEqual(['JOB_OVERDUE JOB_RAN']);
    const letter = await addDeadLetter(own.database.probe, spanish.organizationId);
    await look();
    const [spanishMail] = await own.mails.to(spanish.email);
    expect(spanishMail?.text).toContain(LETTERS.es);
    await setRule('JOB_OVERDUE', { threshold_minutes: 60 });
    await look();
    expect(await alerts(spanish)).toEqual(['JOB_OVERDUE JOB_RAN']);
    const older = "UPDATE pgboss.job SET created_on = created_on - interval '1 hour' WHERE id = $1";
    await own.database.probe.rows(older, [letter]);
    await look();
    expect(await alerts(spanish)).toEqual(['JOB_OVERDUE OPEN', 'JOB_OVERDUE JOB_RAN']);
    const path = `/jobs/failed/${letter}`;
    expectStatus(await own.app.http.delete(path, { token: spanish.token }), 204);
    await look();
    expect(await alerts(spanish)).toEqual(['JOB_OVERDUE JOB_RAN', 'JOB_OVERDUE JOB_RAN']);
  });

  it('reports that the last backup is too old, by a rule with its own switch and threshold', async () => {
    const backups = async (): Promise<unknown[]> =>
      Promise.all(
        [english, spanish].map(async (person) =>
          (await alerts(person)).filter((one) => String(one).startsWith('BACKUP')),
        ),
      );
    await setRule('JOB_OVERDUE', { enabled: false });
    await setRule('BACKUP_OVERDUE', { threshold_minutes: 60 });
    await recordBackup(own.database.url);
    await age(47);
    await look();
    expect(await backups()).toEqual([[], []]);
    await age(48.5);
    await look();
    expect(await backups()).toEqual([['BACKUP_OVERDUE OPEN'], []]);
    await age(49.5);
    await look();
    expect(await backups()).toEqual([['BACKUP_OVERDUE OPEN'], ['BACKUP_OVERDUE OPEN']]);
    // Two mails that are sent at once arrive in any order.
    const said = async ({ email }: Person, count: number): Promise<string> =>
      (await own.mails.to(email, count)).map(({ text }) => text).join();
    expect(await said(english, 2)).toContain(BACKUP.en);
    expect(await said(spanish, 3)).toContain(BACKUP.es);
    await setRule('BACKUP_OVERDUE', { enabled: false });
    await look();
    expect(await backups()).toEqual([['BACKUP_OVERDUE OPEN'], ['BACKUP_OVERDUE RULE_OFF']]);
    await recordBackup(own.database.url);
    await look();
    expect(await backups()).toEqual([['BACKUP_OVERDUE BACKUP_MADE'], ['BACKUP_OVERDUE RULE_OFF']]);
  });
});
