import { ApiProperty } from '@nestjs/swagger';
import { KPI_DEFINITIONS, KPI_UNITS, type KpiUnit } from './definitions.js';
import { TEAM_KPI_DEFINITIONS } from './team-definitions.js';

const KPI_NAMES = [...KPI_DEFINITIONS, ...TEAM_KPI_DEFINITIONS].map(({ name }) => name);

/** The meaning of a figure. */
export class KpiDefinitionView {
  /** @example aov */
  @ApiProperty({ enum: KPI_NAMES })
  name: string;
  /** @example "Average receipt" */
  title: string;
  /** @example "net_sales / total_receipts" */
  formula: string;
  @ApiProperty({ enum: KPI_UNITS })
  unit: KpiUnit;
  /** How the value is rounded. */
  rounding: string;
  /** When the figure is null; `null` = never. */
  null_when: string | null;
  /** Which rows of the lists in `proof` add up to the figure. */
  rows: string;
}

export class KpiDefinitionsView {
  data: KpiDefinitionView[];
}
