import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CsvQuery } from '../../../platform/http/csv-query.dto.js';
import { LANGUAGES, type Language } from '../../messages/message-kinds.js';
import { ReadReportQuery } from '../reading/reports.dto.js';

export class PrintReportQuery extends ReadReportQuery {
  /** The language of the page; the default is your own. */
  @ApiProperty({ enum: LANGUAGES, example: 'es' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

export class ExportReportQuery extends IntersectionType(ReadReportQuery, CsvQuery) {}
