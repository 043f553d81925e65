import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Table, type Column } from '../../parts/panel/table';
import { Tag } from '../../parts/tag/tag';
import styles from './catalog.module.css';

export type Product = Schemas['ProductView'];

interface ProductTableProps {
  readonly products: readonly Product[];
  readonly openId: string | undefined;
  readonly onOpen: (productId: string) => void;
}

function Marks({ product }: { product: Product }) {
  const { m } = useTexts();
  return (
    <>
      {product.archived_at !== null && <Tag tone="grey" text={m.catalog.archived} />}
      {product.source === 'ON_THE_FLY' && <Tag tone="amber" text={m.catalog.onTheFly} />}
    </>
  );
}

function useColumns(onOpen: (productId: string) => void): readonly Column<Product>[] {
  const { m, f } = useTexts();
  const { columns } = m.catalog;
  return [
    {
      key: 'product',
      title: columns.product,
      cell: (product) => (
        <span className={styles.name}>
          <button type="button" onClick={() => onOpen(product.id)}>
            {product.name}
          </button>
          <Marks product={product} />
        </span>
      ),
    },
    {
      key: 'sku',
      title: columns.sku,
      cell: ({ sku }) => <span className={styles.sku}>{sku}</span>,
    },
    {
      ...{ key: 'category', title: columns.category, isWide: true },
      cell: ({ category }) => category ?? '—',
    },
    {
      ...{ key: 'tax', title: columns.tax, isNumber: true, isWide: true },
      cell: ({ tax_rate }) => (tax_rate === null ? '—' : m.catalog.percent(f.quantity(tax_rate))),
    },
    {
      ...{ key: 'cost', title: columns.cost, isNumber: true, isWide: true },
      cell: ({ cost, currency }) => (cost === null ? '—' : f.money(cost, currency)),
    },
    {
      ...{ key: 'price', title: columns.price, isNumber: true },
      cell: ({ price, currency }) => <b>{f.money(price, currency)}</b>,
    },
  ];
}

export function ProductTable({ products, openId, onOpen }: ProductTableProps) {
  return (
    <Table
      columns={useColumns(onOpen)}
      rows={products}
      keyOf={({ id }) => id}
      opens={{ isOpen: ({ id }) => id === openId }}
    />
  );
}
