import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { receiptPagesQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { FailedPanel } from '../../parts/panel/failed-panel';
import { useIsWindow } from '../../parts/page/window';
import { useMe } from '../../parts/shell/me';
import { filtersOf, isNarrowed, rangeOf } from './question';
import { ReceiptLinks, ReceiptTable } from './rows';
import styles from './receipts.module.css';

const route = getRouteApi('/signed-in/receipts');

/** How many receipts the filters leave, and their sums, for each currency. */
function Sums({ total }: { total: Schemas['ReceiptTotalsView'] }) {
  const { m, f } = useTexts();
  const { receipt_count: count, sums } = total;
  const words = sums.map(({ type, currency, total: sum }) =>
    type === 'SALE'
      ? m.receipts.sold(f.money(sum, currency))
      : m.receipts.refunded(f.money(sum, currency)),
  );
  return (
    <p className={styles.sums}>
      <b>{m.receipts.count(f.number(count), count === 1)}</b>
      {words.map((word) => ` · ${word}`)}
    </p>
  );
}

function Empty() {
  const { m } = useTexts();
  const narrowed = isNarrowed(route.useSearch());
  return (
    <div className={styles.empty}>
      <b>{narrowed ? m.receipts.empty : m.receipts.noneYet}</b>
      <p>{narrowed ? m.receipts.emptyNext : m.receipts.noneYetNext}</p>
    </div>
  );
}

/** The receipts of the filters, newest first, a page at a time. */
export function List({ openId }: { openId: string | undefined }) {
  const { m } = useTexts();
  const me = useMe();
  const search = route.useSearch();
  const isPhone = useIsWindow('phone');
  const list = useInfiniteQuery(receiptPagesQuery(filtersOf(search, me)));
  if (list.data === undefined)
    return (
      <section className={styles.panel} aria-label={m.receipts.list}>
        {list.isError ? (
          <div className={styles.failed}>
            <FailedPanel error={list.error} retry={() => void list.refetch()} />
          </div>
        ) : (
          <Skeleton height={560} radius="md" />
        )}
      </section>
    );
  const receipts = list.data.pages.flatMap(({ data }) => data);
  const total = list.data.pages[0]?.total;
  const range = rangeOf(search, me);
  const rows = { receipts, openId, ofOneDay: range === undefined || range.from === range.to };
  return (
    <section
      className={styles.panel}
      aria-label={m.receipts.list}
      aria-busy={list.isPlaceholderData}
    >
      {total !== undefined && receipts.length > 0 && <Sums total={total} />}
      {receipts.length === 0 ? (
        <Empty />
      ) : isPhone ? (
        <ReceiptLinks {...rows} />
      ) : (
        <ReceiptTable {...rows} />
      )}
      {list.hasNextPage && (
        <div className={styles.more}>
          <Button
            variant="subtle"
            size="xs"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {m.receipts.loadMore}
          </Button>
        </div>
      )}
    </section>
  );
}
