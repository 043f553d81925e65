import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { openClient } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Refused } from '../../parts/form/refused';
import { BackToSignIn } from './back-to-sign-in';
import { EmailField } from './credential-fields';
import styles from './sign-in.module.css';

/** Asks for a link by mail. What it says is the same whether or not the address has an account. */
export function ForgottenForm() {
  const { m } = useTexts();
  const [email, setEmail] = useState('');
  const ask = useMutation({
    mutationFn: async (address: string) => {
      const { error } = await openClient.POST('/auth/forgotten-password', {
        body: { email: address },
      });
      return { address, refusal: error };
    },
  });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    ask.mutate(email);
  }
  return (
    <form className={styles.card} onSubmit={submit}>
      <h1>{m.signIn.forgotten}</h1>
      <p className={styles.note}>{m.signIn.forgottenHint}</p>
      <EmailField value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
      <Refused error={ask.error ?? ask.data?.refusal} withFaults />
      <p role="status">
        {ask.data !== undefined &&
          ask.data.refusal === undefined &&
          m.signIn.linkSent(ask.data.address)}
      </p>
      <Button type="submit" size="md" fullWidth loading={ask.isPending}>
        {m.signIn.sendLink}
      </Button>
      <BackToSignIn />
    </form>
  );
}
