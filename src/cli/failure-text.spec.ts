import { SeedRefusal } from '../demo/seed-refusal.js';
import { AppError } from '../kernel/app-error.js';
import { ConfigError } from '../platform/config/config.js';
import { SchemaInUse } from '../platform/database/schema-in-use.js';
import { CliError } from './cli-error.js';
import { failureText } from './failure-text.js';

const refusedTwice = new AggregateError([
  Object.assign(new Error('connect ECONNREFUSED ::1:5432'), { code: 'ECONNREFUSED' }),
  Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
]);

describe('the output of a failed command', () => {
  it.each<[Error, string]>([
    [new ConfigError('PORT must be a number'), 'Cannot run: PORT must be a number'],
    [
      new SchemaInUse(new Error('lock timeout')),
      'Cannot run: A session holds a lock on a table that a migration has to change: end its transaction (see pg_stat_activity) and start again',
    ],
    [new CliError('Say who'), 'Say who'],
    [new SeedRefusal('It has receipts'), 'It has receipts: nothing was changed'],
    [
      new AppError('SERVICE_UNAVAILABLE', {}, { cause: new Error('the pool is full') }),
      'The service is temporarily unavailable: the pool is full',
    ],
    [new AppError('EMAIL_TAKEN'), 'This e-mail address is already registered'],
    [
      Object.assign(new Error('no such database'), { code: '3D000' }),
      'The database cannot be used: no such database',
    ],
    [
      Object.assign(refusedTwice, { code: 'ECONNREFUSED' }),
      'The database cannot be used: connect ECONNREFUSED ::1:5432; connect ECONNREFUSED 127.0.0.1:5432',
    ],
  ])('is one sentence for a failure that a person can fix: %s', (error, sentence) => {
    expect(failureText(error)).toBe(sentence);
  });

  it('is the stack trace for a fault of ours', () => {
    const mistake = new TypeError('x is not a function');
    expect(failureText(mistake)).toBe(mistake.stack);
    expect(failureText('thrown text')).toBe('thrown text');
  });
});
