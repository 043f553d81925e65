import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { BreakTypesRepository, type BreakTypeRow } from './break-types.repository.js';

/** Kinds of breaks of the organization. */
@Injectable()
export class BreakTypesService {
  constructor(private readonly breakTypes: BreakTypesRepository) {}

  /** Archived or not. */
  async find(tx: Tx, id: string): Promise<BreakTypeRow | undefined> {
    return this.breakTypes.find(tx, id);
  }
}
