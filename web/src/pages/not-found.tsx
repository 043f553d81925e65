import { Button } from '@mantine/core';
import { useTexts } from '../i18n/messages';
import { useTitle } from '../parts/page/title';
import styles from './not-found.module.css';

export function NotFound() {
  const { m } = useTexts();
  useTitle(m.app.notFound);
  return (
    <main className={styles.page}>
      <h1>{m.app.notFound}</h1>
      <Button component="a" href="/app/" variant="default">
        {m.app.toStart}
      </Button>
    </main>
  );
}
