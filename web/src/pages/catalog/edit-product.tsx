import type { SubmitEvent } from 'react';
import { CHANGED_BY_CATALOG } from '../../api/business-queries';
import { client, type Schemas } from '../../api/client';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { ArchiveButton } from '../../parts/form/archive-button';
import { Conflict } from '../../parts/form/conflict';
import { useDraft } from '../../parts/form/draft';
import { useFirstField } from '../../parts/form/first-field';
import { FormFoot } from '../../parts/form/form-foot';
import form from '../../parts/form/form.module.css';
import { useFaults } from '../../parts/form/refused';
import { toast } from '../../parts/toast/toast';
import { draftOf, fieldsOf, isNumber, ProductFields } from './product-fields';
import type { Product } from './product-table';
import styles from './catalog.module.css';

interface EditProductProps {
  readonly product: Product;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

export function EditProduct({ product, onCancel, onDone }: EditProductProps) {
  const { m } = useTexts();
  const first = useFirstField();
  const draft = useDraft(product, (row) => draftOf(row, m.language));
  const path = { product_id: product.id };
  const send = useSend({
    changes: CHANGED_BY_CATALOG,
    ask: (body: Schemas['UpdateProductBody'], header) =>
      client.PATCH('/products/{product_id}', { params: { path, header }, body }),
    onDone: () => {
      toast(m.catalog.saved(draft.typed.name));
      onDone();
    },
  });
  const faultOf = useFaults(send.error);
  function save({ typed, version }: Pick<typeof draft, 'typed' | 'version'>): void {
    if (![typed.price, typed.cost, typed.taxRate].every(isNumber)) return;
    send.mutate({ version, ...fieldsOf(typed) });
  }
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    save(draft);
  }
  return (
    <form ref={first} onSubmit={submit} className={form.form}>
      <p className={styles.sku}>
        {m.catalog.sku} {product.sku} · {m.catalog.keepsReceipts}
      </p>
      <ProductFields
        {...{ draft: draft.typed, currency: product.currency, faultOf, isFirst: true }}
        onChange={draft.change}
      />
      <Conflict
        {...{ send, draft, at: product.updated_at, onMine: save }}
        fields={[
          { name: 'name', label: m.catalog.name },
          { name: 'price', label: m.catalog.price(product.currency) },
          { name: 'taxRate', label: m.catalog.taxRate },
          { name: 'cost', label: m.catalog.cost(product.currency) },
          { name: 'category', label: m.catalog.category },
          { name: 'barcodes', label: m.catalog.barcodes },
        ]}
      />
      <FormFoot action={m.catalog.save} isSending={send.isPending} onCancel={onCancel}>
        <ArchiveButton
          row={product}
          texts={m.catalog}
          changes={CHANGED_BY_CATALOG}
          ask={(wanted, header) =>
            wanted === 'archive'
              ? client.POST('/products/{product_id}/archive', { params: { path, header } })
              : client.POST('/products/{product_id}/unarchive', { params: { path, header } })
          }
          onDone={onDone}
        />
      </FormFoot>
    </form>
  );
}
