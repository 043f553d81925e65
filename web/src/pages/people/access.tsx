import { Button, PasswordInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { CHANGED_BY_PERSON } from '../../api/business-queries';
import { client } from '../../api/client';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { ConfirmButton } from '../../parts/form/confirm-button';
import form from '../../parts/form/form.module.css';
import { Refused, useFaults } from '../../parts/form/refused';
import { toast } from '../../parts/toast/toast';
import type { Person } from './people-table';
import styles from './people.module.css';

interface AccessProps {
  readonly person: Person;
  readonly onDone: () => void;
}

/** A new password signs the person out on all devices. */
function NewPassword({ person, onDone }: AccessProps) {
  const { m } = useTexts();
  const [password, setPassword] = useState('');
  const send = useSend({
    changes: CHANGED_BY_PERSON,
    ask: (body: { password: string }, header) =>
      client.POST('/users/{user_id}/password', {
        params: { path: { user_id: person.id }, header },
        body,
      }),
    onDone: () => {
      toast(m.people.passwordSet(person.name));
      onDone();
    },
  });
  const faultOf = useFaults(send.error);
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    send.mutate({ password });
  }
  return (
    <form onSubmit={submit} className={form.form}>
      <PasswordInput
        label={m.people.newPassword}
        description={m.people.newPasswordHint}
        required
        withAsterisk={false}
        autoComplete="new-password"
        value={password}
        error={faultOf('password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': m.signIn.showPassword }}
      />
      <Refused error={send.error} />
      <div>
        <Button type="submit" variant="default" loading={send.isPending}>
          {m.people.setPassword}
        </Button>
      </div>
    </form>
  );
}

function InviteAgain({ person }: { person: Person }) {
  const { m } = useTexts();
  const send = useSend({
    changes: [],
    ask: (_: null, header) =>
      client.POST('/users/invitations/{user_id}/resend', {
        params: { path: { user_id: person.id }, header },
      }),
    onDone: () => toast(m.people.invitedAgain(person.name)),
  });
  return (
    <>
      <Button variant="default" loading={send.isPending} onClick={() => send.mutate(null)}>
        {m.people.inviteAgain}
      </Button>
      <Refused error={send.error} />
    </>
  );
}

/** Whether the person can sign in, and with what. */
export function Access({ person, onDone }: AccessProps) {
  const { m } = useTexts();
  const send = useSend({
    changes: CHANGED_BY_PERSON,
    ask: (is_active: boolean, header) =>
      client.PATCH('/users/{user_id}', {
        params: { path: { user_id: person.id }, header },
        body: { is_active, version: person.version },
      }),
    onDone: ({ is_active, name }) => {
      toast((is_active ? m.people.reactivated : m.people.deactivated)(name));
      onDone();
    },
  });
  return (
    <section className={styles.section}>
      <h3>{m.people.access}</h3>
      {person.is_active ? (
        <>
          <NewPassword {...{ person, onDone }} />
          <InviteAgain person={person} />
          <ConfirmButton
            text={m.people.deactivate}
            question={m.people.deactivateSure(person.name)}
            action={m.people.deactivate}
            isSending={send.isPending}
            onConfirm={() => send.mutate(false)}
          />
        </>
      ) : (
        <Button variant="default" loading={send.isPending} onClick={() => send.mutate(true)}>
          {m.people.reactivate}
        </Button>
      )}
      <Refused error={send.error} />
    </section>
  );
}
