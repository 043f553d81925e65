import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../i18n/messages';
import styles from './form.module.css';

interface ConfirmButtonProps {
  readonly text: string;
  /** What happens then, as a question. */
  readonly question: string;
  /** The action that is named once more. */
  readonly action: string;
  readonly isSending: boolean;
  readonly onConfirm: () => void;
}

/** A step that is hard to undo takes two presses, and says before the second what it does. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { text, question, action, isSending, onConfirm } = props;
  const { m } = useTexts();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button variant="default" loading={isSending} onClick={() => setAsking(true)}>
        {text}
      </Button>
    );
  return (
    <div className={styles.sure} role="alert">
      <span>{question}</span>
      <Button size="xs" variant="default" onClick={() => setAsking(false)}>
        {m.app.cancel}
      </Button>
      <Button
        size="xs"
        color="red"
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {action}
      </Button>
    </div>
  );
}
