import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { receiptPagesQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { ButtonLink } from '../../parts/links/button-link';
import { Empty, PagedList } from '../../parts/list/paged-list';
import { useIsWindow } from '../../parts/page/window';
import { useMe } from '../../parts/shell/me';
import { filtersOf, isNarrowed, rangeOf } from './question';
import { ReceiptLinks, ReceiptTable } from './rows';

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
    <>
      <b>{m.receipts.count(f.number(count), count === 1)}</b>
      {words.map((word) => ` · ${word}`)}
    </>
  );
}

function NoReceipts() {
  const { m } = useTexts();
  return isNarrowed(route.useSearch()) ? (
    <Empty title={m.receipts.empty} text={m.receipts.emptyNext} />
  ) : (
    <Empty title={m.receipts.noneYet} text={m.receipts.noneYetNext}>
      <ButtonLink variant="default" to="/till">
        {m.firstRun.steps.sale.action}
      </ButtonLink>
    </Empty>
  );
}

/** The receipts of the filters, newest first, a page at a time. */
export function List({ openId }: { openId: string | undefined }) {
  const { m } = useTexts();
  const me = useMe();
  const search = route.useSearch();
  const isPhone = useIsWindow('phone');
  const list = useInfiniteQuery(receiptPagesQuery(filtersOf(search, me)));
  const range = rangeOf(search, me);
  const ofOneDay = range === undefined || range.from === range.to;
  const Rows = isPhone ? ReceiptLinks : ReceiptTable;
  return (
    <PagedList
      label={m.receipts.list}
      query={list}
      head={({ total }) => total !== undefined && <Sums total={total} />}
      empty={<NoReceipts />}
    >
      {(receipts) => <Rows receipts={receipts} openId={openId} ofOneDay={ofOneDay} />}
    </PagedList>
  );
}
