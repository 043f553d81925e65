import { NativeSelect, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_SHOP } from '../../api/queries/settings';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { FormFoot } from '../../parts/form/form-foot';
import form from '../../parts/form/form.module.css';
import { Refused } from '../../parts/form/refused';
import { SideForm } from '../../parts/form/side-form';
import { useMe } from '../../parts/shell/me';
import { toast } from '../../parts/toast/toast';

interface ShopFormProps {
  readonly shop: Schemas['ShopView'] | undefined;
  readonly onClose: () => void;
}

const RULES: readonly Schemas['RefundRule'][] = ['EVERYONE', 'MANAGERS'];

function useKeepShop({ shop, onClose }: ShopFormProps) {
  const { m } = useTexts();
  return useSend({
    ask: (body: Schemas['CreateShopBody'], header) =>
      shop === undefined
        ? client.POST('/shops', { params: { header }, body })
        : client.PATCH('/shops/{shop_id}', {
            params: { path: { shop_id: shop.id }, header },
            body: { ...body, version: shop.version },
          }),
    changes: CHANGED_BY_SHOP,
    onDone: () => {
      toast(m.settings.saved);
      onClose();
    },
  });
}

function Fields(props: ShopFormProps & { close: () => void }) {
  const { m } = useTexts();
  const { organization } = useMe();
  const { shop, close } = props;
  const [typed, setTyped] = useState({
    name: shop?.name ?? '',
    time_zone: shop?.time_zone ?? organization.time_zone,
    currency: shop?.currency ?? organization.currency,
    business_day_start: shop?.business_day_start ?? '05:00',
    refunds: shop?.refunds ?? 'EVERYONE',
  });
  const keep = useKeepShop(props);
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    required: true,
    withAsterisk: false,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setTyped((before) => ({ ...before, [name]: value })),
  });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    // What is not changed is not sent: a shop with receipts keeps its zone and currency.
    const changed = Object.entries(typed).filter(
      ([name, value]) => shop === undefined || value !== shop[name as keyof typeof typed],
    );
    keep.mutate({ name: typed.name, ...Object.fromEntries(changed) });
  }
  return (
    <form className={form.form} onSubmit={submit}>
      <TextInput label={m.settings.name} maxLength={200} {...field('name')} />
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
      <Refused error={keep.error} />
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
