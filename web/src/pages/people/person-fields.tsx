import { TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { useTexts } from '../../i18n/messages';
import type { Person } from './people-table';
import { RoleFields } from './role-fields';

/** What is typed about a person. */
export interface PersonDraft {
  readonly name: string;
  readonly email: string;
  readonly role: Person['role'];
  readonly shopIds: readonly string[];
}

interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly change: (part: Partial<PersonDraft>) => void;
  readonly faultOf: (path: string) => string | undefined;
  /** Whoever is signed in changes their own address elsewhere. */
  readonly isMe?: boolean;
}

/** Who somebody is, what they may do, and in which shops. */
export function PersonFields({ draft, change, faultOf, isMe = false }: PersonFieldsProps) {
  const { m } = useTexts();
  const field = (name: 'name' | 'email') => ({
    ...{ required: true, withAsterisk: false, value: draft[name], error: faultOf(name) },
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      change({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput label={m.people.name} maxLength={200} data-autofocus {...field('name')} />
      <TextInput
        type="email"
        label={m.people.email}
        description={isMe ? m.people.ownEmail : undefined}
        disabled={isMe}
        {...field('email')}
      />
      <RoleFields
        {...{ role: draft.role, shopIds: draft.shopIds }}
        onRole={(role) => change({ role })}
        onShops={(shopIds) => change({ shopIds })}
      />
    </>
  );
}
