import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_PROFILE } from '../../api/queries/settings';
import { useSend } from '../../api/send';
import { beginSession } from '../../api/session';
import { useTexts } from '../../i18n/messages';
import { Refused } from '../../parts/form/refused';
import { Panel } from '../../parts/panel/panel';
import { useMe } from '../../parts/shell/me';
import { toast } from '../../parts/toast/toast';
import styles from './settings.module.css';

function Person() {
  const { m, choose } = useTexts();
  const me = useMe();
  const [name, setName] = useState(me.name);
  const [language, setLanguage] = useState(m.language);
  const save = useSend({
    ask: (body: Schemas['UpdateMeBody']) => client.PATCH('/auth/me', { body }),
    changes: CHANGED_BY_PROFILE,
    onDone: () => {
      toast(m.settings.saved);
      choose(language);
    },
  });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    save.mutate({ name, locale: language });
  }
  return (
    <Panel title={m.settings.views.profile} hint={me.email}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={m.settings.name}
          required
          withAsterisk={false}
          maxLength={200}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={m.app.language}
          value={language}
          data={[
            { value: 'es', label: 'Español' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(event) => setLanguage(event.currentTarget.value as typeof language)}
        />
        <Refused error={save.error} withFaults />
        <div className={styles.save}>
          <Button type="submit" loading={save.isPending}>
            {m.settings.saveProfile}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function Password() {
  const { m } = useTexts();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useSend({
    ask: (body: Schemas['ChangePasswordBody']) => client.POST('/auth/password', { body }),
    changes: [],
    onDone: (tokens) => {
      beginSession(tokens);
      setCurrent('');
      setNext('');
      toast(m.settings.passwordChanged);
    },
  });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    change.mutate({ current_password: current, new_password: next });
  }
  const field = {
    required: true,
    withAsterisk: false,
    visibilityToggleButtonProps: { 'aria-label': m.signIn.showPassword },
  };
  return (
    <Panel title={m.settings.password} hint={m.settings.passwordHint}>
      <form className={styles.form} onSubmit={submit}>
        <PasswordInput
          {...field}
          label={m.settings.currentPassword}
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          {...field}
          label={m.signIn.newPassword}
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <Refused error={change.error} withFaults />
        <div className={styles.save}>
          <Button type="submit" loading={change.isPending}>
            {m.settings.changePassword}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

export function Profile() {
  return (
    <div className={styles.stack}>
      <Person />
      <Password />
    </div>
  );
}
