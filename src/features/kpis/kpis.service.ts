import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Caller } from '../../kernel/caller.js';
import { Database } from '../../platform/database/database.js';
import { databaseTime } from '../../platform/database/database-clock.js';
import type { Tx } from '../../platform/database/tx.js';
import type { Answer as Answered } from '../../platform/http/answer.js';
import { csvFile, toCsvLines } from '../../platform/http/csv.js';
import { jsonLinesFile, toJsonLines } from '../../platform/http/json-lines.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import type { Shop } from '../shops/shop.entity.js';
import { ShopsService } from '../shops/shops.service.js';
import { askedQuestion } from './asked-question.js';
import { KPI_CSV_COLUMNS, kpiCells, kpiObject, kpiRows } from './kpi-export.js';
import type { AllSalesKpisQuery, ExportKpisQuery, SalesKpisQuery } from './kpi-queries.dto.js';
import { toAllSalesKpisView, toSalesKpisView } from './kpi-views.js';
import type { AllSalesKpisView, SalesKpisView } from './kpis.dto.js';
import type { Answer } from './reading/answer.js';
import { AnswersService } from './reading/answers.service.js';
import { partsOf, type Question } from './reading/parts.js';

/** Computes the figures of shops from the receipts that are committed at this instant. */
@Injectable()
export class KpisService {
  constructor(
    private readonly db: Database,
    private readonly answers: AnswersService,
    private readonly shops: ShopsService,
    private readonly organizations: OrganizationsService,
  ) {}

  /** @throws NOT_FOUND, VALIDATION_FAILED, SUM_OUT_OF_RANGE */
  async sales(caller: Caller, shopId: string, query: SalesKpisQuery): Promise<SalesKpisView> {
    const question = askedQuestion(query);
    return this.answer(caller, question, {
      shops: async (tx) => [await this.shops.getReachable(tx, caller, shopId)],
      view: ([answer]) => {
        if (!answer) throw new Error('A shop has one currency');
        return toSalesKpisView(answer, question);
      },
    });
  }

  /** Returns the figures of all shops within the caller's reach, by currency. */
  async all(caller: Caller, query: AllSalesKpisQuery): Promise<AllSalesKpisView> {
    const question = askedQuestion(query);
    return this.answer(caller, question, {
      shops: (tx) => this.shops.listReachable(tx, caller, query.shop_id),
      view: (answers) => toAllSalesKpisView(answers, question),
    });
  }

  /** Returns the figures as a file: a row for each bucket of the series or, without one, for each currency. */
  async export(
    caller: Caller,
    { format = 'csv', bom, ...query }: ExportKpisQuery,
  ): Promise<Answered<StreamableFile>> {
    const rows = kpiRows(await this.all(caller, query), query.group_by !== undefined);
    return format === 'csv'
      ? csvFile('kpis.csv', piecesOf(toCsvLines([KPI_CSV_COLUMNS, ...rows.map(kpiCells)])), { bom })
      : jsonLinesFile('kpis.jsonl', piecesOf(toJsonLines(rows.map(kpiObject))));
  }

  private async answer<View>(
    caller: Caller,
    question: Question,
    {
      shops,
      view,
    }: {
      readonly shops: (tx: Tx) => Promise<Shop[]>;
      readonly view: (answers: readonly Answer[]) => View;
    },
  ): Promise<View> {
    return this.db.snapshot(caller, async (tx) => {
      const [found, { week_start: weekStart }, now] = await Promise.all([
        shops(tx),
        this.organizations.of(tx),
        databaseTime(tx),
      ]);
      const parts = partsOf(question, { shops: found, weekStart, now });
      const answers = await Promise.all(
        parts.map((part) => this.answers.answer(tx, question, part)),
      );
      return view(answers);
    });
  }
}

/** The rows of a file are as few as the buckets of an answer. */
async function* piecesOf(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
