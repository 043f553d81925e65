import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../i18n/messages';
import { useMe } from './me';
import { pagesOf } from './pages';
import { PersonMenuItems, ThemeButton } from './sidebar';
import styles from './bottom-bar.module.css';

/** The navigation of phones. */
export function BottomBar() {
  const { m } = useTexts();
  const me = useMe();
  return (
    <nav className={styles.bar} aria-label={m.app.main}>
      {pagesOf(me.role).map((page) => (
        <Link key={page.to} to={page.to} className={styles.page}>
          <page.icon size={22} stroke={1.7} aria-hidden="true" />
          {(page.shortLabel ?? page.label)(m)}
        </Link>
      ))}
      <Menu width={220} position="top-end">
        <Menu.Target>
          <button type="button" className={styles.page}>
            <IconDots size={22} stroke={1.7} aria-hidden="true" />
            {m.app.more}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.name}</Menu.Label>
          <PersonMenuItems />
          <div className={styles.theme}>
            <ThemeButton size={44} />
          </div>
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
