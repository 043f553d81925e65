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
  /** Whose step it is, for those who hear only the button. */
  readonly about?: string;
  readonly size?: 'xs' | 'sm';
  readonly isSending: boolean;
  readonly onConfirm: () => void;
}

/** A step that is hard to undo takes two presses, and says before the second what it does. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { text, question, action, about, size, isSending, onConfirm } = props;
  const { m } = useTexts();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <Button
        variant="default"
        size={size}
        loading={isSending}
        aria-label={about === undefined ? undefined : `${text}: ${about}`}
        onClick={() => setAsking(true)}
      >
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
