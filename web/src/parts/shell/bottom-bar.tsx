import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../i18n/messages';
import { useMe } from './me';
import { phonePagesOf } from './pages';
import { PersonMenuItems, ThemeButton } from './sidebar';
import styles from './bottom-bar.module.css';

/** The other pages are behind "more". */
const IN_BAR = 4;

/** The navigation of phones. */
export function BottomBar() {
  const { m } = useTexts();
  const me = useMe();
  const pages = phonePagesOf(me.role);
  const [first, rest] = [pages.slice(0, IN_BAR), pages.slice(IN_BAR)];
  return (
    <nav className={styles.bar} aria-label={m.app.main}>
      {first.map((page) => (
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
          {rest.map((page) => (
            <Menu.Item
              key={page.to}
              component={Link}
              to={page.to}
              leftSection={<page.icon size={18} stroke={1.7} aria-hidden="true" />}
            >
              {page.label(m)}
            </Menu.Item>
          ))}
          {rest.length > 0 && <Menu.Divider />}
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
