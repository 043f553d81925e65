import { Button, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { CHANGED_BY_PERSON } from '../../api/business-queries';
import { client } from '../../api/client';
import { download } from '../../api/download';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import form from '../../parts/form/form.module.css';
import { Refused } from '../../parts/form/refused';
import { useMe } from '../../parts/shell/me';
import { toast } from '../../parts/toast/toast';
import type { Person } from './people-table';
import styles from './people.module.css';

interface PersonalDataProps {
  readonly person: Person;
  readonly onDone: () => void;
}

/** Erases only after the person's own address was typed. */
function Erase({ person, onDone }: PersonalDataProps) {
  const { m } = useTexts();
  const [email, setEmail] = useState('');
  const erase = useSend({
    changes: CHANGED_BY_PERSON,
    ask: (body: { email: string }, header) =>
      client.POST('/users/{user_id}/erase', {
        params: { path: { user_id: person.id }, header },
        body,
      }),
    onDone: () => {
      toast(m.people.wasErased);
      onDone();
    },
  });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    erase.mutate({ email });
  }
  return (
    <form onSubmit={submit} className={form.form}>
      <TextInput
        label={m.people.eraseEmail(person.email)}
        description={m.people.eraseHint}
        autoComplete="off"
        required
        withAsterisk={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Refused error={erase.error} />
      <div>
        <Button type="submit" color="red" variant="outline" loading={erase.isPending}>
          {m.people.erase}
        </Button>
      </div>
    </form>
  );
}

/** Everything that is held about the person: a copy, or its end. */
export function PersonalData({ person, onDone }: PersonalDataProps) {
  const { m } = useTexts();
  const me = useMe();
  const [isErasing, setErasing] = useState(false);
  const copy = useMutation({ mutationFn: () => download(`/users/${person.id}/personal-data`, {}) });
  return (
    <section className={styles.section}>
      <h3>{m.people.data}</h3>
      <div className={styles.links}>
        <Button
          variant="default"
          loading={copy.isPending}
          leftSection={<IconDownload size={16} stroke={1.8} aria-hidden="true" />}
          onClick={() => copy.mutate()}
        >
          {m.people.copy}
        </Button>
        {person.id !== me.id && !isErasing && (
          <Button variant="default" onClick={() => setErasing(true)}>
            {m.people.eraseOpen}
          </Button>
        )}
      </div>
      <Refused error={copy.error} />
      {isErasing && <Erase {...{ person, onDone }} />}
    </section>
  );
}
