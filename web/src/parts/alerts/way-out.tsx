import type { ReceiptsSearch } from '../../app/search/sales';
import { useTexts } from '../../i18n/messages';
import { ButtonLink } from '../links/button-link';
import { businessDateOf, useMe, type Me } from '../shell/me';
import type { Alert } from './alert-looks';

/** The page where a problem ends. */
export type Way =
  | {
      readonly to: 'hours';
      readonly person: string;
      readonly day: string;
      readonly does: HoursWord;
      readonly shop?: string | null;
    }
  | { readonly to: 'activity'; readonly person: string; readonly day: string }
  | { readonly to: 'team'; readonly shop: string | undefined }
  | { readonly to: 'receipts'; readonly search: ReceiptsSearch };
type HoursWord = 'addShift' | 'confirm' | 'hours' | 'answer';

const HOURS: Partial<Record<Alert['rule'], HoursWord>> = {
  SALE_WITHOUT_SHIFT: 'addShift',
  FORGOTTEN_CLOCK_OUT: 'confirm',
  SHORT_REST: 'hours',
  OVERTIME_NEAR: 'hours',
  CORRECTION_UNANSWERED: 'answer',
};

/** Undefined for an alert that no page can end, such as one about the server. */
export function wayOf(alert: Alert, me: Me): Way | undefined {
  const { rule, user_id: person, shop_id: shop, details } = alert;
  if (person === null) return undefined;
  const day = details.business_date ?? businessDateOf(me, shop, Date.parse(alert.since));
  const does = HOURS[rule];
  if (does !== undefined) return { to: 'hours', person, day, does, shop };
  if (rule === 'SILENT') return { to: 'activity', person, day };
  return { to: 'team', shop: shop ?? undefined };
}

/** The one action of a row that leads to its end. */
export function WayOut({ way, about }: { way: Way; about: string }) {
  const { m } = useTexts();
  const { role } = useMe();
  const look = { variant: 'default', size: 'xs' } as const;
  const named = (text: string) => ({ children: text, 'aria-label': `${text}: ${about}` });
  switch (way.to) {
    case 'hours': {
      const { person, day } = way;
      if (role === 'EMPLOYEE')
        return <ButtonLink {...look} {...named(m.problems.see)} to="/my-shift" />;
      const search = { week: day, person, day, shop: way.shop ?? undefined };
      return (
        <ButtonLink {...look} {...named(m.problems[way.does])} to="/timesheets" search={search} />
      );
    }
    case 'activity': {
      const search = { person: way.person, day: way.day };
      return <ButtonLink {...look} {...named(m.problems.day)} to="/activity" search={search} />;
    }
    case 'team':
      return (
        <ButtonLink {...look} {...named(m.problems.team)} to="/team" search={{ shop: way.shop }} />
      );
    case 'receipts':
      return (
        <ButtonLink {...look} {...named(m.problems.receipts)} to="/receipts" search={way.search} />
      );
  }
}
