import { Injectable } from '@nestjs/common';
import type { PageRequest } from '../../../kernel/page.js';
import { columnsExcept } from '../../../platform/database/entity-columns.js';
import { ListStatement } from '../../../platform/database/list-statement.js';
import { selection, statement } from '../../../platform/database/statement.js';
import type { Tx } from '../../../platform/database/tx.js';
import type { PersonCosts, PersonFigures } from '../content/report-content.js';
import { Report } from '../storing/report.entity.js';
import type { ReportKind, ReportReason } from '../storing/report-kinds.js';

/** A report as it is listed. */
export type ReportRow = Readonly<Omit<Report, 'organization_id' | 'marks' | 'told_version'>>;

export interface ReportFilter {
  /** Undefined = all shops of the organization. */
  readonly shopIds: readonly string[] | undefined;
  readonly kinds: readonly ReportKind[] | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface VersionRow {
  readonly version: number;
  readonly reasons: ReportReason[];
  readonly made_at: Date;
  readonly total_receipts: number;
  readonly net_sales: number;
  readonly worked_seconds: number;
}

export interface PersonRow {
  readonly user_id: string;
  readonly name: string;
  readonly figures: PersonFigures;
  readonly costs: PersonCosts | null;
}

const COLUMNS = columnsExcept(Report, 'organization_id', 'marks', 'told_version');

const LIST = selection<ReportRow>('reports.list', {
  columns: COLUMNS,
  from: 'reports',
  order: 'to_date DESC, id DESC',
  after: '(to_date, id) < (?::date, ?::uuid)',
});
const FIND = statement<ReportRow>(
  'reports.find',
  `SELECT ${COLUMNS} FROM reports WHERE organization_id = $1 AND id = $2`,
);
const VERSIONS = selection<VersionRow>('reports.versions', {
  columns: `version, reasons, made_at, (content #>> '{sales,total_receipts}')::int AS total_receipts,
    (content #>> '{sales,net_sales}')::float8 AS net_sales,
    (content #>> '{team,worked_seconds}')::int AS worked_seconds`,
  from: 'report_versions',
  order: 'version DESC',
  after: 'version < ?::int',
});
const PEOPLE = statement<PersonRow>(
  'reports.people',
  `SELECT p.user_id, u.name, p.figures, p.costs FROM report_people p
    JOIN users u ON u.organization_id = p.organization_id AND u.id = p.user_id
    WHERE p.organization_id = $1 AND p.report_id = $2 AND p.version = $3 ORDER BY u.name, p.user_id`,
);

/** Reads stored reports, with the names that people have at present. */
@Injectable()
export class ReportsRepository {
  /** Returns one more than the page holds. */
  list(tx: Tx, filter: ReportFilter, page: PageRequest): Promise<ReportRow[]> {
    return new ListStatement(tx)
      .where('shop_id = ANY(?::uuid[])', filter.shopIds)
      .whereAmong('kind', filter.kinds, 'text')
      .where('to_date >= ?::date', filter.from)
      .where('to_date <= ?::date', filter.to)
      .page(LIST, page);
  }

  find(tx: Tx, id: string): Promise<ReportRow | undefined> {
    return tx.row(FIND, [tx.organizationId, id]);
  }

  /** The newest first, and one more than the page holds. */
  versions(tx: Tx, reportId: string, page: PageRequest): Promise<VersionRow[]> {
    return new ListStatement(tx).where('report_id = ?', reportId).page(VERSIONS, page);
  }

  people(tx: Tx, reportId: string, version: number): Promise<PersonRow[]> {
    return tx.rows(PEOPLE, [tx.organizationId, reportId, version]);
  }
}
