import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTexts } from '../../i18n/messages';
import { amountOf, amountText } from '../../parts/form/amount';
import form from '../../parts/form/form.module.css';
import { useCategories } from './catalog-filters';
import type { Product } from './product-table';

/** What is typed, as text. */
export interface Draft {
  readonly name: string;
  readonly price: string;
  readonly cost: string;
  readonly taxRate: string;
  readonly category: string;
  readonly barcodes: string;
}

export const EMPTY: Draft = {
  ...{ name: '', price: '', cost: '', taxRate: '' },
  ...{ category: '', barcodes: '' },
};

export function draftOf(product: Product, language: 'es' | 'en'): Draft {
  return {
    name: product.name,
    price: amountText(product.price, language),
    cost: amountText(product.cost, language),
    taxRate: amountText(product.tax_rate, language),
    category: product.category ?? '',
    barcodes: product.barcodes.join(' '),
  };
}

/** What the API reads; an empty field is null. */
export function fieldsOf(draft: Draft) {
  return {
    name: draft.name.trim(),
    price: amountOf(draft.price) ?? 0,
    cost: amountOf(draft.cost) ?? null,
    tax_rate: amountOf(draft.taxRate) ?? null,
    category: draft.category.trim() === '' ? null : draft.category.trim(),
    barcodes: draft.barcodes.split(/[\s,;]+/).filter((code) => code !== ''),
  };
}

interface ProductFieldsProps {
  readonly draft: Draft;
  readonly currency: string;
  readonly isFirst: boolean;
  readonly faultOf: (path: string) => string | undefined;
  readonly onChange: (changed: Partial<Draft>) => void;
}

export function isNumber(text: string): boolean {
  return !Number.isNaN(amountOf(text));
}

export function ProductFields(props: ProductFieldsProps) {
  const { draft, currency, isFirst, faultOf, onChange } = props;
  const { m } = useTexts();
  const categories = useCategories();
  const listId = useId();
  const field = (name: keyof Draft, path: string) => ({
    value: draft[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onChange({ [name]: event.currentTarget.value }),
    error: faultOf(path),
  });
  const amount = (name: 'price' | 'cost' | 'taxRate', path: string) => ({
    ...field(name, path),
    inputMode: 'decimal' as const,
    error: isNumber(draft[name]) ? faultOf(path) : m.catalog.notANumber,
  });
  return (
    <>
      <TextInput
        label={m.catalog.name}
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus={isFirst ? true : undefined}
        {...field('name', 'name')}
      />
      <div className={form.pair}>
        <TextInput
          label={m.catalog.price(currency)}
          required
          withAsterisk={false}
          {...amount('price', 'price')}
        />
        <TextInput label={m.catalog.taxRate} {...amount('taxRate', 'tax_rate')} />
      </div>
      <TextInput
        label={m.catalog.cost(currency)}
        description={m.catalog.costHint}
        {...amount('cost', 'cost')}
      />
      <TextInput
        label={m.catalog.category}
        list={listId}
        maxLength={100}
        {...field('category', 'category')}
      />
      <datalist id={listId}>
        {categories.map((category) => (
          <option key={category} value={category} />
        ))}
      </datalist>
      <TextInput
        label={m.catalog.barcodes}
        description={m.catalog.barcodesHint}
        inputMode="numeric"
        {...field('barcodes', 'barcodes')}
      />
    </>
  );
}
