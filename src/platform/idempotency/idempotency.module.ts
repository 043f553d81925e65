import { Global, Module } from '@nestjs/common';
import { ErasedAnswers } from './erased-answers.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { KeyClaims } from './key-claims.js';
import { StoredAnswers } from './stored-answers.js';

/** Provides what `IdempotencyInterceptor` needs on the routes that are declared `@Idempotent`. */
@Global()
@Module({
  providers: [KeyClaims, IdempotencyRepository, StoredAnswers, ErasedAnswers],
  exports: [KeyClaims, StoredAnswers, ErasedAnswers],
})
export class IdempotencyModule {}
