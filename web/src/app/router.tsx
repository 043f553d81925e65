import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { meQuery } from '../api/queries';
import { isSignedIn } from '../api/session';
import { Shell } from '../parts/shell/shell';
import { Broken } from '../pages/broken';
import { NotFound } from '../pages/not-found';
import { queryClient } from './query-client';
import { auditSearch, catalogSearch, peopleSearch, platformsSearch } from './search/business';
import { settingsSearch, signInSearch } from './search/account';
import {
  activitySearch,
  alertsSearch,
  scheduleSearch,
  teamSearch,
  timesheetsSearch,
} from './search/hours';
import {
  overviewSearch,
  receiptsSearch,
  reportSearch,
  reportsSearch,
  tillSearch,
} from './search/sales';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

/** Without a person the sign-in page comes first and leads back. */
function needPerson({ location }: { location: { href: string } }): void {
  if (!isSignedIn()) redirect({ to: '/sign-in', search: { then: location.href }, throw: true });
}

/** Pages that need a person. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  beforeLoad: needPerson,
});

const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: async () => {
    const me = await queryClient.query({ ...meQuery(), staleTime: 'static' });
    redirect({
      to: me.role === 'EMPLOYEE' ? '/my-shift' : '/overview',
      replace: true,
      throw: true,
    });
  },
});

const overview = createRoute({
  getParentRoute: () => signedIn,
  path: '/overview',
  validateSearch: overviewSearch,
  component: lazyRouteComponent(() => import('../pages/overview/overview'), 'Overview'),
});

const team = createRoute({
  getParentRoute: () => signedIn,
  path: '/team',
  validateSearch: teamSearch,
  component: lazyRouteComponent(() => import('../pages/team/team'), 'Team'),
});

const alerts = createRoute({
  getParentRoute: () => signedIn,
  path: '/alerts',
  validateSearch: alertsSearch,
  component: lazyRouteComponent(() => import('../pages/alerts/alerts'), 'Alerts'),
});

const receipts = createRoute({
  getParentRoute: () => signedIn,
  path: '/receipts',
  validateSearch: receiptsSearch,
  component: lazyRouteComponent(() => import('../pages/receipts/receipts'), 'Receipts'),
});

const receipt = createRoute({
  getParentRoute: () => receipts,
  path: '$shopId/$receiptId',
  component: lazyRouteComponent(() => import('../pages/receipts/receipt-aside'), 'ReceiptAside'),
});

const timesheets = createRoute({
  getParentRoute: () => signedIn,
  path: '/timesheets',
  validateSearch: timesheetsSearch,
  component: lazyRouteComponent(() => import('../pages/timesheets/timesheets'), 'Timesheets'),
});

const schedule = createRoute({
  getParentRoute: () => signedIn,
  path: '/schedule',
  validateSearch: scheduleSearch,
  component: lazyRouteComponent(() => import('../pages/schedule/schedule'), 'Schedule'),
});

const reports = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports',
  validateSearch: reportsSearch,
  component: lazyRouteComponent(() => import('../pages/reports/reports'), 'Reports'),
});

const report = createRoute({
  getParentRoute: () => signedIn,
  path: '/reports/$reportId',
  validateSearch: reportSearch,
  component: lazyRouteComponent(() => import('../pages/reports/report'), 'Report'),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('../pages/settings/settings'), 'Settings'),
});

const activity = createRoute({
  getParentRoute: () => signedIn,
  path: '/activity',
  validateSearch: activitySearch,
  component: lazyRouteComponent(() => import('../pages/activity/activity'), 'Activity'),
});

const myShift = createRoute({
  getParentRoute: () => signedIn,
  path: '/my-shift',
  component: lazyRouteComponent(() => import('../pages/my-shift/my-shift'), 'MyShift'),
});

const catalog = createRoute({
  getParentRoute: () => signedIn,
  path: '/catalog',
  validateSearch: catalogSearch,
  component: lazyRouteComponent(() => import('../pages/catalog/catalog'), 'Catalog'),
});

const importProducts = createRoute({
  getParentRoute: () => signedIn,
  path: '/catalog/import',
  component: lazyRouteComponent(
    () => import('../pages/catalog/import/import-products'),
    'ImportProducts',
  ),
});

const people = createRoute({
  getParentRoute: () => signedIn,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('../pages/people/people'), 'People'),
});

const platforms = createRoute({
  getParentRoute: () => signedIn,
  path: '/platforms',
  validateSearch: platformsSearch,
  component: lazyRouteComponent(() => import('../pages/platforms/platforms'), 'Platforms'),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('../pages/audit/audit'), 'Audit'),
});

/** Fills the screen, without the frame of the others. */
const till = createRoute({
  getParentRoute: () => root,
  path: '/till',
  beforeLoad: needPerson,
  validateSearch: tillSearch,
  component: lazyRouteComponent(() => import('../pages/till/till'), 'Till'),
});

const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/accessibility',
  component: lazyRouteComponent(
    () => import('../pages/accessibility/accessibility'),
    'Accessibility',
  ),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../pages/sign-in/sign-in'), 'SignIn'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    accessibility,
    till,
    signedIn.addChildren([
      start,
      overview,
      team,
      alerts,
      receipts.addChildren([receipt]),
      timesheets,
      schedule,
      reports,
      settings,
      report,
      myShift,
      activity,
      catalog,
      importProducts,
      people,
      platforms,
      audit,
    ]),
  ]),
  basepath: '/app',
  defaultPreload: 'intent',
  // Its own words are in English.
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
