import { UnstyledButton } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts, type Language } from '../../i18n/messages';
import { useTitle } from '../../parts/page/title';
import { Mark } from '../../parts/shell/mark';
import { ChoosePassword } from './choose-password';
import { ForgottenForm } from './forgotten-form';
import { Poster } from './poster';
import { RegisterForm } from './register-form';
import { SignInForm } from './sign-in-form';
import styles from './sign-in.module.css';
import type { Tokens } from './use-entry';

const route = getRouteApi('/sign-in');

const LANGUAGES: readonly [Language, string][] = [
  ['es', 'Español'],
  ['en', 'English'],
];

function LanguageButtons() {
  const { m, choose } = useTexts();
  return (
    <div className={styles.languages} role="group" aria-label={m.app.language}>
      {LANGUAGES.map(([language, name]) => (
        <UnstyledButton
          key={language}
          lang={language}
          aria-pressed={m.language === language}
          onClick={() => choose(language)}
        >
          {name}
        </UnstyledButton>
      ))}
    </div>
  );
}

/** A password that someone else set: it opens nothing but the choice of another one. */
interface GivenPassword {
  readonly tokens: Tokens;
  readonly password: string;
}

export function SignIn() {
  const { m } = useTexts();
  const { view } = route.useSearch();
  useTitle(m.signIn[view ?? 'title']);
  const [given, setGiven] = useState<GivenPassword | null>(null);
  return (
    <div className={styles.page}>
      <main className={styles.form}>
        <div className={styles.top}>
          <div className={styles.brand}>
            <Mark size={28} />
            Tillclock
          </div>
          <LanguageButtons />
        </div>
        {view === 'register' && <RegisterForm />}
        {view === 'forgotten' && <ForgottenForm />}
        {view === undefined &&
          (given === null ? (
            <SignInForm onGiven={(tokens, password) => setGiven({ tokens, password })} />
          ) : (
            <ChoosePassword {...given} />
          ))}
        <p className={styles.foot}>
          {m.signIn.server(window.location.host)} ·{' '}
          <Link to="/accessibility">{m.accessibility.link}</Link>
        </p>
      </main>
      <aside className={styles.poster}>
        <p className={styles.line}>{m.signIn.line}</p>
        <Poster />
      </aside>
    </div>
  );
}
