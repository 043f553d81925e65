import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/messages';
import styles from './form.module.css';

interface FormFootProps {
  /** Names the result. */
  readonly action: string;
  readonly isSending: boolean;
  readonly onCancel: () => void;
  readonly isFinal?: boolean;
  /** Another way out, at the left. */
  readonly children?: ReactNode;
}

/** Cancel at the left of the one action. */
export function FormFoot(props: FormFootProps) {
  const { action, isSending, onCancel, isFinal = false, children } = props;
  const { m } = useTexts();
  return (
    <div className={styles.foot}>
      {children}
      <span className={styles.space} />
      <Button variant="default" onClick={onCancel}>
        {m.app.cancel}
      </Button>
      <Button type="submit" loading={isSending} color={isFinal ? 'red' : undefined}>
        {action}
      </Button>
    </div>
  );
}
