import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants.js';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { AppError } from '../../kernel/app-error.js';
import { reachesShop, type Caller } from '../../kernel/caller.js';
import { CONFIG, type Config } from '../config/config.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { METRICS, type Metrics } from '../observability/metrics.js';
import { KEY_RING, type KeyRing } from '../security/key-ring.js';
import { Answer, JSON_TYPE, PROBLEM_TYPE } from '../http/answer.js';
import { toAppError, toProblem } from '../http/problem.js';
import { keyedFingerprint, lockIdOf } from './fingerprint.js';
import { parseIdempotencyKey } from './idempotency-key.js';
import {
  IdempotencyRepository,
  type KeyScope,
  type StoredResponse,
} from './idempotency.repository.js';
import { IDEMPOTENT, type Idempotent } from './idempotent.js';
import { outcomeOf, outcomeOfFailure, REPLAYED } from './outcome.js';

type CallerRequest = FastifyRequest & { user?: Caller };

/** Headers that a replay repeats. Never a cookie, never what belongs to one request alone. */
const KEPT_HEADERS = ['content-type', 'location', 'etag'];
const POST_STATUS = 201;

/**
 * Makes a repeated request answer what its first one answered.
 *
 * The key's lock, the effect and the stored response live in one transaction: there is no moment at
 * which one exists without the others. A second request meanwhile is told so at once and holds no
 * connection. Whatever fails on our side leaves no trace, so that the retry executes.
 * Source: docs/adr/0003-idempotency.md
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly db: Database,
    private readonly keys: IdempotencyRepository,
    @Inject(KEY_RING) private readonly keyRing: KeyRing,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(METRICS) private readonly metrics: Metrics | null,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const idempotent = this.reflector.get<Idempotent | undefined>(IDEMPOTENT, context.getHandler());
    if (!idempotent) return next.handle();
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const key = parseIdempotencyKey(request.raw.headersDistinct['idempotency-key']);
    if (key === undefined) {
      if (idempotent.required) throw new AppError('IDEMPOTENCY_KEY_REQUIRED');
      return next.handle();
    }
    const status =
      this.reflector.get<number | undefined>(HTTP_CODE_METADATA, context.getHandler()) ??
      (request.method === 'POST' ? POST_STATUS : 200);
    const answer = this.answerOnce(request, key, () => execute(next, status, request.id));
    return from(this.metrics ? counted(answer, this.metrics) : answer);
  }

  private async answerOnce(
    request: CallerRequest,
    key: string,
    handler: () => Promise<Answer<string>>,
  ): Promise<Answer<string>> {
    const caller = request.user;
    if (!caller) throw new Error('An idempotent route needs a caller');
    const route = `${request.method} ${request.routeOptions.url ?? request.url}`;
    const scope: KeyScope = { userId: caller.userId, route, key };
    const facts = {
      method: request.method,
      url: request.url,
      contentType: request.headers['content-type'],
      body: request.body,
    };
    const fingerprint = keyedFingerprint(facts, this.keyRing);
    const lockId = lockIdOf([caller.organizationId, caller.userId, route, key]);
    return this.db.writeBound(caller, async (tx) => {
      const claimed = this.keys.claim(tx, scope, lockId);
      const saved = tx.savepoint();
      const [found] = await Promise.all([claimed, saved]);
      if (found === 'in-use') throw new AppError('IDEMPOTENCY_KEY_IN_USE', { retryAfterS: 1 });
      if (found) {
        assertReach(caller, request.params);
        return replay(found, fingerprint);
      }
      const answer = await undoingRefusals(tx, handler, request.id);
      const response = {
        keepHours: this.config.idempotencyKeyHours,
        fingerprint,
        status: answer.status,
        headers: keptHeaders(answer.headers),
        body: Buffer.from(answer.body),
      };
      tx.withCommit(this.keys.store(tx, scope, response));
      return answer;
    });
  }
}

/** Counts once a request, however often its transaction was restarted on the way. */
async function counted(given: Promise<Answer<string>>, metrics: Metrics): Promise<Answer<string>> {
  try {
    const answer = await given;
    metrics.countIdempotency(outcomeOf(answer));
    return answer;
  } catch (error) {
    metrics.countIdempotency(outcomeOfFailure(error));
    throw error;
  }
}

/** Runs pipes and handler, and makes the exact bytes to send: a serialization error must undo the effect. */
async function execute(
  next: CallHandler,
  status: number,
  requestId: string,
): Promise<Answer<string>> {
  const result: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
  const answer = result instanceof Answer ? result : new Answer(status, result);
  if (typeof answer.body === 'string')
    return new Answer(answer.status, answer.body, answer.headers);
  const text = answer.body === undefined || answer.body === null ? '' : JSON.stringify(answer.body);
  if (text === undefined) throw new Error(`The answer to ${requestId} cannot be serialized`);
  return new Answer(
    answer.status,
    text,
    text === '' ? answer.headers : { 'content-type': JSON_TYPE, ...answer.headers },
  );
}

/** A refusal of the business rules is an answer too: its effects are undone, and it is kept. */
async function undoingRefusals(
  tx: Tx,
  handler: () => Promise<Answer<string>>,
  requestId: string,
): Promise<Answer<string>> {
  try {
    return await handler();
  } catch (thrown) {
    const error = toAppError(thrown);
    if (!error.stored) throw thrown;
    await tx.rollbackToSavepoint();
    const problem = toProblem(error, requestId);
    return new Answer(problem.status, problem.text, {
      ...problem.headers,
      'content-type': PROBLEM_TYPE,
    });
  }
}

/**
 * Whoever lost the shop since gets nothing of it back: the guards know roles, and the service, which
 * knows shops, is not asked again.
 * @throws NOT_FOUND
 */
function assertReach(caller: Caller, params: unknown): void {
  if (typeof params !== 'object' || params === null || !('shop_id' in params)) return;
  if (!reachesShop(caller, String(params.shop_id).toLowerCase())) throw new AppError('NOT_FOUND');
}

function replay(found: StoredResponse, fingerprint: Buffer): Answer<string> {
  if (!found.fingerprint.equals(fingerprint)) throw new AppError('IDEMPOTENCY_KEY_REUSED');
  return new Answer(found.status, found.body.toString('utf8'), {
    ...found.headers,
    [REPLAYED]: 'true',
  });
}

function keptHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => KEPT_HEADERS.includes(name)),
  );
}
