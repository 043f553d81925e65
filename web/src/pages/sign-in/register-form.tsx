import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { openClient } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Refused, useFaults } from '../../parts/form/refused';
import { BackToSignIn } from './back-to-sign-in';
import { EmailField, PasswordField } from './credential-fields';
import styles from './sign-in.module.css';
import { useEntry } from './use-entry';

/** The zone of the browser is a guess, and so is its currency: both can be changed here and for each shop. */
function guess(): { readonly time_zone: string; readonly currency: string } {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { time_zone: timeZone, currency: timeZone.startsWith('Europe/') ? 'EUR' : 'USD' };
}

/** Creates an organization with its first ADMIN, and signs them in. */
export function RegisterForm() {
  const { m } = useTexts();
  const { refusal, busy, send, enter } = useEntry();
  const [typed, setTyped] = useState(() => ({
    ...{ organization_name: '', name: '', email: '', password: '' },
    ...guess(),
  }));
  const error = refusal === null || refusal === 'unreachable' ? refusal : refusal.problem;
  const faultOf = useFaults(error);
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    error: faultOf(name),
    required: true,
    withAsterisk: false,
    size: 'md' as const,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setTyped((before) => ({ ...before, [name]: value })),
  });
  async function register(): Promise<void> {
    const tokens = await send(() => openClient.POST('/auth/register', { body: typed }));
    if (tokens !== null) await enter(tokens);
  }
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    void register();
  }
  return (
    <form className={styles.card} onSubmit={submit}>
      <h1>{m.signIn.register}</h1>
      <p className={styles.note}>{m.signIn.registerHint}</p>
      <TextInput
        label={m.signIn.business}
        autoComplete="organization"
        {...field('organization_name')}
      />
      <TextInput label={m.signIn.yourName} autoComplete="name" {...field('name')} />
      <EmailField {...field('email')} />
      <PasswordField label={m.signIn.password} autoComplete="new-password" {...field('password')} />
      <TextInput label={m.settings.zone} {...field('time_zone')} />
      <TextInput label={m.settings.currency} maxLength={3} {...field('currency')} />
      <Refused error={error} />
      <Button type="submit" size="md" fullWidth loading={busy}>
        {m.signIn.registerSubmit}
      </Button>
      <BackToSignIn />
    </form>
  );
}
