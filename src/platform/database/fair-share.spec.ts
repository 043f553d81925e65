import { FairShare, type Place } from './fair-share.js';

const QUICK_MS = 5;
const SLOW_MS = 200;
/** A search in a large catalog. */
const SEARCH_MS = 35;

describe('a pool of connections', () => {
  let pool: FairShare;
  beforeEach(() => {
    jest.useFakeTimers();
    pool = new FairShare(8);
  });
  afterEach(() => jest.useRealTimers());

  const wanted = (organizationId: string | undefined, isBrief = false) => ({
    organizationId,
    isBrief,
  });

  /** What is granted at once. */
  async function takeNow(organizationId: string | undefined, isBrief = false): Promise<Place> {
    let place: Place | undefined;
    void pool.take(wanted(organizationId, isBrief)).then((granted) => (place = granted));
    await jest.advanceTimersByTimeAsync(0);
    if (!place) throw new Error(`${organizationId} has to wait`);
    return place;
  }

  /** Asks for so many, and notes in `turns` who gets one when. */
  function queue(turns: string[], organizationId: string, count: number): Place[] {
    const places: Place[] = [];
    for (let n = 0; n < count; n += 1) {
      void pool.take(wanted(organizationId)).then((place) => {
        turns.push(organizationId);
        places.push(place);
      });
    }
    return places;
  }

  async function run(organizationId: string, ms: number): Promise<void> {
    const place = await takeNow(organizationId);
    await jest.advanceTimersByTimeAsync(ms);
    place.giveBack();
  }

  it('is divided evenly between organizations that all want more than there is', async () => {
    const turns: string[] = [];
    const held = ['a', 'b', 'c'].map((organization) => queue(turns, organization, 20));
    await jest.advanceTimersByTimeAsync(0);
    expect(held.map((places) => places.length)).toEqual([6, 1, 1]);
    for (let turn = 0; turn < 12; turn += 1) {
      await jest.advanceTimersByTimeAsync(QUICK_MS);
      const [most] = held.toSorted((one, other) => other.length - one.length);
      most?.shift()?.giveBack();
    }
    await jest.advanceTimersByTimeAsync(0);
    // Two are kept for organizations that hold none.
    expect(held.map((places) => places.length)).toEqual([2, 2, 2]);
  });

  it('keeps the last connections for organizations that hold none', async () => {
    const turns: string[] = [];
    queue(turns, 'busy', 20);
    await jest.advanceTimersByTimeAsync(0);
    expect(turns).toHaveLength(6);
    await takeNow('quiet');
    await takeNow('another');
    expect(turns).toHaveLength(6);
  });

  it('may be used by one organization alone, whether its work is slow or quick', async () => {
    for (let n = 0; n < 10; n += 1) await run('alone', SLOW_MS);
    const turns: string[] = [];
    queue(turns, 'alone', 20);
    await jest.advanceTimersByTimeAsync(0);
    expect(turns).toHaveLength(6);
  });

  it('runs the slow work of one organization one at a time while another one works', async () => {
    for (let n = 0; n < 3; n += 1) await run('slow', SLOW_MS);
    await run('quiet', QUICK_MS);
    const turns: string[] = [];
    const places = queue(turns, 'slow', 3);
    await jest.advanceTimersByTimeAsync(0);
    expect(turns).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(SLOW_MS);
    places.shift()?.giveBack();
    await jest.advanceTimersByTimeAsync(0);
    expect(turns).toHaveLength(2);
  });

  it('does not treat work as slow if it takes as long for everybody, as on a busy machine', async () => {
    for (let n = 0; n < 60; n += 1) for (const one of ['a', 'b', 'c']) await run(one, SEARCH_MS);
    const turns: string[] = [];
    queue(turns, 'a', 20);
    await jest.advanceTimersByTimeAsync(0);
    expect(turns).toHaveLength(6);
  });

  it('is not divided for an organization that only has jobs', async () => {
    for (let n = 0; n < 3; n += 1) await run('slow', SLOW_MS);
    const job = await pool.take({ ...wanted('quiet'), isBackground: true });
    job.giveBack();
    const turns: string[] = [];
    queue(turns, 'slow', 20);
    await jest.advanceTimersByTimeAsync(0);
    expect(turns).toHaveLength(6);
  });

  it.each([
    { beside: 'no other work', reads: 0, atOnce: 1 },
    { beside: 'many quick reads', reads: 10, atOnce: 2 },
  ])(
    'prevents the searches of an organization that has $beside from filling the pool',
    async ({ reads, atOnce }) => {
      for (let n = 0; n < 6; n += 1) {
        await run('searching', SEARCH_MS);
        for (let read = 0; read < reads; read += 1) await run('searching', 1);
        await run('quiet', QUICK_MS);
      }
      const turns: string[] = [];
      queue(turns, 'searching', 24);
      await jest.advanceTimersByTimeAsync(0);
      expect(turns).toHaveLength(atOnce);
    },
  );

  it('forgets a long wait for a lock as fast as other slow work', async () => {
    await run('waited', 4_000);
    for (let n = 0; n < 60; n += 1) await run('waited', QUICK_MS);
    await run('quiet', QUICK_MS);
    const turns: string[] = [];
    queue(turns, 'waited', 20);
    await jest.advanceTimersByTimeAsync(0);
    expect(turns).toHaveLength(6);
  });

  it('gives an organization more the more quick work it has done, while another one works', async () => {
    await run('slow', SLOW_MS);
    for (let n = 0; n < 60; n += 1) {
      await run('quick', QUICK_MS);
      await run('quiet', QUICK_MS);
    }
    const turns: string[] = [];
    queue(turns, 'quick', 20);
    await jest.advanceTimersByTimeAsync(0);
    expect(turns).toHaveLength(6);
  });

  it('lets slow work expand again when the neighbour has gone', async () => {
    await run('quiet', QUICK_MS);
    for (let n = 0; n < 3; n += 1) await run('slow', SLOW_MS);
    await jest.advanceTimersByTimeAsync(9_000);
    const turns: string[] = [];
    const places = queue(turns, 'slow', 10);
    await jest.advanceTimersByTimeAsync(SLOW_MS);
    expect(turns).toHaveLength(1);
    // Now the neighbour is forgotten.
    await jest.advanceTimersByTimeAsync(750);
    places.shift()?.giveBack();
    await jest.advanceTimersByTimeAsync(0);
    expect(turns).toHaveLength(7);
  });

  it('serves brief requests of an organization beside its own slow work', async () => {
    await run('quiet', QUICK_MS);
    for (let n = 0; n < 3; n += 1) await run('slow', SLOW_MS);
    const turns: string[] = [];
    queue(turns, 'slow', 3);
    await jest.advanceTimersByTimeAsync(0);
    const look = await takeNow('slow', true);
    look.giveBack();
    await jest.advanceTimersByTimeAsync(0);
    expect(turns).toHaveLength(1);
  });

  it('refuses after three seconds when others hold all of it, and forgets the refused request', async () => {
    const held = await Promise.all(
      Array.from({ length: 8 }, (_, n) => takeNow(`organization ${n}`)),
    );
    const late = pool.take(wanted('late'));
    const refused = expect(late).rejects.toThrow('timeout exceeded when trying to connect');
    expect(pool.waitingCount).toBe(1);
    await jest.advanceTimersByTimeAsync(3_000);
    await refused;
    expect(pool.waitingCount).toBe(0);
    held[0]?.giveBack();
    await takeNow('next');
  });

  it('lets a request wait for as long as the settings say', async () => {
    pool = new FairShare(1, 60_000);
    const held = await takeNow('a');
    const outcomes: string[] = [];
    for (const organization of ['b', 'c'])
      pool.take(wanted(organization)).then(
        () => outcomes.push(`${organization} is served`),
        (error: unknown) => outcomes.push(`${organization}: ${String(error)}`),
      );
    await jest.advanceTimersByTimeAsync(59_000);
    held.giveBack();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(outcomes).toEqual(['b is served', 'c: Error: timeout exceeded when trying to connect']);
  });

  it('starts the next piece of slow work when one takes longer than a second, as when it waits for a lock', async () => {
    await run('quiet', QUICK_MS);
    for (let n = 0; n < 3; n += 1) await run('slow', SLOW_MS);
    const waiting = await takeNow('slow');
    const turns: string[] = [];
    const [, next] = [waiting, queue(turns, 'slow', 2)];
    await run('quiet', QUICK_MS);
    await jest.advanceTimersByTimeAsync(990 - QUICK_MS);
    expect(turns).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(20);
    expect(turns).toHaveLength(1);
    waiting.giveBack();
    await run('quiet', QUICK_MS);
    expect(turns).toHaveLength(1);
    next[0]?.giveBack();
    await jest.advanceTimersByTimeAsync(0);
    expect(turns).toHaveLength(2);
  });

  it('refuses after five seconds when an organization waits for its own slow work', async () => {
    await run('quiet', QUICK_MS);
    for (let n = 0; n < 3; n += 1) await run('slow', SLOW_MS);
    await takeNow('slow');
    const turns: string[] = [];
    const refused: unknown[] = [];
    for (let n = 0; n < 8; n += 1)
      pool.take(wanted('slow')).then(
        () => turns.push('slow'),
        (error: unknown) => refused.push(error),
      );
    for (let second = 0; second < 4; second += 1) {
      await run('quiet', QUICK_MS);
      await jest.advanceTimersByTimeAsync(999 - QUICK_MS);
    }
    expect(refused).toEqual([]);
    expect(turns.length).toBeLessThanOrEqual(4);
    await jest.advanceTimersByTimeAsync(1_010);
    expect(turns.length + refused.length).toBe(8);
    expect(refused.length).toBeGreaterThanOrEqual(3);
    for (const error of refused)
      expect(error).toEqual(new Error('timeout exceeded when trying to connect'));
  });

  it('detects a connection that is returned twice', async () => {
    const place = await takeNow('a');
    place.giveBack();
    expect(() => place.giveBack()).toThrow('twice');
  });

  it('serves two organizations with two connections, and work without an organization', async () => {
    pool = new FairShare(2);
    const first = await takeNow('a');
    await takeNow(undefined);
    first.giveBack();
    await takeNow('b');
  });
});
