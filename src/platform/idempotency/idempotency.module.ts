import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { KeyClaims } from './key-claims.js';
import { StoredAnswers } from './stored-answers.js';

/** Turns on the replay of stored responses for every route that is declared `@Idempotent`. */
@Global()
@Module({
  providers: [
    KeyClaims,
    IdempotencyRepository,
    StoredAnswers,
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [KeyClaims],
})
export class IdempotencyModule {}
