import { IsOptional } from 'class-validator';
import { IsFlag } from './field-rules.js';

/** What the query of every CSV export has. */
export class CsvQuery {
  /** `true` begins the file with a byte order mark, so that Excel reads it as UTF-8. */
  @IsOptional()
  @IsFlag()
  bom?: boolean;
}
