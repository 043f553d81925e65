import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { meQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { LiveProvider } from '../live/live-provider';
import { FailedPanel } from '../panel/failed-panel';
import { Toaster } from '../toast/toast';
import { BottomBar } from './bottom-bar';
import { MeContext } from './me';
import { OfflineBar } from './offline-bar';
import { Sidebar } from './sidebar';
import styles from './shell.module.css';

const ME_MS = 300_000;

/** The frame of all pages behind the sign-in. */
export function Shell() {
  const { m } = useTexts();
  // The business date of the shops is part of it, and changes while a page stays open.
  const me = useQuery({ ...meQuery(), refetchInterval: ME_MS });
  if (me.isError)
    return (
      <main className={styles.alone}>
        <FailedPanel error={me.error} retry={() => void me.refetch()} />
      </main>
    );
  if (me.data === undefined) return null;
  return (
    <MeContext value={me.data}>
      <LiveProvider>
        <a className={styles.skip} href="#main">
          {m.app.skip}
        </a>
        <Sidebar />
        <main className={styles.main} id="main" tabIndex={-1}>
          <OfflineBar />
          <Outlet />
        </main>
        <BottomBar />
        <Toaster />
      </LiveProvider>
    </MeContext>
  );
}
