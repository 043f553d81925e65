import { Piscina } from 'piscina';
import { AppError } from '../../kernel/app-error.js';
import { PasswordHasher } from './password-hasher.js';

const COST_OF = /^\$2b\$(\d\d)\$[./A-Za-z0-9]{53}$/;

describe('hashing passwords', () => {
  let hasher: PasswordHasher;
  beforeEach(() => {
    hasher = new PasswordHasher();
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await hasher.onModuleDestroy();
  });

  it('knows the password again and no other', async () => {
    const hash = await hasher.hash('correct-horse');
    expect(await hasher.verify('correct-horse', hash)).toBe(true);
    expect(await hasher.verify('Correct-horse', hash)).toBe(false);
  });

  it('reads all bytes of a long one, and one written in composed or decomposed characters alike', async () => {
    const long = 'x'.repeat(255);
    const hash = await hasher.hash(`${long}a`);
    expect(await hasher.verify(`${long}b`, hash)).toBe(false);
    expect(await hasher.verify('caf\u0065\u0301', await hasher.hash('caf\u00e9'))).toBe(true);
  });

  it('does the same work for an account that does not exist, and never says yes', async () => {
    const hash = await hasher.hash('correct-horse');
    const run = jest.spyOn(Piscina.prototype, 'run');
    expect(await hasher.verify('correct-horse', undefined)).toBe(false);
    const [task] = (run.mock.calls[0] ?? []) as [{ password: string; hash: string }?];
    expect(task?.password).toBe('correct-horse');
    // A hash of another form or cost would be refused or compared sooner.
    expect(COST_OF.exec(task?.hash ?? '')?.[1]).toBe(COST_OF.exec(hash)?.[1]);
  });

  it('tells those who would wait too long to come back, instead of letting everyone wait', async () => {
    const tries = Array.from({ length: 80 }, () => hasher.verify('x', undefined));
    const outcomes = await Promise.allSettled(tries);
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    expect(refused.length).toBeGreaterThan(0);
    for (const reason of refused) {
      expect(reason).toBeInstanceOf(AppError);
      expect(reason).toMatchObject({ code: 'SERVICE_UNAVAILABLE', details: { retryAfterS: 2 } });
    }
    expect(await hasher.verify('x', undefined)).toBe(false);
  });
});
