import { Button, Modal, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTexts } from '../../i18n/messages';
import { Refused } from '../../parts/form/refused';
import { useReturnFocus } from '../../parts/form/return-focus';
import styles from './timesheets.module.css';

interface AskProps {
  readonly title: string;
  readonly facts: readonly string[];
  readonly action: string;
  readonly withReason?: boolean;
  readonly step: {
    readonly isPending: boolean;
    readonly error: unknown;
  };
  readonly onClose: () => void;
  readonly onSend: (reason: string) => void;
}

/** A choice whose result is said before it is made. */
export function Ask(props: AskProps) {
  const { title, facts, action, withReason = false, step, onClose, onSend } = props;
  useReturnFocus();
  const { m } = useTexts();
  const [reason, setReason] = useState('');
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    onSend(reason);
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className={styles.title}>{title}</span>}
      closeButtonProps={{ 'aria-label': m.app.close }}
    >
      <form onSubmit={submit}>
        {facts.map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
        {withReason && (
          <Textarea
            label={m.timesheets.reason}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
        )}
        <Refused error={step.error} withFaults />
        <div className={styles.foot}>
          <Button variant="default" onClick={onClose}>
            {m.app.cancel}
          </Button>
          <Button type="submit" loading={step.isPending}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
