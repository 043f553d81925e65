import { TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { CHANGED_BY_PERSON } from '../../api/business-queries';
import { client } from '../../api/client';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { useFirstField } from '../../parts/form/first-field';
import { FormFoot } from '../../parts/form/form-foot';
import form from '../../parts/form/form.module.css';
import { Refused, useFaults } from '../../parts/form/refused';
import { useMe } from '../../parts/shell/me';
import { toast } from '../../parts/toast/toast';
import type { Person } from './people-table';
import { PersonLinks } from './person-facts';
import { RoleFields } from './role-fields';

interface PersonFormProps {
  readonly person: Person;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

interface Draft {
  readonly name: string;
  readonly email: string;
  readonly role: Person['role'];
  readonly shopIds: readonly string[];
}

const sameShops = (one: readonly string[], other: readonly string[]) =>
  one.toSorted().join() === other.toSorted().join();

/** Sends the person first and then the shops, each under a key of its own, so that both are sent once. */
function useSave(person: Person, onDone: () => void) {
  const { m } = useTexts();
  const path = { user_id: person.id };
  const [version] = useState(person.version);
  return useSend({
    changes: CHANGED_BY_PERSON,
    ask: async ({ name, email, role, shopIds }: Draft, header) => {
      const changed = {
        ...(name === person.name ? {} : { name }),
        ...(email === person.email ? {} : { email }),
        ...(role === person.role ? {} : { role }),
      };
      const body = { version, ...changed };
      const saved =
        Object.keys(changed).length === 0
          ? { data: person }
          : await client.PATCH('/users/{user_id}', { params: { path, header }, body });
      const staysInShops = role === 'ADMIN' || sameShops(shopIds, person.shop_ids);
      if ('error' in saved && saved.error !== undefined) return saved;
      if (staysInShops) return saved;
      return client.PUT('/users/{user_id}/shops', {
        params: { path, header: { 'Idempotency-Key': `${header['Idempotency-Key']}-shops` } },
        body: { shop_ids: [...shopIds] },
      });
    },
    onDone: () => {
      toast(m.people.saved(person.name));
      onDone();
    },
  });
}

export function PersonForm({ person, onCancel, onDone }: PersonFormProps) {
  const { m } = useTexts();
  const first = useFirstField();
  const me = useMe();
  const { name, email, role, shop_ids } = person;
  const [draft, setDraft] = useState<Draft>({ name, email, role, shopIds: shop_ids });
  const send = useSave(person, onDone);
  const faultOf = useFaults(send.error);
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    send.mutate(draft);
  }
  return (
    <form ref={first} onSubmit={submit} className={form.form}>
      <TextInput
        label={m.people.name}
        required
        withAsterisk={false}
        maxLength={200}
        value={draft.name}
        error={faultOf('name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
        data-autofocus
      />
      <TextInput
        type="email"
        label={m.people.email}
        description={person.id === me.id ? m.people.ownEmail : undefined}
        disabled={person.id === me.id}
        required
        withAsterisk={false}
        value={draft.email}
        error={faultOf('email')}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <RoleFields
        {...{ role: draft.role, shopIds: draft.shopIds }}
        onRole={(picked) => change({ role: picked })}
        onShops={(shopIds) => change({ shopIds })}
      />
      <PersonLinks person={person} />
      <Refused error={send.error} />
      <FormFoot action={m.people.save} isSending={send.isPending} onCancel={onCancel} />
    </form>
  );
}
