import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import { Allow } from '../../../platform/http/access.js';
import { ClientGone } from '../../../platform/http/client-gone.js';
import { CsvText } from '../../../platform/http/csv-text.pipe.js';
import { Fails } from '../../../platform/http/fails.js';
import { ImportQuery } from '../../../platform/http/import-query.dto.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { Reads } from '../../../platform/http/route-config.js';
import { Idempotent } from '../../../platform/idempotency/idempotent.js';
import { PeopleReportView } from './people-import.dto.js';
import { PeopleImport } from './people-import.service.js';

const DESCRIPTION = `The file has up to 500 rows, in the encodings and with the separators of \`POST /products/import\`. The
first line names the columns \`name\` and \`email\`, and optionally \`role\` (the default is EMPLOYEE), \`shops\` (names or ids
with \`|\` between them) and \`language\`. Each new person is invited by e-mail and chooses a password, as after
\`POST /users/invitations\`; where no mail is sent (\`invited\` is false), each can sign in once an ADMIN has set a password
with \`POST /users/{user_id}/password\`, which the person must then replace. People who belong to the organization already
stay as they are, so that the same file can be sent again; invalid rows are reported and do not affect the others.`;

@ApiTags('Users')
@Controller('users/import')
export class PeopleImportController {
  constructor(private readonly people: PeopleImport) {}

  @Post()
  @HttpCode(200)
  @Allow('users:write')
  @Idempotent({ preparesFirst: true })
  @Fails('QUOTA_EXCEEDED', 'NOT_FOUND', 'TOO_MANY_REQUESTS')
  @ApiOperation({
    operationId: 'importUsers',
    summary: 'Add the people of a CSV file, and invite them by e-mail',
    description: DESCRIPTION,
  })
  @Reads('text/csv')
  @ApiBody({
    schema: {
      type: 'string',
      example: 'name,email,role\nMarta Gil,marta.gil@example.com,EMPLOYEE\n',
    },
  })
  @ApiOkResponse({ type: PeopleReportView })
  import(
    @FromCaller() caller: Caller,
    @Query() query: ImportQuery,
    @Body(CsvText) text: string,
    @ClientGone() signal: AbortSignal,
  ): Promise<PeopleReportView> {
    return this.people.import(caller, { text, isDryRun: query.dry_run === true, signal });
  }
}
