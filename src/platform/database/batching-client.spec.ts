import { BatchingClient } from './batching-client.js';

describe('a connection of the pools', () => {
  it('does not end the process when it is lost while nobody holds it', () => {
    const lost = new Error('terminating connection due to administrator command');
    expect(() => new BatchingClient().emit('error', lost)).not.toThrow();
  });
});
