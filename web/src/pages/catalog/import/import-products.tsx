import { Button, FileButton } from '@mantine/core';
import { IconArrowLeft, IconFileTypeCsv } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../../i18n/messages';
import { Refused } from '../../../parts/form/refused';
import { Panel } from '../../../parts/panel/panel';
import { PageHead } from '../../../parts/shell/page-head';
import { Preview } from './preview';
import { useTrial } from './use-import';
import styles from './import.module.css';

interface ChooseProps {
  readonly isReading: boolean;
  readonly error: unknown;
  readonly onChoose: (file: File) => void;
}

function Choose({ isReading, error, onChoose }: ChooseProps) {
  const { m } = useTexts();
  return (
    <Panel title={m.catalog.import.choose} hint={m.catalog.import.chooseHint}>
      <div className={styles.choose}>
        <FileButton
          onChange={(file) => file !== null && onChoose(file)}
          accept=".csv,text/csv,text/plain"
          inputProps={{ 'aria-label': m.catalog.import.file }}
        >
          {(button) => (
            <Button
              {...button}
              size="md"
              loading={isReading}
              leftSection={<IconFileTypeCsv size={20} stroke={1.7} aria-hidden="true" />}
            >
              {m.catalog.import.choose}
            </Button>
          )}
        </FileButton>
        {isReading && <p role="status">{m.catalog.import.reading}</p>}
        <Refused error={error} withFaults />
      </div>
    </Panel>
  );
}

/** Choose a file, see what it would do, confirm, follow it. */
export function ImportProducts() {
  const { m } = useTexts();
  const trial = useTrial();
  return (
    <>
      <PageHead
        title={m.catalog.import.title}
        tools={
          <Button
            component={Link}
            to="/catalog"
            variant="default"
            leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
          >
            {m.catalog.import.back}
          </Button>
        }
      />
      {trial.data === undefined ? (
        <Choose
          isReading={trial.isPending}
          error={trial.error}
          onChoose={(file) => trial.mutate(file)}
        />
      ) : (
        <Preview key={trial.submittedAt} tried={trial.data} onOther={() => trial.reset()} />
      )}
    </>
  );
}
