import { currencyDigits } from '../../kernel/money.js';
import { bucketsOf } from '../kpis/reading/groups.js';
import type { Part, Question } from '../kpis/reading/parts.js';
import { teamChange, teamFigures, type Sight, type TeamFigures } from './figures/team-figures.js';
import { noTeamSums, type TeamRows, type TeamSums } from './figures/team-sums.js';
import type { TeamGroup } from './team-groups.js';
import type { TeamCurrencyView, TeamRowView } from './team-kpis.dto.js';
import { proofOfAll, proofOfRow } from './team-proof.js';

/** Everything that the figures of one currency are computed from. */
export interface TeamAnswer {
  readonly part: Part;
  readonly group: TeamGroup;
  readonly now: TeamRows;
  /** Undefined without a comparison. */
  readonly before: TeamRows | undefined;
  /** The names of people by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

/** @throws SUM_OUT_OF_RANGE */
export function toTeamCurrencyView(
  answer: TeamAnswer,
  question: Question,
  sight: Sight,
): TeamCurrencyView {
  const { part, now, before } = answer;
  const digits = currencyDigits(part.currency);
  const figures = (sums: TeamSums): TeamFigures => teamFigures(sums, digits, sight);
  const total = figures(now.total);
  const earlier = before && figures(before.total);
  return {
    currency: part.currency,
    shops: part.shops.map(({ id, name }, index) => {
      const { from = null, to = null } = part.days[index] ?? {};
      return { id, name, from, to };
    }),
    ...total,
    previous:
      earlier && part.previous
        ? { ...earlier, ...toPrevious(part.previous, question, before.total) }
        : null,
    change: earlier ? teamChange(total, earlier) : null,
    series: rowsOf(answer).map((row) => toRow(row, answer, { question, figures })),
    proof: proofOfAll(part.days, question, now.total.observedSince),
  };
}

function toPrevious(
  { days, shown: { from, to, until } }: NonNullable<Part['previous']>,
  question: Question,
  { observedSince }: TeamSums,
): Pick<NonNullable<TeamCurrencyView['previous']>, 'from' | 'to' | 'until' | 'proof'> {
  const proof = proofOfAll(days, question, observedSince);
  return { from, to, until: until?.toISOString() ?? null, proof };
}

interface NamedRow {
  readonly key: string;
  readonly label: string | null;
}

/** People and shops by name, hours by time: never by a figure. */
function rowsOf({ group, part, now, before, names }: TeamAnswer): NamedRow[] {
  const [days] = part.days;
  switch (group) {
    case 'person': {
      const keys = [...new Set([...now.keys(), ...(before?.keys() ?? [])])];
      return keys.map((key) => ({ key, label: names.get(key) ?? null })).sort(byName);
    }
    case 'shop':
      return part.shops.map(({ id, name }) => ({ key: id, label: name })).sort(byName);
    case 'weekday_hour':
      return days
        ? bucketsOf('weekday_hour', days, part.calendar).map((key) => ({ key, label: null }))
        : [];
  }
}

/** By code points, then by id. */
function byName(a: NamedRow, b: NamedRow): number {
  const [first, second] = [`${a.label ?? ''} ${a.key}`, `${b.label ?? ''} ${b.key}`];
  return first < second ? -1 : 1;
}

function toRow(
  { key, label }: NamedRow,
  { part, now, before }: TeamAnswer,
  of: { readonly question: Question; readonly figures: (sums: TeamSums) => TeamFigures },
): TeamRowView {
  const sums = now.find(key) ?? noTeamSums();
  const figures = of.figures(sums);
  const earlier = before && of.figures(before.find(key) ?? noTeamSums());
  return {
    key,
    label,
    ...figures,
    previous: earlier ?? null,
    change: earlier ? teamChange(figures, earlier) : null,
    proof: proofOfRow(key, of.question, { days: part.days, sums }),
  };
}
