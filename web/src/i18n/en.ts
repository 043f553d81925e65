import { accessibility } from './en/accessibility';
import { activity } from './en/activity';
import { audit, auditActions, auditFields, auditSubjects, auditWords } from './en/audit';
import { catalog } from './en/catalog';
import { faultOfOthers, faults } from './en/faults';
import { rowFaults } from './en/row-faults';
import { alertsPage } from './en/alerts';
import { conflict } from './en/conflict';
import { corrections } from './en/corrections';
import { firstRun } from './en/first-run';
import { gaps } from './en/gaps';
import { figures } from './en/figures';
import { files } from './en/files';
import { load, problems, targets } from './en/overview';
import { people } from './en/people';
import { platforms } from './en/platforms';
import { receipts } from './en/receipts';
import { refusalOfOthers, refusals } from './en/refusals';
import { reports } from './en/reports';
import { schedule } from './en/schedule';
import { settings } from './en/settings';
import { shift } from './en/shift';
import { signIn } from './en/sign-in';
import { team } from './en/team';
import { timesheets } from './en/timesheets';
import type { Messages } from './es';
import { till } from './en/till';

export const en: Messages = {
  language: 'en',
  till,
  app: {
    yes: 'Yes',
    no: 'No',
    skip: 'Skip to content',
    main: 'Main',
    more: 'More',
    close: 'Close',
    unsaved: 'What you have typed is not saved.',
    goOnWriting: 'Go on writing',
    discard: 'Discard',
    loadMore: 'Load more',
    clearFilters: 'Clear filters',
    removeFilter: (filter) => `Remove the filter ${filter}`,
    cancel: 'Cancel',
    signOut: 'Sign out',
    lightTheme: 'Use light theme',
    darkTheme: 'Use dark theme',
    shops: (count) => (count === 1 ? '1 shop' : `${String(count)} shops`),
    tryAgain: 'Try again',
    clockOf: (shop) => `${shop} time`,
    reference: 'Reference',
    notFound: 'This page does not exist.',
    broken: 'This page could not be opened.',
    loadAgain: 'Load again',
    toStart: 'Back to the start',
    language: 'Language',
  },
  roles: { ADMIN: 'Administrator', MANAGER: 'Manager', EMPLOYEE: 'Team' },
  nav: {
    overview: 'Overview',
    team: 'Team now',
    teamShort: 'Team',
    receipts: 'Receipts',
    myReceipts: 'My receipts',
    sales: 'Sales',
    hours: 'Hours',
    business: 'Business',
    catalog: 'Catalog',
    people: 'People',
    platforms: 'Platforms',
    audit: 'Audit log',
    myShift: 'My shift',
    timesheets: 'Timesheets',
    activity: 'Activity',
  },
  live: {
    on: (time) => `Live · ${time}`,
    stale: (time) => `No live signal since ${time}`,
    waiting: 'Connecting…',
    none: 'No live signal',
  },
  offline: {
    title: 'You are offline.',
    page: (time) => `You are looking at data from ${time}. It updates by itself when you are back.`,
    panel: 'These data arrive by themselves when you are back.',
    nothing: 'What is missing arrives by itself when you are back.',
    stale: (time) =>
      `A part of the page could not be updated. You are looking at data from ${time}.`,
  },
  error: {
    panel: 'These data did not arrive',
    rest: 'The rest of the page is up to date.',
    unreachable: 'The server does not answer.',
  },
  signIn,
  pick: {
    shop: 'Shop',
    allShops: 'All shops',
    period: 'Period',
    compare: 'Compare',
    against: 'against',
  },
  periods: {
    today: 'Today',
    yesterday: 'Yesterday',
    last_7_days: 'Last 7 days',
    this_week: 'This week',
    last_week: 'Last week',
    this_month: 'This month',
    last_month: 'Last month',
    last_30_days: 'Last 30 days',
    this_year: 'This year',
    last_year: 'Last year',
  },
  compares: {
    previous_week: 'the week before',
    previous_period: 'the period before',
    previous_year: 'the year before',
  },
  figures,
  conflict,
  firstRun,
  chart: {
    byHour: 'Sales by hour',
    byDay: 'Sales by day',
    byMonth: 'Sales by month',
    shopTime: 'Each shop’s own time',
    read: 'Arrow keys read column by column.',
    sentence: (now, before) => `Net sales: ${now}, against ${before}`,
    alone: (now) => `Net sales: ${now}`,
    before: 'Before',
    bucket: { hour: 'Hour', day: 'Day', month: 'Month' },
  },
  overview: {
    title: 'Overview',
    problems: 'To sort out',
    clear: (time) => `Nothing waiting. Checked at ${time}.`,
    see: 'See',
    byShop: 'By shop',
    shop: 'Shop',
    total: 'Total',
    payments: 'How they paid',
    noPayments: 'No payments on these days.',
    top: 'Top products',
    product: 'Product',
    units: 'Units',
    noSales: 'No sales on these days.',
    noShops: 'There is no shop yet.',
    noShopsNext: 'Ask an administrator to assign one to you.',
    firstShop: 'Create the first one: everything else belongs to it.',
    onShift: 'on shift',
  },
  methods: { CASH: 'Cash', CARD: 'Card', TRANSFER: 'Transfer', OTHER: 'Other' },
  states: { WORKING: 'Working', ON_BREAK: 'On break', IDLE: 'Idle', OFFLINE: 'Off shift' },
  alerts: {
    SILENT: (name) => `${name} shows no sign of life`,
    FORGOTTEN_CLOCK_OUT: (name) => `${name} has not clocked out`,
    BREAK_OVERRUN: (name) => `${name}’s break is running over`,
    BREAK_MISSING: (name) => `${name} has had no break yet`,
    SHORT_REST: (name) => `${name} rested less than they should between shifts`,
    OVERTIME_NEAR: (name) => `${name} is close to overtime`,
    LATE_START: (name) => `${name} has not clocked in on time`,
    NO_SHOW: (name) => `${name} did not come`,
    NO_DEVICE_SESSION: (name) => `${name} is working without a device`,
    SALE_WITHOUT_SHIFT: (name) => `${name} is selling without a shift`,
    CORRECTION_UNANSWERED: (name) => `A correction of the hours of ${name} waits for an answer`,
    JOB_OVERDUE: () => 'A job of the server is late',
    BACKUP_OVERDUE: () => 'The last backup is too old',
    someone: 'Someone',
    since: (time, ago) => `Since ${time} · ${ago}`,
    acknowledge: 'I’m on it',
  },
  team,
  shift,
  receipts,
  timesheets,
  activity,
  schedule,
  reports,
  settings,
  corrections,
  gaps,
  accessibility,
  alertsPage,
  problems,
  targets,
  load,
  files,
  refusals,
  refusalOfOthers,
  faults,
  faultOfOthers,
  rowFaults,
  catalog,
  people,
  platforms,
  audit,
  auditActions,
  auditFields,
  auditSubjects,
  auditWords,
};
