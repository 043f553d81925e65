import { Global, Module } from '@nestjs/common';
import { AuditLogController } from './audit-log.controller.js';
import { AuditLogRepository } from './audit-log.repository.js';
import { AuditLogService } from './audit-log.service.js';
import { AuditRepository } from './audit.repository.js';

/**
 * Global, because every feature that changes something writes to the log. Only this module has routes that
 * read it.
 */
@Global()
@Module({
  controllers: [AuditLogController],
  providers: [AuditRepository, AuditLogRepository, AuditLogService],
  exports: [AuditRepository],
})
export class AuditModule {}
