import { HashQueue, type HashShare } from './hash-queue.js';

/** A queue whose tasks end when the test says so. */
class Scene {
  readonly started: string[] = [];
  readonly refused: string[] = [];
  private readonly ends: (() => void)[] = [];
  private readonly queue = new HashQueue({ running: 1, waiting: 8, waitingPerShare: 3 });

  ask(name: string, share: HashShare): void {
    const task = (): Promise<void> => {
      this.started.push(name);
      return new Promise((resolve) => this.ends.push(resolve));
    };
    this.queue.run(share, task).catch(() => this.refused.push(name));
  }

  /** Ends all tasks, one after the other. */
  async finish(): Promise<void> {
    for (let turn = 0; turn < 40; turn += 1) {
      this.ends.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

const office = { address: '192.0.2.1' };

describe('the queue for password hashing', () => {
  it('alternates between organizations and networks: a crowd delays another one by one task', async () => {
    const scene = new Scene();
    for (const name of ['crowd 1', 'crowd 2', 'crowd 3', 'crowd 4'])
      scene.ask(name, { organizationId: 'A', ...office });
    scene.ask('victim', { address: '192.0.2.2' });
    await scene.finish();
    expect(scene.started).toEqual(['crowd 1', 'crowd 2', 'victim', 'crowd 3', 'crowd 4']);
  });

  it('limits the places of one organization, whatever the number of addresses', async () => {
    const scene = new Scene();
    for (let n = 1; n <= 6; n += 1)
      scene.ask(`A ${n}`, { organizationId: 'A', address: `192.0.2.${n}` });
    scene.ask('B', { organizationId: 'B', address: '192.0.2.9' });
    await scene.finish();
    expect(scene.refused).toEqual(['A 5', 'A 6']);
    expect(scene.started).toContain('B');
  });

  it('limits the places of one network, whatever the number of addresses in its /64', async () => {
    const scene = new Scene();
    for (let n = 1; n <= 6; n += 1) scene.ask(`${n}`, { address: `2001:db8:1:2::${n}` });
    scene.ask('elsewhere', { address: '2001:db8:1:3::1' });
    await scene.finish();
    expect(scene.refused).toEqual(['5', '6']);
    expect(scene.started).toContain('elsewhere');
  });

  it('never exceeds its maximum length, and drains', async () => {
    const scene = new Scene();
    for (let n = 1; n <= 12; n += 1) scene.ask(`${n}`, { address: `192.0.2.${n}` });
    await scene.finish();
    expect(scene.refused).toEqual(['10', '11', '12']);
    expect(scene.started).toHaveLength(9);
    scene.ask('later', office);
    await scene.finish();
    expect(scene.started).toHaveLength(10);
  });

  it('continues after a task that fails', async () => {
    const queue = new HashQueue({ running: 1, waiting: 1, waitingPerShare: 1 });
    const failing = queue.run(office, () => Promise.reject(new Error('no')));
    const next = queue.run(office, () => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });
});
