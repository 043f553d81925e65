import { PasswordInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { CHANGED_BY_PERSON } from '../../api/business-queries';
import { client } from '../../api/client';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Chip, Chips } from '../../parts/chips/chip';
import { FormFoot } from '../../parts/form/form-foot';
import form from '../../parts/form/form.module.css';
import { Refused, useFaults } from '../../parts/form/refused';
import { useMe } from '../../parts/shell/me';
import { toast } from '../../parts/toast/toast';
import { PersonFields, type PersonDraft } from './person-fields';

interface AddPersonProps {
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

interface Draft extends PersonDraft {
  /** Undefined while the person is invited by mail and chooses it. */
  readonly password: string | undefined;
}

function useAdd(onDone: () => void) {
  const { m } = useTexts();
  return useSend({
    changes: CHANGED_BY_PERSON,
    ask: ({ name, email, role, shopIds, password }: Draft, header) => {
      const who = { name, email, role, ...(role === 'ADMIN' ? {} : { shop_ids: [...shopIds] }) };
      return password === undefined
        ? client.POST('/users/invitations', {
            params: { header },
            body: { ...who, locale: m.language },
          })
        : client.POST('/users', { params: { header }, body: { ...who, password } });
    },
    onDone: ({ name }) => {
      toast(m.people.added(name));
      onDone();
    },
  });
}

/** How the person gets in for the first time. */
function FirstPassword(props: {
  password: string | undefined;
  fault: string | undefined;
  onPassword: (password: string | undefined) => void;
}) {
  const { password, fault, onPassword } = props;
  const { m } = useTexts();
  return (
    <>
      <Chips label={m.people.firstAccess}>
        <Chip pressed={password === undefined} onPress={() => onPassword(undefined)}>
          {m.people.byMail}
        </Chip>
        <Chip pressed={password !== undefined} onPress={() => onPassword(password ?? '')}>
          {m.people.byPassword}
        </Chip>
      </Chips>
      {password !== undefined && (
        <PasswordInput
          label={m.people.password}
          description={m.people.passwordHint}
          required
          withAsterisk={false}
          minLength={10}
          autoComplete="new-password"
          value={password}
          error={fault}
          onChange={(event) => onPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': m.signIn.showPassword }}
        />
      )}
    </>
  );
}

export function AddPerson({ onCancel, onDone }: AddPersonProps) {
  const { m } = useTexts();
  const { shops } = useMe();
  const [draft, setDraft] = useState<Draft>({
    ...{ name: '', email: '', role: 'EMPLOYEE', password: undefined },
    shopIds: shops.length === 1 ? shops.map(({ id }) => id) : [],
  });
  const send = useAdd(onDone);
  const faultOf = useFaults(send.error);
  const change = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    send.mutate(draft);
  }
  return (
    <form onSubmit={submit} className={form.form}>
      <PersonFields {...{ draft, change, faultOf }} />
      <FirstPassword
        password={draft.password}
        fault={faultOf('password')}
        onPassword={(password) => change({ password })}
      />
      <Refused error={send.error} />
      <FormFoot
        action={draft.password === undefined ? m.people.invite : m.people.create}
        isSending={send.isPending}
        onCancel={onCancel}
      />
    </form>
  );
}
