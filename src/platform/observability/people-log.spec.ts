import { forPeople } from './people-log.js';

const format = forPeople({ colour: false });
const line = (fields: object): string =>
  format(
    `${JSON.stringify({ level: 30, time: '2026-03-01T09:30:00.125Z', service: 'tillclock', ...fields })}\n`,
  );

describe('the log on a terminal', () => {
  it('shows a request in one line, with its time, method, route, status, code and duration', () => {
    const request = { reqId: 'a-1', method: 'POST', route: '/shops/:shopId/receipts', ms: 12.3 };
    expect(line({ ...request, status: 201, msg: 'request' })).toMatch(
      /^\[\d\d:\d\d:\d\d\.125\] INFO: POST \/shops\/:shopId\/receipts 201 12\.3 ms\n$/,
    );
    expect(line({ ...request, status: 409, code: 'SHIFT_OVERLAP', msg: 'request' })).toContain(
      'receipts 409 SHIFT_OVERLAP 12.3 ms',
    );
  });

  it('names a request that matched no route', () => {
    const request = { method: 'GET', route: null, status: 404, ms: 0.4, msg: 'request' };
    expect(line(request)).toContain('GET (no route) 404 0.4 ms');
  });

  it('shows the message and the fields of any other line, but none of the service', () => {
    const text = line({ context: 'Jobs', queue: 'nightly', msg: 'a job failed' });
    expect(text).toContain('a job failed {"queue":"nightly"}');
    expect(text).not.toContain('tillclock');
  });
});
