import { Injectable } from '@nestjs/common';
import type { Standing } from '../../kernel/caller.js';
import { statement } from '../database/statement.js';
import type { Tx } from '../database/tx.js';

/** The owner of a key: for another person or route, the same text is another key. */
export interface KeyScope {
  readonly userId: string;
  /** The method and the template of the route. */
  readonly route: string;
  readonly key: string;
}

/** A response as it was sent, with its exact bytes. */
export interface StoredResponse {
  /** See `keyedFingerprint`. */
  readonly fingerprint: Buffer;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** What its caller had to meet, and must still meet to get it again. */
  readonly met: readonly Standing[];
}

/** A key with the number of its lock. */
interface Claimed {
  readonly scope: KeyScope;
  readonly lockId: string;
}

type ClaimRow = { locked: boolean } & { [K in keyof StoredResponse]: StoredResponse[K] | null };

const CLAIM = statement<ClaimRow>(
  'idempotency.claim',
  'SELECT locked, fingerprint, status, headers, body, met FROM claim_key($1, $2, $3, $4, $5)',
);

/** Replaces an expired answer under the same key. A valid one cannot exist, because we hold the lock. */
const STORE = statement(
  'idempotency.store',
  `INSERT INTO idempotency_keys
      (organization_id, user_id, route, key, fingerprint, status, headers, body, met, created_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now(), now() + make_interval(hours => $10))
    ON CONFLICT (organization_id, user_id, route, key) DO UPDATE SET
      fingerprint = EXCLUDED.fingerprint, status = EXCLUDED.status, headers = EXCLUDED.headers,
      body = EXCLUDED.body, met = EXCLUDED.met, created_at = EXCLUDED.created_at, expires_at = EXCLUDED.expires_at`,
);

@Injectable()
export class IdempotencyRepository {
  /**
   * Takes the key for the rest of the transaction.
   * @returns 'in-use' while another transaction holds it, its stored response, or undefined when free
   */
  async claim(tx: Tx, key: Claimed): Promise<StoredResponse | 'in-use' | undefined> {
    const { scope, lockId } = key;
    const row = await tx.row(CLAIM, [
      tx.organizationId,
      scope.userId,
      scope.route,
      scope.key,
      lockId,
    ]);
    if (!row?.locked) return 'in-use';
    const { fingerprint, status, headers, body, met } = row;
    if (fingerprint === null || status === null || headers === null) return undefined;
    if (body === null || met === null) return undefined;
    return { fingerprint, status, headers, body, met };
  }

  async store(
    tx: Tx,
    scope: KeyScope,
    response: StoredResponse & { readonly keepHours: number },
  ): Promise<void> {
    await tx.rows(STORE, [
      tx.organizationId,
      scope.userId,
      scope.route,
      scope.key,
      response.fingerprint,
      response.status,
      JSON.stringify(response.headers),
      response.body,
      JSON.stringify(response.met),
      response.keepHours,
    ]);
  }
}
