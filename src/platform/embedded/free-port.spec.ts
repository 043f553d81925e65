import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { HOST, pickPort } from './free-port.js';

describe('the port of the embedded server', () => {
  let holder: Server;
  let port: number;

  beforeEach(async () => {
    holder = createServer().listen(0, HOST);
    await once(holder, 'listening');
    port = (holder.address() as AddressInfo).port;
  });

  afterEach(() => void holder.close());

  it('is that of the last run, also when that gives it back a moment later', async () => {
    const picked = pickPort(port);
    setTimeout(() => holder.close(), 100);
    await expect(picked).resolves.toBe(port);
  });

  it('is another one while somebody else keeps that of the last run', async () => {
    await expect(pickPort(port)).resolves.not.toBe(port);
  });
});
