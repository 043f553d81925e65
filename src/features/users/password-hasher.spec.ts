import { Piscina } from 'piscina';
import { AppError } from '../../kernel/app-error.js';
import { parseConfig } from '../../platform/config/config.js';
import { PasswordHasher } from './password-hasher.js';

function costOf(hash: string): number {
  return Number(/^\$2b\$(\d\d)\$[./A-Za-z0-9]{53}$/.exec(hash)?.[1]);
}

describe('the password hasher', () => {
  let hasher: PasswordHasher;
  beforeEach(() => {
    // The cost of an installation that sets none.
    hasher = new PasswordHasher(parseConfig({}));
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await hasher.onModuleDestroy();
  });

  it('uses the configured cost, and 10 by default', async () => {
    expect(costOf(await hasher.hash('correct-horse'))).toBe(10);
    const slower = new PasswordHasher(parseConfig({ PASSWORD_HASH_COST: '11' }));
    const hash = await slower.hash('correct-horse');
    await slower.onModuleDestroy();
    expect(costOf(hash)).toBe(11);
    // What was hashed at another cost is still recognized.
    expect(await hasher.verify('correct-horse', hash)).toBe(true);
  });

  it('accepts the same password and no other', async () => {
    const hash = await hasher.hash('correct-horse');
    expect(await hasher.verify('correct-horse', hash)).toBe(true);
    expect(await hasher.verify('Correct-horse', hash)).toBe(false);
  });

  it('uses all bytes of a long password, and treats composed and decomposed characters alike', async () => {
    const long = 'x'.repeat(255);
    const hash = await hasher.hash(`${long}a`);
    expect(await hasher.verify(`${long}b`, hash)).toBe(false);
    expect(await hasher.verify('caf\u0065\u0301', await hasher.hash('caf\u00e9'))).toBe(true);
  });

  it('does the same work for an account that does not exist, and never accepts it', async () => {
    const hash = await hasher.hash('correct-horse');
    const run = jest.spyOn(Piscina.prototype, 'run');
    expect(await hasher.verify('correct-horse', undefined)).toBe(false);
    const [task] = (run.mock.calls[0] ?? []) as [{ password: string; hash: string }?];
    expect(task?.password).toBe('correct-horse');
    // A hash of another form or cost would be refused or compared sooner.
    expect(costOf(task?.hash ?? '')).toBe(costOf(hash));
  });

  it('asks people to come back who would wait too long, instead of making everyone wait', async () => {
    const share = { address: '192.0.2.1' };
    const tries = Array.from({ length: 80 }, () => hasher.verify('x', undefined, share));
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
