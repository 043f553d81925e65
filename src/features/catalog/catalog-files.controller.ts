import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import { Fails } from '../../platform/http/fails.js';
import { Allow } from '../../platform/http/access.js';
import type { Answer } from '../../platform/http/answer.js';
import { ClientGone } from '../../platform/http/client-gone.js';
import { CsvText } from '../../platform/http/csv-text.pipe.js';
import { CsvQuery } from '../../platform/http/csv-query.dto.js';
import { FromCaller } from '../../platform/http/request-caller.js';
import { Reads } from '../../platform/http/route-config.js';
import { Idempotent } from '../../platform/idempotency/idempotent.js';
import { ImportProductsQuery, ImportReportView } from './catalog-files.dto.js';
import { CatalogFilesService } from './catalog-files.service.js';

const IMPORT = `The file has up to 5 MB and 50,000 rows. It is UTF-8, or what its Content-Type says:
\`text/csv; charset=windows-1252\` for what Excel saves as plain CSV; UTF-16 with a byte order mark is recognised. A first
line such as \`sep=;\` names the separator, and empty columns at the end are ignored. Its columns are separated by commas
or by semicolons (then \`2,40\` is accepted as a price). The first line names the columns \`sku\`, \`name\`, \`price\` and
optionally others. Without \`currency\` an existing product keeps its currency and a new one gets the organization's.
\`category\`, \`cost\`, \`tax_rate\` (percent) and \`barcodes\` (with spaces between them) are set as they are, so an empty
cell empties them; without the column they stay. A column \`archived\` is ignored. Invalid rows are reported and do not
affect the others; products that the file does not name stay as they are. An apostrophe that the export put before
\`= + - @\` is removed.`;

@ApiTags('Catalog')
@Controller('products')
export class CatalogFilesController {
  constructor(private readonly files: CatalogFilesService) {}

  @Get('export')
  @Allow('catalog:read')
  @ApiOperation({ summary: 'Export all products as CSV, in the columns that the import reads' })
  @ApiProduces('text/csv')
  @ApiOkResponse({
    schema: {
      type: 'string',
      example:
        'sku,name,price,currency,category,cost,tax_rate,barcodes,archived\r\n' +
        'COFFEE,"Coffee, 250 g",2.40,EUR,Drinks,1.10,10,8410000000017,false\r\n',
    },
  })
  export(@FromCaller() caller: Caller, @Query() query: CsvQuery): Promise<Answer<StreamableFile>> {
    return this.files.export(caller, query);
  }

  @Post('import')
  @HttpCode(200)
  @Allow('catalog:write')
  @Idempotent({ preparesFirst: true })
  @Fails('QUOTA_EXCEEDED', 'BARCODE_TAKEN')
  @ApiOperation({ summary: 'Create and change products from a CSV file', description: IMPORT })
  @Reads('text/csv')
  @ApiBody({
    schema: { type: 'string', example: 'sku,name,price,category\nCOFFEE,Coffee,2.40,Drinks\n' },
  })
  @ApiOkResponse({ type: ImportReportView })
  import(
    @FromCaller() caller: Caller,
    @Query() query: ImportProductsQuery,
    @Body(CsvText) text: string,
    @ClientGone() signal: AbortSignal,
  ): Promise<ImportReportView> {
    return this.files.import(caller, query, { text, signal });
  }
}
