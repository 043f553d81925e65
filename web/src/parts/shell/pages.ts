import {
  IconActivity,
  IconBell,
  IconCalendar,
  IconCashRegister,
  IconClock,
  IconClockPlay,
  IconHistory,
  IconHome,
  IconReceipt,
  IconSettings,
  IconReportAnalytics,
  IconTag,
  IconUsers,
  IconWorld,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { Schemas } from '../../api/client';
import type { Messages } from '../../i18n/es';

type Role = Schemas['MeView']['role'];
type GroupName = 'start' | 'sales' | 'hours' | 'business';

export interface PageLink {
  readonly to:
    | '/overview'
    | '/team'
    | '/alerts'
    | '/till'
    | '/my-shift'
    | '/receipts'
    | '/timesheets'
    | '/schedule'
    | '/reports'
    | '/settings'
    | '/activity'
    | '/catalog'
    | '/people'
    | '/platforms'
    | '/audit';
  readonly label: (m: Messages) => string;
  /** For the bar at the bottom of a phone. */
  readonly shortLabel?: (m: Messages) => string;
  readonly icon: Icon;
  readonly group: GroupName;
  readonly roles: readonly Role[];
  /** What waits there for this person. */
  readonly counts?: 'alerts';
}

const ADMIN_ONLY: readonly Role[] = ['ADMIN'];
const MANAGING: readonly Role[] = ['ADMIN', 'MANAGER'];
const EVERYONE: readonly Role[] = ['ADMIN', 'MANAGER', 'EMPLOYEE'];

const PAGES: readonly PageLink[] = [
  {
    to: '/overview',
    label: (m) => m.nav.overview,
    icon: IconHome,
    group: 'start',
    roles: MANAGING,
  },
  {
    to: '/team',
    label: (m) => m.nav.team,
    shortLabel: (m) => m.nav.teamShort,
    icon: IconUsersGroup,
    group: 'start',
    roles: MANAGING,
  },
  {
    to: '/alerts',
    label: (m) => m.alertsPage.title,
    icon: IconBell,
    group: 'start',
    roles: MANAGING,
    counts: 'alerts',
  },
  {
    to: '/till',
    label: (m) => m.till.title,
    icon: IconCashRegister,
    group: 'sales',
    roles: EVERYONE,
  },
  {
    to: '/receipts',
    label: (m) => m.nav.receipts,
    icon: IconReceipt,
    group: 'sales',
    roles: EVERYONE,
  },
  {
    to: '/my-shift',
    label: (m) => m.nav.myShift,
    icon: IconClockPlay,
    group: 'hours',
    roles: EVERYONE,
  },
  {
    to: '/timesheets',
    label: (m) => m.nav.timesheets,
    icon: IconClock,
    group: 'hours',
    roles: MANAGING,
  },
  {
    to: '/schedule',
    label: (m) => m.schedule.title,
    icon: IconCalendar,
    group: 'hours',
    roles: EVERYONE,
  },
  {
    to: '/activity',
    label: (m) => m.nav.activity,
    icon: IconActivity,
    group: 'hours',
    roles: EVERYONE,
  },
  {
    to: '/catalog',
    label: (m) => m.nav.catalog,
    icon: IconTag,
    group: 'business',
    roles: MANAGING,
  },
  {
    to: '/reports',
    label: (m) => m.reports.title,
    icon: IconReportAnalytics,
    group: 'business',
    roles: MANAGING,
  },
  {
    to: '/people',
    label: (m) => m.nav.people,
    icon: IconUsers,
    group: 'business',
    roles: MANAGING,
  },
  {
    to: '/platforms',
    label: (m) => m.nav.platforms,
    icon: IconWorld,
    group: 'business',
    roles: ADMIN_ONLY,
  },
  {
    to: '/audit',
    label: (m) => m.nav.audit,
    icon: IconHistory,
    group: 'business',
    roles: ADMIN_ONLY,
  },
  {
    to: '/settings',
    label: (m) => m.settings.title,
    icon: IconSettings,
    group: 'business',
    roles: EVERYONE,
  },
];

export const GROUPS: readonly { name: GroupName; title: (m: Messages) => string | null }[] = [
  { name: 'start', title: () => null },
  { name: 'sales', title: (m) => m.nav.sales },
  { name: 'hours', title: (m) => m.nav.hours },
  { name: 'business', title: (m) => m.nav.business },
];

/** A role sees only its pages. */
export function pagesOf(role: Role): readonly PageLink[] {
  return PAGES.filter(({ roles }) => roles.includes(role));
}

/** What a role wants first on a phone; the rest follows in the order of the sidebar. */
const FIRST: Record<Role, readonly PageLink['to'][]> = {
  ADMIN: ['/overview', '/team', '/till', '/alerts'],
  MANAGER: ['/overview', '/team', '/till', '/alerts'],
  EMPLOYEE: ['/my-shift', '/receipts'],
};

export function phonePagesOf(role: Role): readonly PageLink[] {
  const rank = ({ to }: PageLink) =>
    FIRST[role].includes(to) ? FIRST[role].indexOf(to) : FIRST[role].length;
  return pagesOf(role).toSorted((a, b) => rank(a) - rank(b));
}
