import { Outlet } from '@tanstack/react-router';
import { LiveProvider } from '../live/live-provider';
import { Toaster } from '../toast/toast';
import { BottomBar } from './bottom-bar';
import { OfflineBar } from './offline-bar';
import { Sidebar } from './sidebar';
import { SignedIn } from './signed-in';
import styles from './shell.module.css';

/** The frame of all pages behind the sign-in, but for the till, which fills the screen. */
export function Shell() {
  return (
    <SignedIn>
      <LiveProvider>
        <Sidebar />
        <main className={styles.main} id="main" tabIndex={-1}>
          <OfflineBar />
          <Outlet />
        </main>
        <BottomBar />
        <Toaster />
      </LiveProvider>
    </SignedIn>
  );
}
