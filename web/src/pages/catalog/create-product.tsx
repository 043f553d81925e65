import { NativeSelect, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { CHANGED_BY_CATALOG } from '../../api/business-queries';
import { client, type Schemas } from '../../api/client';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { FormFoot } from '../../parts/form/form-foot';
import form from '../../parts/form/form.module.css';
import { Refused, useFaults } from '../../parts/form/refused';
import { useMe } from '../../parts/shell/me';
import { toast } from '../../parts/toast/toast';
import { EMPTY, fieldsOf, isNumber, ProductFields } from './product-fields';

interface CreateProductProps {
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Sends a new product. The API returns the product that has the SKU already, which must not look like success. */
function useCreate(onDone: () => void) {
  const { m } = useTexts();
  const [takenBy, setTakenBy] = useState<string>();
  const send = useSend({
    changes: CHANGED_BY_CATALOG,
    ask: async (body: Schemas['CreateProductBody'], header) => {
      const answer = await client.POST('/products', { params: { header }, body });
      return {
        ...answer,
        data: answer.data && { ...answer.data, isNew: answer.response.status === 201 },
      };
    },
    onDone: (product) => {
      if (!product?.isNew) return setTakenBy(product?.name);
      toast(m.catalog.created(product.name));
      onDone();
    },
  });
  return { send, takenBy, clear: () => setTakenBy(undefined) };
}

export function CreateProduct({ onCancel, onDone }: CreateProductProps) {
  const { m } = useTexts();
  const { organization, shops } = useMe();
  const [sku, setSku] = useState('');
  const [currency, setCurrency] = useState(organization.currency);
  const [draft, setDraft] = useState(EMPTY);
  const { send, takenBy, clear } = useCreate(onDone);
  const faultOf = useFaults(send.error);
  const currencies = [...new Set([organization.currency, ...shops.map((shop) => shop.currency)])];
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (![draft.price, draft.cost, draft.taxRate].every(isNumber)) return;
    const { cost, tax_rate, category, ...rest } = fieldsOf(draft);
    const given = Object.entries({ cost, tax_rate, category }).filter(
      ([, value]) => value !== null,
    );
    send.mutate({ sku: sku.trim(), currency, ...rest, ...Object.fromEntries(given) });
  }
  return (
    <form onSubmit={submit} className={form.form}>
      <TextInput
        label={m.catalog.sku}
        description={m.catalog.skuHint}
        required
        withAsterisk={false}
        maxLength={100}
        value={sku}
        error={takenBy === undefined ? faultOf('sku') : m.catalog.skuTaken(takenBy)}
        onChange={(event) => {
          clear();
          setSku(event.currentTarget.value);
        }}
        data-autofocus
      />
      <ProductFields
        {...{ draft, currency, faultOf, isFirst: false }}
        onChange={(changed) => setDraft({ ...draft, ...changed })}
      />
      {currencies.length > 1 && (
        <NativeSelect
          label={m.catalog.currency}
          data={currencies}
          value={currency}
          onChange={(event) => setCurrency(event.currentTarget.value)}
        />
      )}
      <Refused error={send.error} />
      <FormFoot action={m.catalog.create} isSending={send.isPending} onCancel={onCancel} />
    </form>
  );
}
