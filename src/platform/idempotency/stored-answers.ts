import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { CONFIG, type Config } from '../config/config.js';
import type { Tx } from '../database/tx.js';
import { Answer } from '../http/answer.js';
import { KEY_RING, type KeyRing } from '../security/key-ring.js';
import { isOther, keyedFingerprint } from './fingerprint.js';
import { IdempotencyRepository, type StoredResponse } from './idempotency.repository.js';
import type { KeyedRequest } from './keyed-request.js';
import { REPLAYED } from './outcome.js';
import { assertStillMet, distinct } from './standing.js';

/** Headers that a replay repeats. Never a cookie, never what belongs to one request alone. */
const KEPT_HEADERS = ['content-type', 'location', 'etag'];

/** The answers that are kept under the keys of requests. */
@Injectable()
export class StoredAnswers {
  constructor(
    private readonly keys: IdempotencyRepository,
    @Inject(KEY_RING) private readonly keyRing: KeyRing,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Travels with COMMIT. */
  keep(tx: Tx, key: KeyedRequest, given: { answer: Answer<string>; to: Caller }): void {
    const { answer, to } = given;
    const response = {
      keepHours: this.config.idempotencyKeyHours,
      fingerprint: keyedFingerprint(key.fingerprint, this.keyRing),
      status: answer.status,
      headers: keptHeaders(answer.headers),
      body: Buffer.from(answer.body),
      met: distinct(to.met),
    };
    tx.withCommit(this.keys.store(tx, key.scope, response));
  }

  /** @throws IDEMPOTENCY_KEY_IN_USE, IDEMPOTENCY_KEY_REUSED, NOT_FOUND, FORBIDDEN */
  replay(found: StoredResponse | 'in-use', key: KeyedRequest, caller: Caller): Answer<string> {
    if (found === 'in-use') throw new AppError('IDEMPOTENCY_KEY_IN_USE', { retryAfterS: 1 });
    assertStillMet(caller, found.met);
    if (isOther(key.fingerprint, found.fingerprint, this.keyRing)) {
      throw new AppError('IDEMPOTENCY_KEY_REUSED');
    }
    return new Answer(found.status, found.body.toString('utf8'), {
      ...found.headers,
      [REPLAYED]: 'true',
    });
  }
}

function keptHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => KEPT_HEADERS.includes(name)),
  );
}
