import { TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { client, type Schemas } from '../../api/client';
import { CHANGED_BY_DEVICE } from '../../api/queries/settings';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { Dialog } from '../../parts/form/dialog';
import { FormFoot } from '../../parts/form/form-foot';
import form from '../../parts/form/form.module.css';
import { Refused, useFaults } from '../../parts/form/refused';
import { toast } from '../../parts/toast/toast';

interface NameDeviceProps {
  readonly device: Schemas['SignedInDeviceView'];
  readonly onClose: () => void;
}

/** A name by which the person knows the device again; browsers call themselves all the same. */
export function NameDevice({ device, onClose }: NameDeviceProps) {
  const { m } = useTexts();
  const [name, setName] = useState(device.name ?? '');
  const send = useSend({
    ask: (body: Schemas['RenameDeviceBody']) =>
      client.PATCH('/auth/sessions/{auth_session_id}', {
        params: { path: { auth_session_id: device.id } },
        body,
      }),
    changes: CHANGED_BY_DEVICE,
    onDone: () => {
      toast(m.settings.saved);
      onClose();
    },
  });
  const faultOf = useFaults(send.error);
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    send.mutate({ name: name.trim() });
  }
  return (
    <Dialog title={m.settings.nameDevice} onClose={onClose}>
      <form className={form.form} onSubmit={submit}>
        <TextInput
          label={m.settings.name}
          description={m.settings.nameDeviceHint}
          required
          withAsterisk={false}
          maxLength={100}
          value={name}
          error={faultOf('name')}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <Refused error={send.error} />
        <FormFoot action={m.settings.saveName} isSending={send.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
