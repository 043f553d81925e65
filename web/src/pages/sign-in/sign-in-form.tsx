import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { openClient } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { useRefusal } from '../../parts/form/refused';
import { EmailField, PasswordField } from './credential-fields';
import { DemoAccounts } from './demo-accounts';
import styles from './sign-in.module.css';
import { useEntry, type Refusal, type Tokens } from './use-entry';

const route = getRouteApi('/sign-in');

/** Never says which of the two is wrong. */
function RefusalText({ refusal }: { refusal: Refusal }) {
  const { m } = useTexts();
  const refusalOf = useRefusal();
  if (refusal === 'unreachable') return m.error.unreachable;
  const { problem, waitSeconds } = refusal;
  if (problem.code === 'TOO_MANY_REQUESTS') return m.signIn.tooMany(waitSeconds);
  return problem.code === 'VALIDATION_FAILED' ? m.signIn.bad : refusalOf(problem);
}

interface SignInFormProps {
  /** The password was set by someone else, and has to be replaced first. */
  readonly onGiven: (tokens: Tokens, password: string) => void;
}

export function SignInForm({ onGiven }: SignInFormProps) {
  const { m } = useTexts();
  const { ended } = route.useSearch();
  const { refusal, busy, send, enter } = useEntry();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  async function signIn(body: { email: string; password: string }): Promise<void> {
    const tokens = await send(() => openClient.POST('/auth/login', { body }));
    if (tokens?.must_change_password === true) onGiven(tokens, body.password);
    else if (tokens !== null) await enter(tokens);
  }
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    void signIn({ email, password });
  }
  return (
    <form className={styles.card} onSubmit={submit}>
      <h1>{m.signIn.title}</h1>
      {ended === true && refusal === null && <p className={styles.note}>{m.signIn.ended}</p>}
      <EmailField value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
      <PasswordField
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        label={m.signIn.password}
        autoComplete="current-password"
      />
      <div role="alert" className={styles.refusal}>
        {refusal !== null && <RefusalText refusal={refusal} />}
      </div>
      <Button type="submit" size="md" fullWidth loading={busy}>
        {m.signIn.submit}
      </Button>
      <p className={styles.note}>
        <Link to="/sign-in" search={(before) => ({ ...before, view: 'forgotten' })}>
          {m.signIn.forgot}
        </Link>
      </p>
      <p className={styles.note}>{m.signIn.noAccess}</p>
      <p className={styles.note}>
        {m.signIn.newHere}{' '}
        <Link to="/sign-in" search={(before) => ({ ...before, view: 'register' })}>
          {m.signIn.register}
        </Link>
      </p>
      <DemoAccounts busy={busy} onUse={(account) => void signIn(account)} />
    </form>
  );
}
