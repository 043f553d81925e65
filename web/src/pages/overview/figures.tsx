import { Skeleton } from '@mantine/core';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Change } from '../../parts/figure/change';
import { Definition } from '../../parts/figure/definition';
import { RowsLink } from '../../parts/figure/rows-link';
import { baseInWords } from './base-in-words';
import styles from './figures.module.css';

type Sales = Schemas['CurrencyKpisView'];
type FigureName = 'total_receipts' | 'aov' | 'upt' | 'gross_profit' | 'discounts' | 'returns';

/** In the order of the panel. */
const FIGURES: readonly { name: FigureName; kind: 'count' | 'money' | 'ratio'; worse?: boolean }[] =
  [
    { name: 'total_receipts', kind: 'count' },
    { name: 'aov', kind: 'money' },
    { name: 'upt', kind: 'ratio' },
    { name: 'gross_profit', kind: 'money' },
    { name: 'discounts', kind: 'money', worse: true },
    { name: 'returns', kind: 'money', worse: true },
  ];

/** A base under this many receipts says nothing in percent. */
const LEAST_RECEIPTS = 5;

function Figure({
  figures,
  name,
  kind,
  worse = false,
}: { figures: Sales } & (typeof FIGURES)[number]) {
  const { m, f } = useTexts();
  const text = (value: number | null | undefined) => {
    if (value === null || value === undefined) return '—';
    if (kind === 'money') return f.money(value, figures.currency);
    return f.number(value, kind === 'ratio' ? 2 : 0);
  };
  const now = figures[name];
  const was = figures.previous?.[name];
  const small = (figures.previous?.total_receipts ?? 0) < LEAST_RECEIPTS;
  const units =
    small && typeof now === 'number' && typeof was === 'number'
      ? `${now > was ? '+' : ''}${text(now - was)}`
      : undefined;
  return (
    <div className={styles.figure}>
      <div className={styles.name}>
        <Definition label={m.figures[name]} text={m.figures.definitions[name]} />
      </div>
      <div className={styles.value}>
        <RowsLink
          proof={now == null ? [] : figures.proof}
          type={name === 'returns' ? 'REFUND' : name === 'total_receipts' ? 'SALE' : undefined}
        >
          {text(now)}
        </RowsLink>
      </div>
      <p className={styles.compared}>
        <Change ratio={figures.change?.[name]} moreIsWorse={worse} text={units} />
        {typeof was === 'number' && <span>{m.figures.was(text(was))}</span>}
      </p>
    </div>
  );
}

/** As high as the figures of one currency. */
export function FiguresSkeleton() {
  return <Skeleton className={styles.waiting} radius="md" />;
}

/** The figures of one currency: amounts in two currencies are never added. */
export function Figures({ figures, zone }: { figures: Sales; zone: string }) {
  const { m, f } = useTexts();
  const { currency, previous } = figures;
  return (
    <section className={styles.panel} aria-label={`${m.figures.label}, ${currency}`}>
      <div className={styles.leading}>
        <div className={styles.name}>
          <Definition label={m.figures.net_sales} text={m.figures.definitions.net_sales} />
        </div>
        <div className={styles.big}>
          <RowsLink proof={figures.proof}>{f.money(figures.net_sales, currency)}</RowsLink>
        </div>
        <p className={styles.compared}>
          <Change ratio={figures.change?.net_sales} />
          {previous != null && (
            <span>
              {m.figures.base(
                f.money(previous.net_sales, currency),
                baseInWords({ m, f }, previous, zone),
              )}
            </span>
          )}
        </p>
      </div>
      <div className={styles.grid}>
        {FIGURES.map((figure) => (
          <Figure key={figure.name} figures={figures} {...figure} />
        ))}
      </div>
    </section>
  );
}
