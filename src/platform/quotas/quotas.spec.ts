import type { Config } from '../config/config.js';
import type { Tx } from '../database/tx.js';
import { Quotas } from './quotas.js';

const LIMIT = 100_000;

describe('a quota', () => {
  let locked: number;
  let counted: number;
  let quotas: Quotas;
  const tx = {
    organizationId: 'organization',
    row: () => Promise.resolve(void (locked += 1)),
  } as unknown as Tx;
  beforeEach(() => {
    jest.useFakeTimers();
    [locked, counted] = [0, 0];
    quotas = new Quotas({ quotas: { products: LIMIT } } as Config);
  });
  afterEach(() => jest.useRealTimers());

  function claim(there: number, adding: number, isLarge = false): Promise<void> {
    const count = (upTo: number): Promise<number> => {
      counted += 1;
      return Promise.resolve(Math.min(there, upTo));
    };
    return quotas.claim(tx, { quota: 'products', adding, isLarge, count });
  }

  it('is counted once a minute far below its limit, without locking', async () => {
    for (let n = 0; n < 10; n += 1) await claim(1_000, 500);
    expect([counted, locked]).toEqual([1, 0]);
    jest.advanceTimersByTime(61_000);
    await claim(6_000, 500);
    expect([counted, locked]).toEqual([2, 0]);
  });

  it('is counted under a lock as soon as recent additions bring it near the limit', async () => {
    await claim(49_000, 500);
    await claim(49_000, 500);
    expect(locked).toBe(0);
    await claim(50_000, 500);
    expect(locked).toBe(1);
  });

  it('is counted under a lock for an import, after which earlier counts are discarded', async () => {
    await claim(1_000, 500);
    await claim(99_999, 0, true);
    expect(locked).toBe(1);
    await claim(99_999, 1);
    expect(locked).toBe(2);
  });

  it('allows the last one and refuses the next', async () => {
    await claim(LIMIT - 1, 1);
    await claim(LIMIT, 0);
    const refused = {
      code: 'QUOTA_EXCEEDED',
      details: { params: { quota: 'products', limit: LIMIT } },
    };
    await expect(claim(LIMIT, 1)).rejects.toMatchObject(refused);
    await expect(claim(LIMIT + 1, 0)).rejects.toMatchObject(refused);
    await expect(claim(0, LIMIT + 1)).rejects.toMatchObject(refused);
  });
});
