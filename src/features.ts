import { accounts } from './features/accounts/accounts.feature.js';
import { activity } from './features/activity/activity.feature.js';
import { alerts } from './features/alerts/alerts.feature.js';
import { auth } from './features/auth/auth.feature.js';
import { breakTypes } from './features/break-types/break-types.feature.js';
import { catalog } from './features/catalog/catalog.feature.js';
import { exceptions } from './features/exceptions/exceptions.feature.js';
import { kpis } from './features/kpis/kpis.feature.js';
import { messages } from './features/messages/messages.feature.js';
import { organizations } from './features/organizations/organizations.feature.js';
import { personalData } from './features/personal-data/personal-data.feature.js';
import { platforms } from './features/platforms/platforms.feature.js';
import { receipts } from './features/receipts/receipts.feature.js';
import { reports } from './features/reports/reports.feature.js';
import { schedules } from './features/schedules/schedules.feature.js';
import { shifts } from './features/shifts/shifts.feature.js';
import { shops } from './features/shops/shops.feature.js';
import { teamKpis } from './features/team-kpis/team-kpis.feature.js';
import { targets } from './features/targets/targets.feature.js';
import { timesheets } from './features/timesheets/timesheets.feature.js';
import { users } from './features/users/users.feature.js';
import { wages } from './features/wages/wages.feature.js';
import type { Manifests } from './kernel/feature-manifest.js';
import { platform } from './platform/platform.feature.js';

/**
 * The manifests of all features, in the order in which the OpenAPI document presents them. Permissions,
 * error codes, audit actions, job queues and tags are composed from this list, and so are their types.
 */
export const FEATURES = [
  auth,
  organizations,
  shops,
  users,
  catalog,
  receipts,
  shifts,
  breakTypes,
  schedules,
  timesheets,
  platforms,
  activity,
  alerts,
  messages,
  accounts,
  personalData,
  kpis,
  reports,
  wages,
  teamKpis,
  exceptions,
  targets,
  platform,
] as const satisfies Manifests;
