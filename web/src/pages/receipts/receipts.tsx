import { getRouteApi, Outlet, useMatch } from '@tanstack/react-router';
import { useTexts } from '../../i18n/messages';
import { ExportMenu } from '../../parts/files/export-menu';
import { useIsWindow } from '../../parts/page/window';
import { useMe } from '../../parts/shell/me';
import { PageHead } from '../../parts/shell/page-head';
import { Filters } from './filters';
import { List } from './list';
import { PeriodPicker } from './period-picker';
import { filtersOf } from './question';
import { ShopPicker } from '../../parts/pickers/shop-picker';
import styles from './receipts.module.css';

const route = getRouteApi('/signed-in/receipts');

/** Where is that receipt? A list with filters, and one receipt beside it. */
export function Receipts() {
  const { m } = useTexts();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isNarrow = useIsWindow('narrow');
  const opened = useMatch({
    from: '/signed-in/receipts/$shopId/$receiptId',
    shouldThrow: false,
  });
  if (opened !== undefined && isNarrow) return <Outlet />;
  return (
    <div className={styles.page}>
      <PageHead
        title={me.role === 'EMPLOYEE' ? m.nav.myReceipts : m.nav.receipts}
        tools={
          <>
            <ShopPicker
              shopId={search.shop}
              onPick={(shop) => void navigate({ search: (before) => ({ ...before, shop }) })}
            />
            <PeriodPicker />
            <ExportMenu
              path="/receipts/export"
              query={filtersOf(search, me)}
              formats={['csv', 'jsonl']}
            />
          </>
        }
      />
      <Filters />
      <div className={`${styles.columns ?? ''} ${opened === undefined ? '' : (styles.two ?? '')}`}>
        <List openId={opened?.params.receiptId} />
        <Outlet />
      </div>
    </div>
  );
}
