import { IsOptional } from 'class-validator';
import { IsFlag } from './field-rules.js';

export class ImportQuery {
  /** `true` reports what the file would change and writes nothing. */
  @IsOptional()
  @IsFlag()
  dry_run?: boolean;
}
