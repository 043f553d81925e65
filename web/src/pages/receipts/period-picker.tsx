import { IconCalendar } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { PERIODS, type Period } from '../../app/search/sales';
import { useTexts } from '../../i18n/messages';
import { Picker } from '../../parts/pickers/picker';

const route = getRouteApi('/signed-in/receipts');
const GIVEN = 'given';

/** Named periods; dates that came with the address stay until another is chosen. */
export function PeriodPicker() {
  const { m, f } = useTexts();
  const { from, to, period } = route.useSearch();
  const navigate = route.useNavigate();
  const given =
    from === undefined || to === undefined
      ? []
      : [{ value: GIVEN as Period | typeof GIVEN, text: f.days(from, to) }];
  return (
    <Picker<Period | typeof GIVEN>
      label={m.pick.period}
      icon={<IconCalendar size={17} stroke={1.7} aria-hidden="true" />}
      options={[...given, ...PERIODS.map((value) => ({ value, text: m.periods[value] }))]}
      value={given.length > 0 ? GIVEN : (period ?? 'today')}
      onPick={(value) => {
        if (value === GIVEN) return;
        const dates = { from: undefined, to: undefined, until: undefined };
        void navigate({ search: (before) => ({ ...before, ...dates, period: value }) });
      }}
    />
  );
}
