import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Language, LANGUAGES } from '../../../kernel/language.js';
import { CsvQuery } from '../../../platform/http/csv-query.dto.js';
import { ReadReportQuery } from '../reading/reports.dto.js';

export class PrintReportQuery extends ReadReportQuery {
  /** The language of the page; the default is your own. */
  @ApiProperty({ enum: LANGUAGES, example: 'es' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

export class ExportReportQuery extends IntersectionType(ReadReportQuery, CsvQuery) {}
