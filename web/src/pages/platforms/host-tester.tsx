import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { hostMatchQuery } from '../../api/business-queries';
import type { Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { Refused } from '../../parts/form/refused';
import { Panel } from '../../parts/panel/panel';
import styles from './platforms.module.css';

/** A whole address is as good as its host; what cannot be read as one goes as it is, and the server says why. */
function hostOf(typed: string): string {
  const trimmed = typed.trim();
  if (!trimmed.includes('/')) return trimmed;
  const address = trimmed.includes('://') ? trimmed : `https://${trimmed}`;
  return URL.canParse(address) ? new URL(address).hostname : trimmed;
}

function Answer({ match }: { match: Schemas['HostMatchView'] }) {
  const { m } = useTexts();
  const { host, matched, pattern, platform, reason } = match;
  const archived = reason === 'ARCHIVED' ? m.platforms.testArchived : m.platforms.testNone;
  return (
    <div className={styles.answer} role="status" data-matched={matched}>
      <b>{matched ? (platform?.name ?? host) : archived}</b>
      <p>
        {host}
        {pattern !== null && ` · ${m.platforms.byPattern(pattern)}`}
      </p>
      {!matched && <small>{m.platforms.notRecorded}</small>}
    </div>
  );
}

/** Which platform is this host? It is neither stored nor logged. */
export function HostTester() {
  const { m } = useTexts();
  const [typed, setTyped] = useState('');
  const [host, setHost] = useState('');
  const query = useQuery({ ...hostMatchQuery(host), enabled: host !== '' });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    setHost(hostOf(typed));
  }
  return (
    <Panel title={m.platforms.test} hint={m.platforms.testHint}>
      <form onSubmit={submit} className={styles.tester}>
        <TextInput
          label={m.platforms.host}
          placeholder={m.platforms.hostExample}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          required
          withAsterisk={false}
          maxLength={300}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="default" loading={query.isFetching}>
            {m.platforms.testRun}
          </Button>
        </div>
        <Refused error={query.error} />
        {query.data !== undefined && !query.isError && <Answer match={query.data} />}
      </form>
    </Panel>
  );
}
