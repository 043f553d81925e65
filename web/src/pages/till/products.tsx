import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { KeptSale, TillProduct } from '../../api/till/till-database';
import { useTexts } from '../../i18n/messages';
import type { Shop } from '../../parts/shell/me';
import { lineOf, piecesOfSku, toMajor, withLine, type Basket } from './basket';
import { ByHand } from './by-hand';
import { found, usual } from './find-products';
import styles from './products.module.css';

const route = getRouteApi('/till');
/** More tiles than a person looks through would only make each touch slower. */
const TILES = 60;

interface ProductsProps {
  readonly products: readonly TillProduct[];
  readonly basket: Basket;
  readonly setBasket: (change: (was: Basket) => Basket) => void;
  readonly kept: readonly KeptSale[];
  readonly shop: Shop;
}

/** Categories, and a field that takes names, SKUs and what a barcode scanner types. */
function Chooser(props: { categories: readonly string[]; hasUsual: boolean; onCode: () => void }) {
  const { m } = useTexts();
  const { category, find } = route.useSearch();
  const navigate = route.useNavigate();
  const open = (chosen: string | undefined) =>
    void navigate({ search: (was) => ({ ...was, category: chosen, find: undefined }) });
  const type = (text: string) =>
    void navigate({ search: (was) => ({ ...was, find: text || undefined }), replace: true });
  const first = props.hasUsual ? m.till.usual : m.till.all;
  const choices = [...(props.hasUsual ? [m.till.all] : []), ...props.categories];
  return (
    <div className={styles.chooser}>
      <form
        className={styles.find}
        onSubmit={(event) => {
          event.preventDefault();
          props.onCode();
        }}
      >
        <TextInput
          aria-label={m.till.find}
          placeholder={m.till.find}
          size="md"
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          rightSection={
            find !== undefined && (
              <ActionIcon aria-label={m.till.erase} onClick={() => type('')}>
                <IconX size={18} />
              </ActionIcon>
            )
          }
          value={find ?? ''}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </form>
      <div className={styles.categories} role="group" aria-label={m.till.categories}>
        <button type="button" aria-pressed={category === undefined} onClick={() => open(undefined)}>
          {first}
        </button>
        {choices.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={category === name}
            onClick={() => open(name)}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

interface TileProps {
  readonly product: TillProduct;
  readonly pieces: number;
  readonly currency: string;
  readonly onTouch: (product: TillProduct) => void;
}

/** Drawn again only when it changes: a touch changes one of all that are shown. */
const Tile = memo(function Tile({ product, pieces, currency, onTouch }: TileProps) {
  const { m, f } = useTexts();
  return (
    <button
      type="button"
      className={styles.tile}
      data-in={pieces > 0}
      onClick={() => onTouch(product)}
    >
      <b>{product.name}</b>
      <span>{f.money(product.price, currency)}</span>
      {pieces > 0 && <i aria-label={m.till.pieces(pieces)}>{pieces}</i>}
    </button>
  );
});

/** The tiles follow what is typed and chosen, in pieces: a key and a touch are answered first. */
function useShown({ products, kept, shop }: ProductsProps) {
  const { m } = useTexts();
  const search = route.useSearch();
  const category = useDeferredValue(search.category);
  const find = useDeferredValue(search.find);
  // Thousands of products are not looked through again for each touch.
  const sellable = useMemo(
    () => products.filter(({ currency }) => currency === shop.currency),
    [products, shop.currency],
  );
  const usuals = useMemo(() => usual(sellable, kept), [sellable, kept]);
  const categories = useMemo(
    () => [...new Set(sellable.flatMap((product) => product.category ?? []))].sort(),
    [sellable],
  );
  const all = usuals.length === 0 || category === m.till.all ? sellable : usuals;
  const shown = useMemo(() => {
    if (find !== undefined) return found(sellable, find);
    if (category === undefined || category === m.till.all) return all;
    return sellable.filter((product) => product.category === category);
  }, [find, category, sellable, all, m]);
  return { shown, categories, hasUsual: usuals.length > 0, sellable, find };
}

export function Products(props: ProductsProps) {
  const { m } = useTexts();
  const { basket, setBasket, shop } = props;
  const { shown, categories, hasUsual, sellable, find } = useShown(props);
  const { find: typed } = route.useSearch();
  const navigate = route.useNavigate();
  const [limit, setLimit] = useState(TILES);
  const decimals = shop.currency_decimals;
  const add = useCallback(
    (product: TillProduct) => setBasket((was) => withLine(was, lineOf(product, decimals))),
    [setBasket, decimals],
  );
  /**
   * Enter, which a scanner types after a code, takes the product if it is the only one. The tiles may not show yet what
   * was typed.
   */
  function takeOnlyOne(): void {
    const [only, ...others] = typed === undefined ? [] : found(sellable, typed);
    if (only === undefined || others.length > 0) return;
    add(only);
    void navigate({ search: (was) => ({ ...was, find: undefined }), replace: true });
  }
  return (
    <>
      <Chooser categories={categories} hasUsual={hasUsual} onCode={takeOnlyOne} />
      {sellable.length === 0 && (
        <p className={styles.empty}>
          <b>{m.till.noProducts}</b> {m.till.noProductsNext}
        </p>
      )}
      {find !== undefined && shown.length === 0 && (
        <p className={styles.empty} role="status">
          {m.till.nothingFound(find)}
        </p>
      )}
      <div className={styles.tiles}>
        {shown.slice(0, limit).map((product) => (
          <Tile
            key={product.id}
            product={product}
            pieces={piecesOfSku(basket, product.sku)}
            currency={shop.currency}
            onTouch={add}
          />
        ))}
        <ByHand
          currency={shop.currency}
          add={(name, price) =>
            setBasket((was) =>
              withLine(was, { sku: name, name, price, quantity: 1, taxRate: null }),
            )
          }
          toMinor={(text) => Math.round(Number(text.replace(',', '.')) * 10 ** decimals)}
          step={toMajor(1, decimals)}
        />
      </div>
      {shown.length > limit && (
        <Button variant="default" mt="md" onClick={() => setLimit(limit + TILES)}>
          {m.till.more(Math.min(TILES, shown.length - limit))}
        </Button>
      )}
    </>
  );
}
