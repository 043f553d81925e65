import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, type ReactNode } from 'react';
import { meQuery } from '../../api/queries';
import { useTexts } from '../../i18n/messages';
import { FailedPanel } from '../panel/failed-panel';
import { MeContext } from './me';
import styles from './shell.module.css';

/** The business date of the shops is part of it, and changes while a page stays open. */
const ME_MS = 300_000;

/** What all pages behind the sign-in know: who is signed in. */
export function SignedIn({ children }: { children: ReactNode }) {
  const { m } = useTexts();
  const me = useQuery({ ...meQuery(), refetchInterval: ME_MS });
  // The first page is drawn in pieces, between which the browser does other things.
  const isDrawn = useDeferredValue(me.data !== undefined, false);
  if (me.data === undefined && me.isError)
    return (
      <main className={styles.alone}>
        <FailedPanel error={me.error} retry={() => void me.refetch()} />
      </main>
    );
  if (me.data === undefined || !isDrawn) return null;
  return (
    <MeContext value={me.data}>
      <a className={styles.skip} href="#main">
        {m.app.skip}
      </a>
      {children}
    </MeContext>
  );
}
