import type { SubmitEvent } from 'react';
import { CHANGED_BY_PERSON } from '../../api/business-queries';
import { client } from '../../api/client';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Conflict } from '../../parts/form/conflict';
import { useDraft } from '../../parts/form/draft';
import { useFirstField } from '../../parts/form/first-field';
import { FormFoot } from '../../parts/form/form-foot';
import form from '../../parts/form/form.module.css';
import { useFaults } from '../../parts/form/refused';
import { useMe } from '../../parts/shell/me';
import { toast } from '../../parts/toast/toast';
import type { Person } from './people-table';
import { PersonLinks } from './person-facts';
import { PersonFields, type PersonDraft } from './person-fields';

interface PersonFormProps {
  readonly person: Person;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

interface Saved {
  readonly typed: PersonDraft;
  readonly version: number;
}

const draftOf = ({ name, email, role, shop_ids: shopIds }: Person): PersonDraft => ({
  ...{ name, email, role, shopIds },
});

const sameShops = (one: readonly string[], other: readonly string[]) =>
  one.toSorted().join() === other.toSorted().join();

/** Sends the person first and then the shops, each under a key of its own, so that both are sent once. */
function useSave(person: Person, onDone: () => void) {
  const { m } = useTexts();
  const path = { user_id: person.id };
  return useSend({
    changes: CHANGED_BY_PERSON,
    ask: async ({ typed: { name, email, role, shopIds }, version }: Saved, header) => {
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
  const draft = useDraft(person, draftOf);
  const send = useSave(person, onDone);
  const faultOf = useFaults(send.error);
  const save = ({ typed, version }: Saved) => send.mutate({ typed, version });
  const shopsOf = ({ shopIds }: PersonDraft) =>
    me.shops.filter(({ id }) => shopIds.includes(id)).map(({ name }) => name);
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    save(draft);
  }
  return (
    <form ref={first} onSubmit={submit} className={form.form}>
      <PersonFields
        {...{ draft: draft.typed, change: draft.change, faultOf, isMe: person.id === me.id }}
      />
      <PersonLinks person={person} />
      <Conflict
        {...{ send, draft, at: person.updated_at, onMine: save }}
        fields={[
          { name: 'name', label: m.people.name },
          { name: 'email', label: m.people.email },
          { name: 'role', label: m.people.columns.role, show: ({ role }) => m.roles[role] },
          {
            ...{ name: 'shopIds', label: m.people.columns.shops },
            show: (typed) => shopsOf(typed).join(', '),
          },
        ]}
      />
      <FormFoot action={m.people.save} isSending={send.isPending} onCancel={onCancel} />
    </form>
  );
}
