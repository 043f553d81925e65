import { Module } from '@nestjs/common';
import { ReferenceController } from './reference.controller.js';

/** Lists that are the same for everybody, and the version of the API. */
@Module({ controllers: [ReferenceController] })
export class ReferenceModule {}
