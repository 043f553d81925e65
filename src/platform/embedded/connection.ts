import { Socket } from 'node:net';
import { Client } from 'pg';
import { SUPERUSER } from './cluster-init.js';
import type { Credentials } from './credentials.js';
import { HOST } from './free-port.js';

/** The owner of the application's database. It may create roles and is not a superuser. */
export const OWNER_ROLE = 'tillclock';
export const DATABASE = 'tillclock';
export const MAINTENANCE_DATABASE = 'postgres';

const CONNECT_LIMIT_MS = 5_000;

export function ownerUrl(port: number, credentials: Credentials): string {
  return `postgres://${OWNER_ROLE}:${credentials.ownerPassword}@${HOST}:${port}/${DATABASE}`;
}

export function adminUrl(port: number, credentials: Credentials): string {
  return `postgres://${SUPERUSER}:${credentials.superuserPassword}@${HOST}:${port}/${MAINTENANCE_DATABASE}`;
}

/**
 * A connection that stays open for long. `lost` exists from the first moment on, because a listener that is
 * added later could miss the end.
 */
export interface Connection {
  readonly client: Client;
  readonly lost: Promise<void>;
  isLost(): boolean;
  /** From now on the connection alone does not keep the process alive. */
  unref(): void;
  /** Closes the connection, also when it is already broken. */
  close(): Promise<void>;
}

/**
 * Connects, or rejects with the server's own error. The loss of the connection is never an unhandled
 * 'error' event; queries in progress reject.
 */
export async function connect(options: {
  port: number;
  user: string;
  password: string;
  database: string;
  name: string;
}): Promise<Connection> {
  const { name, ...target } = options;
  const socket = new Socket();
  const client = new Client({
    ...target,
    host: HOST,
    application_name: name,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    ssl: false,
    stream: () => socket,
  });
  client.on('error', () => undefined);
  let isLost = false;
  const lost = new Promise<void>((resolve) => client.once('end', resolve)).then(
    () => void (isLost = true),
  );
  try {
    await client.connect();
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return {
    client,
    lost,
    isLost: () => isLost,
    unref: () => void socket.unref(),
    close: async () => {
      socket.ref();
      if (!isLost) await client.end().catch(() => undefined);
    },
  };
}

export async function connectAsSuperuser(options: {
  port: number;
  credentials: Credentials;
  database: string;
  name: string;
}): Promise<Connection> {
  const { port, credentials, database, name } = options;
  return await connect({
    port,
    user: SUPERUSER,
    password: credentials.superuserPassword,
    database,
    name,
  });
}
