import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../kernel/caller.js';
import type { Page } from '../../kernel/page.js';
import { Allow } from '../http/access.js';
import type { Answer } from '../http/answer.js';
import { FromCaller } from '../http/request-caller.js';
import {
  AuditLogPage,
  ExportAuditLogQuery,
  ListAuditLogQuery,
  type AuditEntryView,
} from './audit-log.dto.js';
import { AuditLogService } from './audit-log.service.js';

const CSV_EXAMPLE =
  'id,occurred_at,actor_id,action,subject_type,subject_id,details,address,request_id\r\n' +
  '0195f0c4-7b1a-7baf-82dc-8cb10aacaedf,2026-03-01T09:30:00.000Z,,auth.sign-in-failed,user,' +
  '0195f0c4-7b1a-7f89-8d6b-6960453241bc,{},192.0.2.17,till-3:000417\r\n';

@ApiTags('Audit')
@Controller('audit-log')
export class AuditLogController {
  constructor(private readonly log: AuditLogService) {}

  @Get()
  @Allow('audit:read')
  @ApiOperation({
    summary: 'List the entries of the audit log, newest first',
    description:
      'Each entry is written in the same transaction as the change that it records, and never changes.',
  })
  @ApiOkResponse({ type: AuditLogPage })
  list(
    @FromCaller() caller: Caller,
    @Query() query: ListAuditLogQuery,
  ): Promise<Page<AuditEntryView>> {
    return this.log.list(caller, query);
  }

  @Get('export')
  @Allow('audit:read')
  @ApiOperation({
    summary: 'Export the audit log as CSV, newest first',
    description: 'The columns are the fields of an entry, in this order; `details` is JSON.',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', example: CSV_EXAMPLE } })
  export(
    @FromCaller() caller: Caller,
    @Query() query: ExportAuditLogQuery,
  ): Promise<Answer<StreamableFile>> {
    return this.log.export(caller, query);
  }
}
