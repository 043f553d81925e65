import { Skeleton } from '@mantine/core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Schemas } from '../../api/client';
import { kpisQuery, type KpiQuestion } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { useSeen } from '../../parts/page/seen';
import { Asked } from '../../parts/panel/asked';
import { Missing } from '../../parts/panel/missing';
import { RowsLink } from '../../parts/figure/rows-link';
import { Panel } from '../../parts/panel/panel';
import styles from './payments.module.css';

type Method = Schemas['PaymentView']['method'];

const METHODS: readonly Method[] = ['CARD', 'CASH', 'TRANSFER', 'OTHER'];

function CurrencyPayments({ figures }: { figures: Schemas['CurrencyKpisView'] }) {
  const { m, f } = useTexts();
  const paid = METHODS.map((method) => ({
    method,
    amount: figures.series.find(({ key }) => key === method)?.paid ?? 0,
    proof: figures.series.find(({ key }) => key === method)?.proof ?? [],
  })).filter(({ amount }) => amount > 0);
  const sum = paid.reduce((total, { amount }) => total + amount, 0);
  if (sum === 0) return <p className={styles.empty}>{m.overview.noPayments}</p>;
  return (
    <>
      <div className={styles.stack} aria-hidden="true">
        {paid.map(({ method, amount }) => (
          <i
            key={method}
            className={styles[method]}
            style={{ width: `${String((amount / sum) * 100)}%` }}
          />
        ))}
      </div>
      <dl className={styles.list}>
        {paid.map(({ method, amount, proof }) => (
          <div key={method}>
            <dt>
              <i className={styles[method]} aria-hidden="true" />
              {m.methods[method]}
            </dt>
            <dd>
              <b>
                <RowsLink proof={proof}>{f.money(amount, figures.currency)}</RowsLink>
              </b>{' '}
              <span>{f.percent(amount / sum)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface PaymentsProps {
  readonly question: KpiQuestion;
  /** The figures of the same question. */
  readonly sales: UseQueryResult<Schemas['AllSalesKpisView'], unknown>;
}

/** How was paid. Nothing is asked before the figures say that something was sold. */
export function Payments({ question, sales }: PaymentsProps) {
  const { m } = useTexts();
  const { ref, seen } = useSeen<HTMLElement>();
  const isNothingSold = sales.data?.currencies.every(({ total_receipts: sold }) => sold === 0);
  const query = useQuery({
    ...kpisQuery(question, 'payment_method'),
    enabled: seen && isNothingSold === false,
  });
  const skeleton = <Skeleton height={180} />;
  return (
    <Panel ref={ref} title={m.overview.payments}>
      {isNothingSold === undefined && <Missing query={sales} skeleton={skeleton} />}
      {isNothingSold === true && <p className={styles.empty}>{m.overview.noPayments}</p>}
      {isNothingSold === false && (
        <Asked query={query} skeleton={skeleton}>
          {({ currencies }) =>
            currencies.map((figures) => (
              <CurrencyPayments key={figures.currency} figures={figures} />
            ))
          }
        </Asked>
      )}
    </Panel>
  );
}
