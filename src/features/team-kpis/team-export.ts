import type { StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Answer } from '../../platform/http/answer.js';
import { csvFile, toCsvLines } from '../../platform/http/csv.js';
import { jsonLinesFile, toJsonLines } from '../../platform/http/json-lines.js';
import type { ExportFormat } from '../receipts/reading/receipts.dto.js';
import type { TeamFigures } from './figures/team-figures.js';
import { TEAM_FIGURES } from './figures/figure-names.js';
import type { TeamKpisView, TeamRowView } from './team-kpis.dto.js';

/** The columns of a file; those of the earlier period are empty without a comparison. */
export const TEAM_CSV_COLUMNS = [
  'currency',
  'key',
  'label',
  ...TEAM_FIGURES,
  ...TEAM_FIGURES.map((name) => `previous_${name}`),
] as const;

/** Returns the rows of all currencies as a file. */
export function teamFile(
  { currencies }: TeamKpisView,
  { format, bom }: { readonly format: ExportFormat; readonly bom: boolean | undefined },
): Answer<StreamableFile> {
  const rows = currencies.flatMap(({ currency, series }) =>
    series.map((row) => objectOf(currency, row)),
  );
  if (format === 'jsonl')
    return jsonLinesFile('team-kpis.jsonl', Readable.from([toJsonLines(rows)]));
  const cells = rows.map((row) => TEAM_CSV_COLUMNS.map((column) => row[column] ?? ''));
  const text = toCsvLines([TEAM_CSV_COLUMNS, ...cells]);
  return csvFile('team-kpis.csv', Readable.from([text]), { bom });
}

/** Returns a row with the names of {@link TEAM_CSV_COLUMNS}. */
function objectOf(
  currency: string,
  row: TeamRowView,
): Readonly<Record<string, string | number | null>> {
  const { key, label, previous } = row;
  const figures = (of: TeamFigures | null, prefix: string): object =>
    Object.fromEntries(TEAM_FIGURES.map((name) => [`${prefix}${name}`, of?.[name] ?? null]));
  return { currency, key, label, ...figures(row, ''), ...figures(previous, 'previous_') };
}
