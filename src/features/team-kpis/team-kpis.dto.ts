import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CsvQuery } from '../../platform/http/csv-query.dto.js';
import { IsIsoDay, IsNotBefore } from '../../platform/http/field-rules.js';
import { IsIdFilter } from '../../platform/http/list-rules.js';
import { COMPARE_WORDS, type CompareWord } from '../kpis/compare-word.js';
import { KpiShopView } from '../kpis/kpis.dto.js';
import { ALIGNMENTS, type Alignment } from '../kpis/reading/compared-days.js';
import { PRESETS, type Preset } from '../kpis/reading/presets.js';
import { EXPORT_FORMATS, type ExportFormat } from '../receipts/reading/receipts.dto.js';
import { TeamChangeView, TeamFiguresView } from './team-figures.dto.js';
import { TEAM_GROUPS, type TeamGroup } from './team-groups.js';

/** Years are too long for figures that read each shift. */
const TEAM_PRESETS = PRESETS.filter((preset) => !preset.endsWith('_year'));

export class TeamDaysQuery {
  /**
   * The first business date of the range, inclusive.
   * @example 2026-03-01
   */
  @IsOptional()
  @IsIsoDay()
  from?: string;

  /**
   * The last business date of the range, inclusive; the range has at most 92 days.
   * @example 2026-03-31
   */
  @IsOptional()
  @IsNotBefore('from')
  @IsIsoDay()
  to?: string;

  /** A range by its name, in the business days of each shop; instead of `from` and `to`. */
  @ApiProperty({ enum: TEAM_PRESETS })
  @IsOptional()
  @IsIn(TEAM_PRESETS)
  period?: Preset;

  /** Counts only these shops, up to 100; several are repeated: `shop_id=a&shop_id=b`. */
  @IsOptional()
  @IsIdFilter()
  shop_id?: string[];
}

export class TeamKpisQuery extends TeamDaysQuery {
  /** What the rows are: people (the default), shops, or the hours of the week. */
  @IsOptional()
  @IsIn(TEAM_GROUPS)
  group_by?: TeamGroup;

  /** Counts only these people, up to 100; several are repeated. An EMPLOYEE can name only themself. */
  @IsOptional()
  @IsIdFilter()
  user_id?: string[];

  /**
   * Adds the figures of an earlier period and the change since then: the period of the same length just before
   * (`previous_period`, or `true`), the same days of last week (`previous_week`) or of last year (`previous_year`).
   * While the period still runs, the earlier one counts only up to the same time.
   */
  @IsOptional()
  @IsIn(COMPARE_WORDS)
  compare?: CompareWord;

  /** Whether `previous_year` meets the same weekday (364 days back, the default) or the same date. */
  @IsOptional()
  @IsIn(ALIGNMENTS)
  align?: Alignment;
}

export class ExportTeamKpisQuery extends IntersectionType(TeamKpisQuery, CsvQuery) {
  /** A file for spreadsheets (`csv`), or one JSON object on each line (`jsonl`). The default is `csv`. */
  @IsOptional()
  @IsIn(EXPORT_FORMATS)
  format?: ExportFormat;
}

/** The lists whose rows make up the figures of a row. */
export class TeamProofView {
  /** The lists of receipts. */
  receipts: string[];
  /** The lists of shifts, which begin two dates earlier, because a shift may last until the range begins. */
  shifts: string[];
  /** The comparisons with the plans, of at most 31 days each. */
  plans: string[];
  /**
   * The activity summaries of each person in each shop, from the first day that counts; a day in two of them is one.
   * Of an hour of the week they are those of everybody and of all days, by the hour of the day.
   */
  activity: string[];
}

export class PreviousTeamRowView extends TeamFiguresView {}

export class TeamRowView extends TeamFiguresView {
  /**
   * The id of a person or shop, or the hour of the week: `1T09` is Monday, nine o'clock.
   * @example 1T09
   */
  key: string;
  /** The name of the person or shop; `null` for an hour. */
  label: string | null;
  /** The figures of the earlier period; present with `compare`. */
  previous: PreviousTeamRowView | null;
  /** The change since the earlier period; present with `compare`. */
  change: TeamChangeView | null;
  proof: TeamProofView;
}

export class PreviousTeamView extends TeamFiguresView {
  @ApiProperty({ format: 'date' })
  from: string;
  @ApiProperty({ format: 'date' })
  to: string;
  /** The earlier period counts only up to this instant; `null` when the current period is over. */
  @ApiProperty({ format: 'date-time' })
  until: string | null;
  proof: TeamProofView;
}

/** The figures of the shops that sell in one currency. */
export class TeamCurrencyView extends TeamFiguresView {
  /** @example EUR */
  currency: string;
  shops: KpiShopView[];
  /** The figures of the earlier period; present with `compare`. */
  previous: PreviousTeamView | null;
  /** The change since the earlier period; present with `compare`. */
  change: TeamChangeView | null;
  /** People and shops by name, hours by time. */
  series: TeamRowView[];
  proof: TeamProofView;
}

export class TeamKpisView {
  @ApiProperty({ enum: TEAM_GROUPS })
  group_by: TeamGroup;
  /** The figures by currency, because amounts of two currencies cannot be added. */
  currencies: TeamCurrencyView[];
}
