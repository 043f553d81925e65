import { IconBuildingStore } from '@tabler/icons-react';
import { useTexts } from '../../i18n/messages';
import { useMe } from '../shell/me';
import { Picker } from './picker';

const ALL = 'all';

export function ShopPicker(props: {
  shopId: string | undefined;
  onPick: (shopId: string | undefined) => void;
}) {
  const { m } = useTexts();
  const { shops } = useMe();
  if (shops.length < 2) return null;
  return (
    <Picker
      label={m.pick.shop}
      icon={<IconBuildingStore size={17} stroke={1.7} aria-hidden="true" />}
      options={[
        { value: ALL, text: m.pick.allShops },
        ...shops.map(({ id, name }) => ({ value: id, text: name })),
      ]}
      value={props.shopId ?? ALL}
      onPick={(value) => props.onPick(value === ALL ? undefined : value)}
    />
  );
}
