import { getRouteApi } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { SETTINGS, type SettingsSearch } from '../../app/search/account';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Chip, Chips } from '../../parts/chips/chip';
import { useMe } from '../../parts/shell/me';
import { PageHead } from '../../parts/shell/page-head';
import { ActivityPolicy } from './activity-policy';
import { BreakTypes } from './break-types';
import { Devices } from './devices';
import { Organization } from './organization';
import { Profile } from './profile';
import { Shops } from './shops';
import styles from './settings.module.css';

type View = NonNullable<SettingsSearch['view']>;

const route = getRouteApi('/signed-in/settings');

const ADMIN: readonly Schemas['Role'][] = ['ADMIN'];
const VIEWS: Record<View, { show: FunctionComponent; roles?: readonly Schemas['Role'][] }> = {
  profile: { show: Profile },
  devices: { show: Devices },
  organization: { show: Organization, roles: ADMIN },
  shops: { show: Shops, roles: ADMIN },
  breaks: { show: BreakTypes, roles: ADMIN },
  activity: { show: ActivityPolicy, roles: ADMIN },
};

/** How this person and this organization want it; a role sees only what it may change. */
export function Settings() {
  const { m } = useTexts();
  const { role } = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const views = SETTINGS.filter((name) => VIEWS[name].roles?.includes(role) ?? true);
  const view = views.find((name) => name === search.view) ?? 'profile';
  const Shown = VIEWS[view].show;
  return (
    <>
      <PageHead title={m.settings.title} />
      <div className={styles.views}>
        <Chips label={m.settings.title}>
          {views.map((name) => (
            <Chip
              key={name}
              pressed={name === view}
              onPress={() => void navigate({ search: { view: name } })}
            >
              {m.settings.views[name]}
            </Chip>
          ))}
        </Chips>
      </div>
      <Shown />
    </>
  );
}
