import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants.js';
import { ModuleRef, Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { AppError } from '../../kernel/app-error.js';
import type { Caller } from '../../kernel/caller.js';
import { retrying } from '../database/retrying.js';
import { Transactions } from '../database/transactions.js';
import { Answer, JSON_TYPE, PROBLEM_TYPE } from '../http/answer.js';
import { withMissingNamed } from '../http/missing-ids.js';
import { toAppError, toProblem } from '../http/problem.js';
import { METRICS, type Metrics } from '../observability/metrics.js';
import { parseIdempotencyKey } from './idempotency-key.js';
import type { StoredResponse } from './idempotency.repository.js';
import { idempotencyOf, type IdempotentRoute } from './idempotent-route.js';
import { KeyClaims, type Claim } from './key-claims.js';
import { KeyedTransaction, KeyTaken } from './keyed-transaction.js';
import { outcomeOf, outcomeOfFailure } from './outcome.js';
import { StoredAnswers } from './stored-answers.js';

const POST_STATUS = 201;
const FIRST_REFUSAL = 400;

type CallerRequest = FastifyRequest & { user?: Caller };

/** Runs the pipes and the handler of a request. */
type Handler = () => Promise<Answer<string>>;

/**
 * Gives a repeated request the answer of the first one.
 *
 * The key's lock, the effect and the stored response are in one transaction, so none of them ever exists
 * without the others. A second request meanwhile is refused at once and occupies no connection. A failure
 * on our side leaves nothing behind, so the repetition executes. Source: docs/adr/0003-idempotency.md
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly transactions: Transactions,
    private readonly claims: KeyClaims,
    private readonly answers: StoredAnswers,
    private readonly modules: ModuleRef,
    @Inject(METRICS) private readonly metrics: Metrics | null,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const idempotent = idempotencyOf(request);
    if (!idempotent) return next.handle();
    const claim = this.claims.take(request);
    if (!claim) {
      assertNoKey(request, idempotent);
      return next.handle();
    }
    const status =
      this.reflector.get<number | undefined>(HTTP_CODE_METADATA, context.getHandler()) ??
      (request.method === 'POST' ? POST_STATUS : 200);
    const answer = this.answerOnce(request, claim, () => execute(next, status, request.id));
    return from(this.metrics ? counted(answer, this.metrics) : answer);
  }

  private async answerOnce(
    request: CallerRequest,
    claim: Claim,
    handler: Handler,
  ): Promise<Answer<string>> {
    let first: Claim | undefined = claim;
    return retrying(async () => {
      const transaction = new KeyedTransaction(this.claims, claim.key, first?.transaction);
      const found = first?.found;
      first = undefined;
      try {
        if (found !== undefined) throw new KeyTaken(found);
        return await this.execute(request, transaction, handler);
      } catch (error) {
        if (error instanceof KeyTaken) return this.replay(request, transaction, error.found);
        await transaction.rollBack(error);
        throw error;
      }
    });
  }

  /** Answers with what is stored, and lets the route take note of it if that was a success. */
  private async replay(
    request: CallerRequest,
    transaction: KeyedTransaction,
    found: StoredResponse | 'in-use',
  ): Promise<Answer<string>> {
    try {
      const answer = this.answers.replay(found, transaction.key, callerOf(request));
      const listener = idempotencyOf(request)?.onReplay;
      if (listener && answer.status < FIRST_REFUSAL) {
        const tx = await transaction.beginRepetition();
        await this.modules.get(listener, { strict: false }).onReplay(tx, answer.body);
        await transaction.commit();
      }
      return answer;
    } finally {
      await transaction.rollBack();
    }
  }

  /** Runs the handler and stores its answer in one transaction; a refusal is stored without any effect. */
  private async execute(
    request: CallerRequest,
    transaction: KeyedTransaction,
    handler: Handler,
  ): Promise<Answer<string>> {
    const caller = callerOf(request);
    let answer: Answer<string>;
    try {
      answer = await this.transactions.sharing(caller, transaction, handler);
    } catch (thrown) {
      const error = toAppError(thrown);
      if (thrown instanceof KeyTaken || !error.stored) throw thrown;
      // Until the key is claimed again, another request may claim it; then the answer of that request
      // counts.
      await transaction.rollBack(thrown);
      answer = refusal(withMissingNamed(error, request), request.id);
    }
    this.answers.keep(await transaction.begin(), transaction.key, { answer, to: caller });
    await transaction.commit();
    return answer;
  }
}

/** @throws IDEMPOTENCY_KEY_REQUIRED, IDEMPOTENCY_KEY_INVALID */
function assertNoKey(request: FastifyRequest, { required }: IdempotentRoute): void {
  const key = parseIdempotencyKey(request.raw.headersDistinct['idempotency-key']);
  if (key !== undefined) throw new Error('The key of a request was not claimed');
  if (required) throw new AppError('IDEMPOTENCY_KEY_REQUIRED');
}

function callerOf({ user }: CallerRequest): Caller {
  if (!user) throw new Error('An idempotent route needs a caller');
  return user;
}

/** Counts each request once, however often its transaction was restarted. */
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

/**
 * Runs pipes and handler, and makes the exact bytes of the answer, because a serialization error must undo
 * the effect.
 */
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

/** A refusal of the business rules is an answer too: its effects are undone, and it is stored. */
function refusal(error: AppError, requestId: string): Answer<string> {
  const problem = toProblem(error, requestId);
  const headers = { ...problem.headers, 'content-type': PROBLEM_TYPE };
  return new Answer(problem.status, problem.text, headers);
}
