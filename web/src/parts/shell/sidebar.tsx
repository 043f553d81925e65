import { ActionIcon, Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../i18n/messages';
import { Initials } from '../people/initials';
import { Mark } from './mark';
import { useMe } from './me';
import { GROUPS, pagesOf } from './pages';
import { SignOutItem } from './sign-out-item';
import { WaitingAlerts } from './waiting';
import styles from './sidebar.module.css';

function PageList() {
  const { m } = useTexts();
  const pages = pagesOf(useMe().role);
  return (
    <div className={styles.scroll}>
      {GROUPS.filter(({ name }) => pages.some(({ group }) => group === name)).map(
        ({ name, title }) => (
          <div className={styles.group} key={name}>
            {title(m) !== null && <div className={styles.title}>{title(m)}</div>}
            {pages
              .filter(({ group }) => group === name)
              .map((page) => (
                <Link key={page.to} to={page.to} className={styles.page} title={page.label(m)}>
                  <page.icon size={18} stroke={1.7} aria-hidden="true" />
                  <span className={styles.label}>{page.label(m)}</span>
                  {page.counts === 'alerts' && <WaitingAlerts />}
                </Link>
              ))}
          </div>
        ),
      )}
    </div>
  );
}

export function ThemeButton({ size = 32 }: { size?: number }) {
  const { m } = useTexts();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      size={size}
      aria-label={dark ? m.app.lightTheme : m.app.darkTheme}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? <IconSun size={18} stroke={1.7} /> : <IconMoon size={18} stroke={1.7} />}
    </ActionIcon>
  );
}

/** Language and the way out. */
export function PersonMenuItems() {
  const { m, choose } = useTexts();
  const other = m.language === 'es' ? 'en' : 'es';
  return (
    <>
      <Menu.Item
        leftSection={<IconLanguage size={16} />}
        onClick={() => choose(other)}
        lang={other}
      >
        {other === 'en' ? 'English' : 'Español'}
      </Menu.Item>
      <SignOutItem />
    </>
  );
}

export function Sidebar() {
  const { m } = useTexts();
  const me = useMe();
  return (
    <nav className={styles.side} aria-label={m.app.main}>
      <div className={styles.brand}>
        <Mark />
        <span className={styles.label}>Tillclock</span>
      </div>
      <div className={styles.organization}>
        <span className={styles.badge} aria-hidden="true">
          {me.organization_name.slice(0, 1).toUpperCase()}
        </span>
        <span className={styles.label}>
          <b>{me.organization_name}</b>
          <small>{m.app.shops(me.shops.length)}</small>
        </span>
      </div>
      <PageList />
      <div className={styles.foot}>
        <Menu width={200} position="top-start">
          <Menu.Target>
            <button type="button" className={styles.person}>
              <Initials name={me.name} />
              <span className={styles.label}>
                <b>{me.name}</b>
                <small>{m.roles[me.role]}</small>
              </span>
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <PersonMenuItems />
          </Menu.Dropdown>
        </Menu>
        <ThemeButton />
      </div>
    </nav>
  );
}
