import type { Logger } from '@nestjs/common';
import { RepeatedWork } from './repeated-work.js';

const SECOND_MS = 1_000;

describe('repeated work', () => {
  const warnings: string[] = [];
  const failed = {
    logger: { warn: (text: string) => void warnings.push(text) } as unknown as Logger,
    sentence: 'nothing was done',
  };
  beforeEach(() => {
    jest.useFakeTimers();
    warnings.length = 0;
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('never runs twice at once, and stopping waits for its end', async () => {
    const ends: (() => void)[] = [];
    const work = new RepeatedWork(() => new Promise<void>((end) => ends.push(end)), failed);
    work.start(1);
    await jest.advanceTimersByTimeAsync(3 * SECOND_MS);
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await jest.advanceTimersByTimeAsync(SECOND_MS);
    expect(ends).toHaveLength(2);
    let stopped = false;
    const stopping = work.stop().then(() => {
      stopped = true;
    });
    await jest.advanceTimersByTimeAsync(3 * SECOND_MS);
    expect([stopped, ends.length]).toEqual([false, 2]);
    ends[1]?.();
    await stopping;
    expect(stopped).toBe(true);
  });

  it('runs again after a failure, which is logged', async () => {
    let tries = 0;
    const work = new RepeatedWork(() => {
      tries += 1;
      return Promise.reject(new Error('no space'));
    }, failed);
    work.start(1);
    await jest.advanceTimersByTimeAsync(2 * SECOND_MS);
    await work.stop();
    expect(tries).toBe(2);
    expect(warnings).toEqual(['nothing was done: no space', 'nothing was done: no space']);
  });

  it('does not start with an interval of 0', async () => {
    let tries = 0;
    const work = new RepeatedWork(() => {
      tries += 1;
      return Promise.resolve();
    }, failed);
    work.start(0);
    await jest.advanceTimersByTimeAsync(5 * SECOND_MS);
    await work.stop();
    expect(tries).toBe(0);
  });
});
