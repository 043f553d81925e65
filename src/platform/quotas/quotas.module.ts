import { Global, Module } from '@nestjs/common';
import { Quotas } from './quotas.js';

/** How much one organization may store. */
@Global()
@Module({ providers: [Quotas], exports: [Quotas] })
export class QuotasModule {}
