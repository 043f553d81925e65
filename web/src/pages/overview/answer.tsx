import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_ALERTS } from '../../api/queries';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Dialog } from '../../parts/form/dialog';
import { FormFoot } from '../../parts/form/form-foot';
import form from '../../parts/form/form.module.css';
import { Refused } from '../../parts/form/refused';
import { toast } from '../../parts/toast/toast';

type Choice = Schemas['ExceptionAnswerChoice'];
const CHOICES: readonly Choice[] = ['IN_ORDER', 'MISTAKE', 'TO_BE_CORRECTED', 'OTHER'];

interface AnswerProps {
  readonly exceptionKey: string;
  readonly title: string;
}

function AnswerForm({ exceptionKey, title, onClose }: AnswerProps & { onClose: () => void }) {
  const { m } = useTexts();
  const [choice, setChoice] = useState<Choice>('IN_ORDER');
  const [note, setNote] = useState('');
  const send = useSend({
    ask: (body: Schemas['AnswerExceptionBody'], header) =>
      client.POST('/kpis/exceptions/{exception_key}/answers', {
        params: { path: { exception_key: exceptionKey }, header },
        body,
      }),
    changes: CHANGED_BY_ALERTS,
    onDone: () => {
      toast(m.problems.settled);
      onClose();
    },
  });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    send.mutate({ choice, closes: true, ...(note.trim() === '' ? {} : { note }) });
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={form.form} onSubmit={submit}>
        <NativeSelect
          label={m.problems.choice}
          value={choice}
          onChange={(event) => setChoice(event.currentTarget.value as Choice)}
          data={CHOICES.map((value) => ({ value, label: m.problems.choices[value] }))}
        />
        <Textarea
          label={m.problems.note}
          maxLength={500}
          required={choice === 'OTHER'}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Refused error={send.error} withFaults />
        <FormFoot action={m.problems.settle} isSending={send.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

/** Says what a question of sales and hours comes from; that ends it. */
export function AnswerButton(props: AnswerProps) {
  const { m } = useTexts();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={`${m.problems.settle}: ${props.title}`}
        onClick={() => setAsked(true)}
      >
        {m.problems.settle}
      </Button>
      {asked && <AnswerForm {...props} onClose={() => setAsked(false)} />}
    </>
  );
}
