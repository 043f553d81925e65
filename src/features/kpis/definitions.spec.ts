import { KPI_DEFINITIONS } from './definitions.js';
import { salesKpis } from './kpi-rules.js';
import { kpis } from './kpis.feature.js';
import { NO_SALES } from './reading/sums.js';

describe('the definitions of the KPIs', () => {
  it('cover every figure once', () => {
    const names = KPI_DEFINITIONS.map(({ name }) => name);
    expect([...names].sort()).toEqual(Object.keys(salesKpis(NO_SALES, 2)).sort());
  });

  it('are the same as in the OpenAPI document', () => {
    for (const { name, formula } of KPI_DEFINITIONS) {
      expect(kpis.documentText).toContain(`| \`${name}\` | ${formula} |`);
    }
  });

  it('say that a figure can be null exactly where it can', () => {
    const nothing = { ...salesKpis(NO_SALES, 2), ...pick(salesKpis(NO_SALES, 2, true)) };
    const nullable = KPI_DEFINITIONS.filter(({ null_when }) => null_when !== null);
    const nulls = Object.entries(nothing).filter(([, value]) => value === null);
    expect(nullable.map(({ name }) => name).sort()).toEqual(nulls.map(([name]) => name).sort());
  });
});

/** What figures of lines do not have. */
function pick({ paid, tips }: ReturnType<typeof salesKpis>): object {
  return { paid, tips };
}
