import { Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { openClient } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Refused } from '../../parts/form/refused';
import { PasswordField } from './credential-fields';
import styles from './sign-in.module.css';
import { useEntry, type Tokens } from './use-entry';

/** Replaces a password that someone else set; nothing else is possible with it. */
export function ChoosePassword({ tokens, password }: { tokens: Tokens; password: string }) {
  const { m } = useTexts();
  const { refusal, busy, send, enter } = useEntry();
  const [chosen, setChosen] = useState('');
  async function choose(): Promise<void> {
    const next = await send(() =>
      openClient.POST('/auth/password', {
        headers: { authorization: `Bearer ${tokens.access_token}` },
        body: { current_password: password, new_password: chosen },
      }),
    );
    if (next !== null) await enter(next);
  }
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    void choose();
  }
  return (
    <form className={styles.card} onSubmit={submit}>
      <h1>{m.signIn.choose}</h1>
      <p className={styles.note}>{m.signIn.chooseHint}</p>
      <PasswordField
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        label={m.signIn.newPassword}
        autoComplete="new-password"
      />
      {refusal !== null && (
        <Refused error={refusal === 'unreachable' ? refusal : refusal.problem} withFaults />
      )}
      <Button type="submit" size="md" fullWidth loading={busy}>
        {m.signIn.saveAndEnter}
      </Button>
    </form>
  );
}
