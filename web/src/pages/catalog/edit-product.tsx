import { Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { CHANGED_BY_CATALOG } from '../../api/business-queries';
import { client, type Schemas } from '../../api/client';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { useFirstField } from '../../parts/form/first-field';
import { FormFoot } from '../../parts/form/form-foot';
import form from '../../parts/form/form.module.css';
import { Refused, useFaults } from '../../parts/form/refused';
import { toast } from '../../parts/toast/toast';
import { draftOf, fieldsOf, isNumber, ProductFields } from './product-fields';
import type { Product } from './product-table';
import styles from './catalog.module.css';

interface EditProductProps {
  readonly product: Product;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Archives a product or brings it back. */
function ArchiveButton({ product, onDone }: { product: Product; onDone: () => void }) {
  const { m } = useTexts();
  const isArchived = product.archived_at !== null;
  const path = { product_id: product.id };
  const send = useSend({
    changes: CHANGED_BY_CATALOG,
    ask: (wanted: 'archive' | 'unarchive', header) =>
      wanted === 'archive'
        ? client.POST('/products/{product_id}/archive', { params: { path, header } })
        : client.POST('/products/{product_id}/unarchive', { params: { path, header } }),
    onDone: () => {
      toast((isArchived ? m.catalog.wasUnarchived : m.catalog.wasArchived)(product.name));
      onDone();
    },
  });
  return (
    <>
      <Button
        variant="default"
        loading={send.isPending}
        onClick={() => send.mutate(isArchived ? 'unarchive' : 'archive')}
      >
        {isArchived ? m.catalog.unarchive : m.catalog.archive}
      </Button>
      <Refused error={send.error} />
    </>
  );
}

export function EditProduct({ product, onCancel, onDone }: EditProductProps) {
  const { m } = useTexts();
  const first = useFirstField();
  const [version] = useState(product.version);
  const [draft, setDraft] = useState(() => draftOf(product, m.language));
  const path = { product_id: product.id };
  const send = useSend({
    changes: CHANGED_BY_CATALOG,
    ask: (body: Schemas['UpdateProductBody'], header) =>
      client.PATCH('/products/{product_id}', { params: { path, header }, body }),
    onDone: () => {
      toast(m.catalog.saved(draft.name));
      onDone();
    },
  });
  const faultOf = useFaults(send.error);
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (![draft.price, draft.cost, draft.taxRate].every(isNumber)) return;
    send.mutate({ version, ...fieldsOf(draft) });
  }
  return (
    <form ref={first} onSubmit={submit} className={form.form}>
      <p className={styles.sku}>
        {m.catalog.sku} {product.sku} · {m.catalog.keepsReceipts}
      </p>
      <ProductFields
        {...{ draft, currency: product.currency, faultOf, isFirst: true }}
        onChange={(changed) => setDraft({ ...draft, ...changed })}
      />
      <Refused error={send.error} />
      <FormFoot action={m.catalog.save} isSending={send.isPending} onCancel={onCancel}>
        <ArchiveButton product={product} onDone={onDone} />
      </FormFoot>
    </form>
  );
}
