import { Button } from '@mantine/core';
import { useSend } from '../../api/send';
import { toast } from '../toast/toast';
import { ConfirmButton } from './confirm-button';
import { Refused } from './refused';

type Wanted = 'archive' | 'unarchive';

interface Archived {
  readonly name: string;
  readonly archived_at: string | null;
}

interface ArchiveButtonProps {
  readonly row: Archived;
  readonly texts: {
    readonly archive: string;
    readonly unarchive: string;
    readonly wasArchived: (name: string) => string;
    readonly wasUnarchived: (name: string) => string;
    /** Asked before the step; without it one press is enough. */
    readonly archiveSure?: string;
    readonly unarchiveSure?: string;
  };
  readonly ask: (
    wanted: Wanted,
    header: { 'Idempotency-Key': string },
  ) => Promise<{ readonly data?: Archived; readonly error?: unknown }>;
  readonly changes: readonly string[];
  /** In a list, the name of the row belongs to that of the button. */
  readonly isInRow?: boolean;
  readonly onDone?: () => void;
}

/** Archives something or brings it back. */
export function ArchiveButton(props: ArchiveButtonProps) {
  const { row, texts, ask, changes, isInRow = false, onDone } = props;
  const wanted: Wanted = row.archived_at === null ? 'archive' : 'unarchive';
  const send = useSend({
    ask,
    changes,
    // By the answer: what is shown may have been asked for again before this is called.
    onDone: ({ name, archived_at }) => {
      toast((archived_at === null ? texts.wasUnarchived : texts.wasArchived)(name));
      onDone?.();
    },
  });
  const text = texts[wanted];
  const question = wanted === 'archive' ? texts.archiveSure : texts.unarchiveSure;
  const look = {
    size: isInRow ? ('xs' as const) : undefined,
    isSending: send.isPending,
    onConfirm: () => send.mutate(wanted),
  };
  return (
    <>
      {question === undefined ? (
        <Button
          variant="default"
          size={look.size}
          loading={look.isSending}
          aria-label={isInRow ? `${text}: ${row.name}` : undefined}
          onClick={look.onConfirm}
        >
          {text}
        </Button>
      ) : (
        <ConfirmButton
          {...{ ...look, text, question, action: text }}
          about={isInRow ? row.name : undefined}
        />
      )}
      <Refused error={send.error} />
    </>
  );
}
