import { AppError, type ErrorCode } from '../../kernel/app-error.js';
import { Answer } from '../http/answer.js';
import { outcomeOf, outcomeOfFailure } from './outcome.js';

describe('the outcome of a request with a key', () => {
  it('distinguishes the first response from its replay', () => {
    expect(outcomeOf(new Answer(201, '{}', { location: '/shops/1' }))).toBe('executed');
    expect(outcomeOf(new Answer(201, '{}', { 'idempotent-replayed': 'true' }))).toBe('replayed');
  });

  it('is "executed" also for a refusal by the business rules, whose response is kept', () => {
    expect(outcomeOf(new Answer(409, '{"code":"SHIFT_ALREADY_OPEN"}'))).toBe('executed');
  });

  it.each<[ErrorCode, string]>([
    ['IDEMPOTENCY_KEY_IN_USE', 'in_use'],
    ['IDEMPOTENCY_KEY_REUSED', 'reused'],
    ['VALIDATION_FAILED', 'rolled_back'],
    ['SERVICE_UNAVAILABLE', 'rolled_back'],
    ['INTERNAL', 'rolled_back'],
  ])('depends on the failure: %s is %s', (code, outcome) => {
    expect(outcomeOfFailure(new AppError(code))).toBe(outcome);
  });

  it('is "rolled back" for any other failure', () => {
    expect(outcomeOfFailure(new Error('lost'))).toBe('rolled_back');
    expect(outcomeOfFailure(undefined)).toBe('rolled_back');
  });
});
