import { useState, type SubmitEvent } from 'react';
import { CHANGED_BY_PLATFORM } from '../../api/business-queries';
import { client } from '../../api/client';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { ConfirmButton } from '../../parts/form/confirm-button';
import { useFirstField } from '../../parts/form/first-field';
import { FormFoot } from '../../parts/form/form-foot';
import form from '../../parts/form/form.module.css';
import { Refused, useFaults } from '../../parts/form/refused';
import { toast } from '../../parts/toast/toast';
import { draftOf, EMPTY, fieldsOf, PlatformFields, type Draft } from './platform-fields';
import type { Platform } from './platform-rows';
import styles from './platforms.module.css';

interface FormProps {
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Fields that are null are absent from a new platform. */
function createBody(draft: Draft) {
  const { name, host_patterns, ...rest } = fieldsOf(draft);
  const given = Object.entries(rest).filter(([, value]) => value !== null);
  return { name, host_patterns, ...(Object.fromEntries(given) as Record<string, string>) };
}

export function CreatePlatform({ onCancel, onDone }: FormProps) {
  const { m } = useTexts();
  const [draft, setDraft] = useState(EMPTY);
  const send = useSend({
    changes: CHANGED_BY_PLATFORM,
    ask: (typed: Draft, header) =>
      client.POST('/platforms', { params: { header }, body: createBody(typed) }),
    onDone: ({ name }) => {
      toast(m.platforms.created(name));
      onDone();
    },
  });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    send.mutate(draft);
  }
  return (
    <form onSubmit={submit} className={form.form}>
      <PlatformFields
        {...{ draft, faultOf: useFaults(send.error) }}
        onChange={(changed) => setDraft({ ...draft, ...changed })}
      />
      <Refused error={send.error} />
      <FormFoot action={m.platforms.create} isSending={send.isPending} onCancel={onCancel} />
    </form>
  );
}

function Archive({ platform, onDone }: { platform: Platform; onDone: () => void }) {
  const { m } = useTexts();
  const path = { platform_id: platform.id };
  const isArchived = platform.archived_at !== null;
  const send = useSend({
    changes: CHANGED_BY_PLATFORM,
    ask: (wanted: 'archive' | 'unarchive', header) =>
      wanted === 'archive'
        ? client.POST('/platforms/{platform_id}/archive', { params: { path, header } })
        : client.POST('/platforms/{platform_id}/unarchive', { params: { path, header } }),
    onDone: () => {
      toast((isArchived ? m.platforms.wasUnarchived : m.platforms.wasArchived)(platform.name));
      onDone();
    },
  });
  const text = isArchived ? m.platforms.unarchive : m.platforms.archive;
  return (
    <>
      <ConfirmButton
        text={text}
        question={isArchived ? m.platforms.unarchiveSure : m.platforms.archiveSure}
        action={text}
        isSending={send.isPending}
        onConfirm={() => send.mutate(isArchived ? 'unarchive' : 'archive')}
      />
      <Refused error={send.error} />
    </>
  );
}

export function EditPlatform({ platform, onCancel, onDone }: FormProps & { platform: Platform }) {
  const { m } = useTexts();
  const first = useFirstField();
  const [version] = useState(platform.version);
  const [draft, setDraft] = useState(() => draftOf(platform));
  const send = useSend({
    changes: CHANGED_BY_PLATFORM,
    ask: (typed: Draft, header) =>
      client.PATCH('/platforms/{platform_id}', {
        params: { path: { platform_id: platform.id }, header },
        body: { version, ...fieldsOf(typed) },
      }),
    onDone: ({ name }) => {
      toast(m.platforms.saved(name));
      onDone();
    },
  });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    send.mutate(draft);
  }
  return (
    <form ref={first} onSubmit={submit} className={form.form}>
      <PlatformFields
        {...{ draft, faultOf: useFaults(send.error) }}
        onChange={(changed) => setDraft({ ...draft, ...changed })}
      />
      <p className={styles.hint}>{m.platforms.keepsPast}</p>
      <Refused error={send.error} />
      <FormFoot action={m.platforms.save} isSending={send.isPending} onCancel={onCancel}>
        <Archive platform={platform} onDone={onDone} />
      </FormFoot>
    </form>
  );
}
