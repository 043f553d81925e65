import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import { Allow } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { ImportProductsQuery, ImportReportView } from './catalog.dto.js';
import { CatalogFilesService } from './catalog-files.service.js';
import { CsvText } from './csv-text.pipe.js';

const IMPORT = `UTF-8, up to 5 MB and 50,000 rows, separated by commas or semicolons (then \`2,40\` is
fine too). The first line names the columns \`sku\`, \`name\`, \`price\` and, if need be, \`currency\`:
without it a product keeps its currency and a new one gets the organization's. \`archived\` is passed
over. Rows that cannot be taken are reported and leave the others alone; products that the file does
not name stay. An apostrophe that the export put before \`= + - @\` is taken off again.`;

@ApiTags('Catalog')
@Controller('products')
export class CatalogFilesController {
  constructor(private readonly files: CatalogFilesService) {}

  @Get('export')
  @Allow('catalog:read')
  @ApiOperation({ summary: 'All products as CSV: sku, name, price, currency, archived' })
  @ApiProduces('text/csv')
  @ApiOkResponse({
    schema: {
      type: 'string',
      example: 'sku,name,price,currency,archived\r\nCOFFEE,"Coffee, 250 g",2.40,EUR,false\r\n',
    },
  })
  export(@FromCaller() caller: Caller): Promise<Answer<StreamableFile>> {
    return this.files.export(caller);
  }

  @Post('import')
  @HttpCode(200)
  @Allow('catalog:write')
  @Idempotent()
  @ApiOperation({ summary: 'Make and change products from CSV', description: IMPORT })
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', example: 'sku,name,price\nCOFFEE,Coffee,2.40\n' } })
  @ApiOkResponse({ type: ImportReportView })
  import(
    @FromCaller() caller: Caller,
    @Query() query: ImportProductsQuery,
    @Body(CsvText) text: string,
  ): Promise<ImportReportView> {
    return this.files.import(caller, query, text);
  }
}
