import { Button } from '@mantine/core';
import { useTexts } from '../i18n/messages';
import { useTitle } from '../parts/page/title';
import styles from './not-found.module.css';

/** Where a page fails to open: its file did not arrive, or something in it went wrong. */
export function Broken() {
  const { m } = useTexts();
  useTitle(m.app.broken);
  return (
    <main className={styles.page} role="alert">
      <h1>{m.app.broken}</h1>
      <Button variant="default" onClick={() => window.location.reload()}>
        {m.app.loadAgain}
      </Button>
    </main>
  );
}
