import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { tillProductsQuery } from '../../api/queries';
import { isUnsent } from '../../api/till/kept-sales';
import { useTexts } from '../../i18n/messages';
import { useTitle } from '../../parts/page/title';
import { Asked } from '../../parts/panel/asked';
import { useMe, type Shop } from '../../parts/shell/me';
import { NoShop } from '../../parts/shell/no-shop';
import { SignedIn } from '../../parts/shell/signed-in';
import { piecesOf, totalOf, type Payment } from './basket';
import { BasketPanel } from './basket-panel';
import { CashPanel } from './cash-panel';
import { Products } from './products';
import { QueuePanel } from './queue-panel';
import { SoldPanel } from './sold-panel';
import { PhoneBar } from './phone-bar';
import { OfflineLine, TillHead } from './till-head';
import { useBasket } from './use-basket';
import { useKeptSales, useSell } from './use-till';
import styles from './till.module.css';

const route = getRouteApi('/till');

/** The products on one side; receipt, payment, what was sold or the queue on the other. */
function Counter({ shop }: { shop: Shop }) {
  const { m } = useTexts();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const kept = useKeptSales();
  const [basket, setBasket] = useBasket(shop.id, kept);
  const [failed, setFailed] = useState(false);
  const unsent = kept.filter(isUnsent);
  const products = useQuery(tillProductsQuery(me.organization_id));
  const sell = useSell(shop, kept);
  const show = (view: typeof search.view, sale?: string) =>
    void navigate({ search: (was) => ({ ...was, view, sale }) });
  async function take(payment: Payment): Promise<void> {
    try {
      const id = await sell(basket, payment);
      setFailed(false);
      show('sold', id);
    } catch {
      setFailed(true);
    }
  }
  const sold = kept.find(({ id }) => id === search.sale);
  const views = {
    basket: <BasketPanel {...{ basket, setBasket, kept, shop, failed, show, take }} />,
    cash: <CashPanel total={totalOf(basket)} {...{ shop, failed, show, take }} />,
    queue: <QueuePanel sales={unsent} {...{ basket, setBasket, shop, show }} />,
    sold: <SoldPanel sale={sold} shop={shop} show={show} />,
  };
  return (
    <div className={styles.till} data-view={search.view}>
      <TillHead shop={shop} unsent={unsent} show={show} />
      <OfflineLine shop={shop} unsent={unsent} show={show} />
      <main className={styles.main} id="main" tabIndex={-1}>
        <section className={styles.left} aria-label={m.till.categories}>
          <Asked query={products} skeleton={<Skeleton height={420} radius="md" />}>
            {(all) => <Products products={all} {...{ basket, setBasket, kept, shop }} />}
          </Asked>
        </section>
        <section className={styles.right} aria-label={m.till.receipt}>
          {views[search.view ?? 'basket']}
        </section>
      </main>
      <PhoneBar count={piecesOf(basket)} total={totalOf(basket)} shop={shop} show={show} />
    </div>
  );
}

function ShopsTill() {
  const { m } = useTexts();
  const me = useMe();
  useTitle(m.till.title);
  const { shop: wanted } = route.useSearch();
  const shop = me.shops.find(({ id }) => id === (wanted ?? me.open_shift?.shop_id)) ?? me.shops[0];
  if (shop === undefined)
    return (
      <main className={styles.none} id="main">
        <h1>{m.till.title}</h1>
        <NoShop />
      </main>
    );
  return <Counter key={shop.id} shop={shop} />;
}

/** Sells with and without a network: a sale is done when this device has kept it. */
export function Till() {
  return (
    <SignedIn>
      <ShopsTill />
    </SignedIn>
  );
}
