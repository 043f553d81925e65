import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { problemOf } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { useRefusal } from '../form/refused';
import styles from './failed-panel.module.css';

/** Stands where the data of a panel should be; the rest of the page goes on. */
export function FailedPanel({ error, retry }: { error: unknown; retry: () => void }) {
  const { m } = useTexts();
  const problem = problemOf(error);
  const refusalOf = useRefusal();
  return (
    <div className={styles.box} role="alert">
      <IconAlertTriangle size={22} aria-hidden="true" />
      <div className={styles.words}>
        <b>{m.error.panel}</b>
        <p>
          {problem === undefined ? m.error.unreachable : refusalOf(problem)} {m.error.rest}
        </p>
        {problem?.instance !== undefined && (
          <p className={styles.reference}>
            {m.app.reference} {problem.instance.replace(/^urn:[a-z:]*/, '')} · {problem.code}
          </p>
        )}
      </div>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconRefresh size={16} aria-hidden="true" />}
        onClick={retry}
      >
        {m.app.tryAgain}
      </Button>
    </div>
  );
}
