import { NativeSelect, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_SHOP } from '../../api/queries/settings';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Conflict } from '../../parts/form/conflict';
import { useDraft } from '../../parts/form/draft';
import { FormFoot } from '../../parts/form/form-foot';
import form from '../../parts/form/form.module.css';
import { useFaults } from '../../parts/form/refused';
import { SideForm } from '../../parts/form/side-form';
import { useMe } from '../../parts/shell/me';
import { toast } from '../../parts/toast/toast';

interface ShopFormProps {
  readonly shop: Schemas['ShopView'] | undefined;
  readonly onClose: () => void;
}

const RULES: readonly Schemas['RefundRule'][] = ['EVERYONE', 'MANAGERS'];

/** Of a new shop, its zone and currency are those of the organization. */
function typedOf(
  shop: Pick<
    Schemas['ShopView'],
    'name' | 'time_zone' | 'currency' | 'business_day_start' | 'refunds'
  >,
) {
  const { name, time_zone, currency, business_day_start, refunds } = shop;
  return { name, time_zone, currency, business_day_start, refunds };
}
type Typed = ReturnType<typeof typedOf>;

function useKeepShop({ shop, onClose }: ShopFormProps) {
  const { m } = useTexts();
  return useSend({
    ask: ({ typed, version }: { typed: Typed; version: number }, header) => {
      if (shop === undefined) return client.POST('/shops', { params: { header }, body: typed });
      // What is not changed is not sent: a shop with receipts keeps its zone and currency.
      const changed = Object.entries(typed).filter(
        ([name, value]) => value !== shop[name as keyof Typed],
      );
      return client.PATCH('/shops/{shop_id}', {
        params: { path: { shop_id: shop.id }, header },
        body: { ...Object.fromEntries(changed), version },
      });
    },
    changes: CHANGED_BY_SHOP,
    onDone: () => {
      toast(m.settings.saved);
      onClose();
    },
  });
}

const NEW = { name: '', business_day_start: '05:00', refunds: 'EVERYONE', version: 0 } as const;

function Fields(props: ShopFormProps & { close: () => void }) {
  const { m } = useTexts();
  const { organization } = useMe();
  const { shop, close } = props;
  const { time_zone, currency } = organization;
  const draft = useDraft(shop ?? { ...NEW, time_zone, currency }, typedOf);
  const keep = useKeepShop(props);
  const faultOf = useFaults(keep.error);
  const field = (name: keyof Typed) => ({
    value: draft.typed[name],
    required: true,
    withAsterisk: false,
    error: faultOf(name),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      draft.change({ [name]: value }),
  });
  const save = ({ typed, version }: { typed: Typed; version: number }) =>
    keep.mutate({ typed, version });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    save(draft);
  }
  return (
    <form className={form.form} onSubmit={submit}>
      <TextInput label={m.settings.name} maxLength={200} data-autofocus {...field('name')} />
      <TextInput
        label={m.settings.zone}
        description={m.settings.zoneHint}
        {...field('time_zone')}
      />
      <TextInput label={m.settings.currency} maxLength={3} {...field('currency')} />
      <TextInput
        type="time"
        label={m.settings.dayStart}
        description={m.settings.dayStartHint}
        {...field('business_day_start')}
      />
      <NativeSelect
        label={m.settings.refunds}
        data={RULES.map((value) => ({ value, label: m.settings.refundRules[value] }))}
        {...field('refunds')}
      />
      <Conflict
        {...{ send: keep, draft, at: shop?.updated_at, onMine: save }}
        fields={[
          { name: 'name', label: m.settings.name },
          { name: 'time_zone', label: m.settings.zone },
          { name: 'currency', label: m.settings.currency },
          { name: 'business_day_start', label: m.settings.dayStart },
          {
            ...{ name: 'refunds', label: m.settings.refunds },
            show: ({ refunds }) => m.settings.refundRules[refunds],
          },
        ]}
      />
      <FormFoot action={m.settings.saveShop} isSending={keep.isPending} onCancel={close} />
    </form>
  );
}

export function ShopForm(props: ShopFormProps) {
  const { m } = useTexts();
  return (
    <SideForm title={props.shop?.name ?? m.settings.addShop} onClose={props.onClose}>
      {(close) => <Fields {...props} close={close} />}
    </SideForm>
  );
}
