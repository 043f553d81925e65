import { ApiProperty } from '@nestjs/swagger';
import { pageOf } from '../../../platform/http/page-of.js';
import { PageQuery } from '../../../platform/http/page-query.dto.js';

export class ListReadersQuery extends PageQuery {}

export class ReaderView {
  reader_id: string;
  /** @example Marta Soler */
  name: string;
  /** The first look within an hour; more of them within the same hour are not listed. */
  @ApiProperty({ format: 'date-time' })
  looked_at: string;
}

export class ReaderPage extends pageOf(ReaderView) {}
