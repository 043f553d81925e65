import { IconCalendar } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { COMPARES, PERIODS, type OverviewSearch } from '../../app/search/sales';
import { useTexts } from '../../i18n/messages';
import { Picker } from '../../parts/pickers/picker';
import { ShopPicker } from '../../parts/pickers/shop-picker';
import { questionOf } from './question';

const route = getRouteApi('/signed-in/overview');

export function OverviewPickers() {
  const { m } = useTexts();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const { period, compare } = questionOf(search);
  const pick = (changed: OverviewSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changed }) });
  return (
    <>
      <ShopPicker shopId={search.shop} onPick={(shop) => pick({ shop })} />
      <Picker
        label={m.pick.period}
        icon={<IconCalendar size={17} stroke={1.7} aria-hidden="true" />}
        options={PERIODS.map((value) => ({ value, text: m.periods[value] }))}
        value={period}
        onPick={(value) => pick({ period: value })}
      />
      <Picker
        label={m.pick.compare}
        before={m.pick.against}
        options={COMPARES.map((value) => ({ value, text: m.compares[value] }))}
        value={compare ?? 'previous_week'}
        onPick={(value) => pick({ compare: value })}
      />
    </>
  );
}
