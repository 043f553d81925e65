import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import type { Answer, Bucket } from './answer.js';
import { DIMENSION_OF, isTimeGroup, type Group } from './groups.js';
import type { Part, Question } from './parts.js';
import { readingOf, spansOf } from './question.js';
import { seriesOf } from './series.js';
import type { ShopDays } from './spans.js';
import { parsedSums, totalOf } from './sums.js';
import { SumsRepository, type FoundSums, type SkuSums } from './sums.repository.js';

/** Rows of the whole, and of each bucket; both are the same where a bucket leaves nothing out. */
interface Found {
  readonly total: readonly FoundSums[];
  readonly grouped: readonly FoundSums[];
}

/** A question for a series whose keys do not depend on what sold best. */
export type SeriesQuestion = Question & { readonly group: Exclude<Group, 'sku'> };

/** Finds the sums that a question asks for. All of its statements must see the same instant. */
@Injectable()
export class AnswersService {
  constructor(private readonly repository: SumsRepository) {}

  async answer(tx: Tx, question: Question, part: Part): Promise<Answer> {
    const { group } = question;
    const top = this.topSkus(tx, question, part.days);
    // Only their own series has to wait for the top SKUs.
    const asked = { question, skus: group === 'sku' ? (await top).map(({ key }) => key) : [] };
    const [topSkus, now, before] = await Promise.all([
      top,
      this.found(tx, asked, part.days),
      part.previous && this.found(tx, asked, part.previous.days),
    ]);
    const labels = await this.labels(tx, group, { part, found: now, topSkus });
    return {
      part,
      topSkus,
      total: totalOf(now.total.map(parsedSums)),
      before: before && totalOf(before.total.map(parsedSums)),
      series: group
        ? seriesOf({ group, part, now: now.grouped, before: before?.grouped, labels })
        : [],
    };
  }

  /** The series of an answer alone, without a comparison. */
  async series(tx: Tx, question: SeriesQuestion, part: Part): Promise<Bucket[]> {
    const { group } = question;
    const found = await this.rows(tx, { question, skus: [] }, { days: part.days, group });
    const grouped = { total: found, grouped: found };
    const labels = await this.labels(tx, group, { part, found: grouped, topSkus: [] });
    return seriesOf({ group, part, now: found, before: undefined, labels });
  }

  private topSkus(
    tx: Tx,
    { filter, top }: Question,
    days: readonly ShopDays[],
  ): Promise<SkuSums[]> {
    if (top === 0) return Promise.resolve([]);
    const reading = readingOf(filter, 'sku');
    const spans = spansOf(reading, days, 'sku');
    return this.repository.topSkus(tx, { spans, filter: reading.filter, limit: top });
  }

  private async found(
    tx: Tx,
    asked: { readonly question: Question; readonly skus: readonly string[] },
    days: readonly ShopDays[],
  ): Promise<Found> {
    const { group } = asked.question;
    if (!group || !DIMENSION_OF[group]) {
      const rows = await this.rows(tx, asked, { days, group });
      return { total: rows, grouped: rows };
    }
    const [total, grouped] = await Promise.all([
      this.rows(tx, asked, { days, group: undefined }),
      this.rows(tx, asked, { days, group }),
    ]);
    return { total, grouped };
  }

  /** The SKUs of a series are the top ones, because a catalog can have a hundred thousand. */
  private rows(
    tx: Tx,
    { question, skus }: { readonly question: Question; readonly skus: readonly string[] },
    { days, group }: { readonly days: readonly ShopDays[]; readonly group: Group | undefined },
  ): Promise<FoundSums[]> {
    const reading = readingOf(question.filter, group);
    return this.repository.sums(tx, reading.dimension, {
      spans: spansOf(reading, days, group),
      filter: group === 'sku' ? { ...reading.filter, keys: skus } : reading.filter,
      detail: {
        starts: isTimeGroup(group),
        hours: group === 'hour' || group === 'weekday_hour',
        keys: group !== undefined && DIMENSION_OF[group] !== undefined,
      },
    });
  }

  private async labels(
    tx: Tx,
    group: Group | undefined,
    {
      part,
      found,
      topSkus,
    }: {
      readonly part: Part;
      readonly found: Found;
      readonly topSkus: readonly SkuSums[];
    },
  ): Promise<ReadonlyMap<string, string>> {
    if (group === 'shop') return new Map(part.shops.map(({ id, name }) => [id, name]));
    if (group === 'sku') return new Map(topSkus.map(({ key, name }) => [key, name]));
    if (group !== 'seller') return new Map();
    return this.repository.names(
      tx,
      found.grouped.map(({ key }) => key ?? ''),
    );
  }
}
