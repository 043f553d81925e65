import { ownTurn } from './own-turn.js';

describe('a turn of the event loop', () => {
  it('runs one piece of work, however many long tasks there are', async () => {
    let [turn, isDone] = [0, false];
    const count = (): void => {
      turn += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    const turns: number[] = [];
    const work = async (): Promise<void> => {
      for (let piece = 0; piece < 20; piece += 1) {
        await ownTurn();
        turns.push(turn);
      }
    };
    await Promise.all([work(), work(), work(), work()]);
    isDone = true;
    expect(turns).toHaveLength(80);
    expect(new Set(turns).size).toBe(80);
  });
});
