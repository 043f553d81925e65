import { useState, type SubmitEvent } from 'react';
import { CHANGED_BY_PLATFORM } from '../../api/business-queries';
import { client } from '../../api/client';
import { useSend } from '../../api/send';
import { useTexts } from '../../i18n/messages';
import { ArchiveButton } from '../../parts/form/archive-button';
import { Conflict } from '../../parts/form/conflict';
import { useDraft } from '../../parts/form/draft';
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

export function EditPlatform({ platform, onCancel, onDone }: FormProps & { platform: Platform }) {
  const { m } = useTexts();
  const first = useFirstField();
  const path = { platform_id: platform.id };
  const draft = useDraft(platform, draftOf);
  const send = useSend({
    changes: CHANGED_BY_PLATFORM,
    ask: ({ typed, version }: Pick<typeof draft, 'typed' | 'version'>, header) =>
      client.PATCH('/platforms/{platform_id}', {
        params: { path, header },
        body: { version, ...fieldsOf(typed) },
      }),
    onDone: ({ name }) => {
      toast(m.platforms.saved(name));
      onDone();
    },
  });
  const save = ({ typed, version }: Pick<typeof draft, 'typed' | 'version'>) =>
    send.mutate({ typed, version });
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    save(draft);
  }
  return (
    <form ref={first} onSubmit={submit} className={form.form}>
      <PlatformFields
        {...{ draft: draft.typed, faultOf: useFaults(send.error) }}
        onChange={draft.change}
      />
      <p className={styles.hint}>{m.platforms.keepsPast}</p>
      <Conflict
        {...{ send, draft, at: platform.updated_at, onMine: save }}
        fields={[
          { name: 'name', label: m.platforms.columns.name },
          { name: 'hosts', label: m.platforms.columns.hosts },
          { name: 'category', label: m.platforms.columns.category },
          { name: 'channel', label: m.platforms.columns.channel },
          { name: 'color', label: m.platforms.color },
        ]}
      />
      <FormFoot action={m.platforms.save} isSending={send.isPending} onCancel={onCancel}>
        <ArchiveButton
          row={platform}
          texts={m.platforms}
          changes={CHANGED_BY_PLATFORM}
          ask={(wanted, header) =>
            wanted === 'archive'
              ? client.POST('/platforms/{platform_id}/archive', { params: { path, header } })
              : client.POST('/platforms/{platform_id}/unarchive', { params: { path, header } })
          }
          onDone={onDone}
        />
      </FormFoot>
    </form>
  );
}
