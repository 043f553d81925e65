import { useTexts } from '../../i18n/messages';
import styles from './corrections.module.css';

/** A shift as one side has it. */
export interface ShiftVersion {
  readonly start_at: string;
  readonly end_at: string | null;
  readonly breaks: readonly {
    readonly name: string;
    readonly start_at: string;
    readonly end_at: string | null;
    readonly is_paid: boolean;
  }[];
}

function Version(props: { name: string; version: ShiftVersion; zone: string }) {
  const { m, f } = useTexts();
  const { name, version, zone } = props;
  const { start_at: start, end_at: end, breaks } = version;
  const span = (from: string, to: string | null) =>
    `${f.time(from, zone)}–${to === null ? '…' : f.time(to, zone)}`;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{span(start, end)}</b>
        {breaks.map((rest) => (
          <small key={rest.start_at}>
            {rest.name}, {span(rest.start_at, rest.end_at)},{' '}
            {rest.is_paid ? m.timesheets.paid : m.timesheets.unpaid}
          </small>
        ))}
      </dd>
    </div>
  );
}

interface VersionsProps {
  readonly before: ShiftVersion;
  readonly proposed: ShiftVersion;
  readonly zone: string;
}

/** The shift as it is beside the shift as somebody wants it. */
export function Versions({ before, proposed, zone }: VersionsProps) {
  const { m } = useTexts();
  return (
    <dl className={styles.versions}>
      <Version name={m.corrections.before} version={before} zone={zone} />
      <Version name={m.corrections.proposed} version={proposed} zone={zone} />
    </dl>
  );
}
