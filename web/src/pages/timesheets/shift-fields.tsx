import { Textarea, TextInput } from '@mantine/core';
import { useTexts } from '../../i18n/messages';
import { Chip, Chips } from '../../parts/chips/chip';
import styles from './timesheets.module.css';

interface TimeFieldsProps {
  readonly start: string;
  readonly end: string;
  readonly onStart: (time: string) => void;
  readonly onEnd: (time: string) => void;
}

/** Two times on the clock of the shop. */
export function TimeFields({ start, end, onStart, onEnd }: TimeFieldsProps) {
  const { m } = useTexts();
  return (
    <div className={styles.fields}>
      <TextInput
        type="time"
        label={m.timesheets.start}
        required
        withAsterisk={false}
        value={start}
        onChange={(event) => onStart(event.currentTarget.value)}
      />
      <TextInput
        type="time"
        label={m.timesheets.end}
        required
        withAsterisk={false}
        value={end}
        onChange={(event) => onEnd(event.currentTarget.value)}
      />
    </div>
  );
}

interface ReasonFieldProps {
  /** Who will read it. */
  readonly hint: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** A reason is required; the usual ones are one press away. */
export function ReasonField({ hint, reason, onReason }: ReasonFieldProps) {
  const { m } = useTexts();
  return (
    <>
      <Textarea
        label={m.timesheets.reason}
        description={hint}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
        rows={2}
        mb="xs"
      />
      <Chips label={m.timesheets.reason}>
        {m.timesheets.reasons.map((each) => (
          <Chip key={each} pressed={reason === each} onPress={() => onReason(each)}>
            {each}
          </Chip>
        ))}
      </Chips>
    </>
  );
}

/** What the day will count, beside what it counts now. */
export function Effect({ before, after }: { before: number; after: number | null }) {
  const { m, f } = useTexts();
  return (
    <dl className={styles.effect}>
      <div>
        <dt>{m.timesheets.thisDay}</dt>
        <dd>
          {after !== null && after !== before && <s>{f.duration(before)}</s>}{' '}
          <b>{f.duration(after ?? before)}</b>
        </dd>
      </div>
    </dl>
  );
}
