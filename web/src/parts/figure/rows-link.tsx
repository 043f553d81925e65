import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { receiptsSearch, type ReceiptsSearch } from '../../app/search/sales';
import { useTexts } from '../../i18n/messages';
import styles from './figure.module.css';

/** The names that the API has for what the URL of the receipts calls otherwise. */
const RENAMED: Readonly<Record<string, keyof ReceiptsSearch>> = {
  shop_id: 'shop',
  seller_id: 'seller',
  payment_method: 'method',
  tax_rate: 'tax',
};
const NUMBERS: readonly string[] = ['weekday', 'hour', 'tax_rate'];

/**
 * The page of receipts for the rows of a figure. Figures of shops whose days differ have several lists, and lists of
 * several shops name each: the page then shows all shops, from the first day to the last.
 */
function searchOf(proof: readonly string[]): ReceiptsSearch {
  const lists = proof.map((address) => new URL(address, window.location.origin).searchParams);
  const [first] = lists;
  if (first === undefined) return {};
  const shops = new Set(lists.flatMap((list) => list.getAll('shop_id')));
  const ends = (name: string) => lists.flatMap((list) => list.get(name) ?? []).toSorted();
  const search: Record<string, unknown> = {};
  for (const [name, value] of first)
    search[RENAMED[name] ?? name] = NUMBERS.includes(name) ? Number(value) : value;
  return receiptsSearch({
    ...search,
    from: ends('from')[0],
    to: ends('to').at(-1),
    until: lists.length > 1 ? undefined : search.until,
    shop: shops.size === 1 ? search.shop : undefined,
  });
}

interface RowsLinkProps {
  /** The lists whose rows make up the figure, as the API names them. */
  readonly proof: readonly string[];
  readonly type?: 'SALE' | 'REFUND';
  readonly children: ReactNode;
}

/** A figure that opens into its rows. */
export function RowsLink({ proof, type, children }: RowsLinkProps) {
  const { m } = useTexts();
  if (proof.length === 0) return children;
  return (
    <Link className={styles.rows} to="/receipts" search={{ ...searchOf(proof), type }}>
      {children}
      <VisuallyHidden>, {m.figures.rows}</VisuallyHidden>
    </Link>
  );
}
