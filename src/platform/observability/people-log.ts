import { prettyFactory } from 'pino-pretty';

/** The fields of a log line about a request, all of which appear in its sentence. */
const REQUEST_FIELDS = ['method', 'route', 'status', 'code', 'ms'];
const LEFT_OUT = ['pid', 'hostname', 'service', 'context', 'reqId', 'traceparent'];

/**
 * Turns one JSON line of the log into one for a person at a terminal: the time, and for a request its
 * method, route, status, error code and duration.
 */
export function forPeople({ colour }: { colour: boolean }): (line: string) => string {
  const options = { colorize: colour, translateTime: 'SYS:HH:MM:ss.l', singleLine: true };
  const plain = prettyFactory({ ...options, ignore: LEFT_OUT.join(',') });
  const request = prettyFactory({
    ...options,
    ignore: [...LEFT_OUT, ...REQUEST_FIELDS].join(','),
    messageFormat: (log) =>
      [log['method'], log['route'] ?? '(no route)', log['status'], log['code'], log['ms'], 'ms']
        .filter((part) => typeof part === 'string' || typeof part === 'number')
        .join(' '),
  });
  return (line) => {
    const log: unknown = JSON.parse(line);
    const isRequest =
      typeof log === 'object' && log !== null && 'msg' in log && log.msg === 'request';
    return (isRequest ? request(log) : plain(log)) ?? '';
  };
}
