import { Button } from '@mantine/core';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import styles from './demo-accounts.module.css';

interface Demo {
  readonly accounts: readonly { readonly role: Schemas['Role']; readonly email: string }[];
  readonly password: string;
}

/** The accounts of the demo, which the server writes into the page; never in production. */
function readDemo(): Demo | null {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="tillclock-demo"]');
  return meta === null ? null : (JSON.parse(meta.content) as Demo);
}

interface DemoAccountsProps {
  readonly busy: boolean;
  readonly onUse: (account: { email: string; password: string }) => void;
}

/** Lets somebody in who only wants to look, in each of the roles. */
export function DemoAccounts({ busy, onUse }: DemoAccountsProps) {
  const { m } = useTexts();
  const demo = readDemo();
  if (demo === null) return null;
  const { accounts, password } = demo;
  return (
    <section className={styles.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{m.signIn.demo}</h2>
      <ul>
        {accounts.map(({ role, email }) => (
          <li key={email}>
            <span>
              <b>{m.roles[role]}</b>
              <small>
                {email} · {password}
              </small>
            </span>
            <Button
              variant="default"
              size="xs"
              disabled={busy}
              aria-label={m.signIn.useDemo(m.roles[role])}
              onClick={() => onUse({ email, password })}
            >
              {m.signIn.use}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
