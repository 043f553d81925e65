import { problemOf, type Schemas } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import styles from './form.module.css';

type FaultText = (params: Readonly<Record<string, unknown>>) => string;

/** The words for a code, which may be one that only a later server knows. */
const wordsFor = <Words,>(all: Readonly<Partial<Record<string, Words>>>, code: string) => all[code];

function useFaultText(): (fault: Schemas['FieldFault']) => string {
  const { m } = useTexts();
  return ({ code, params }) => wordsFor<FaultText>(m.faults, code)?.(params) ?? m.faultOfOthers;
}

/** Why the server refused, by the code of its problem: its own titles are in English. */
export function useRefusal(): (refusal: { readonly code: string }) => string {
  const { m } = useTexts();
  return ({ code }) => wordsFor(m.refusals, code) ?? m.refusalOfOthers;
}

/** What is wrong with one field, by its path in the body. */
export function useFaults(error: unknown): (path: string) => string | undefined {
  const textOf = useFaultText();
  const faults = problemOf(error)?.errors ?? [];
  return (path) => {
    const fault = faults.find((each) => each.path === path || each.path.startsWith(`${path}.`));
    return fault === undefined ? undefined : textOf(fault);
  };
}

interface RefusedProps {
  readonly error: unknown;
  /** No field of the form says what is wrong with it, so it is said here. */
  readonly withFaults?: boolean;
  /** Said where nothing was answered. */
  readonly lost?: string;
}

/** Stands above the buttons of a form; nothing while nothing was refused. */
export function Refused({ error, withFaults = false, lost }: RefusedProps) {
  const { m } = useTexts();
  const refusalOf = useRefusal();
  const textOf = useFaultText();
  if (error === null || error === undefined) return null;
  const problem = problemOf(error);
  const faults = withFaults ? (problem?.errors ?? []) : [];
  return (
    <p role="alert" className={styles.refused}>
      {problem === undefined
        ? (lost ?? m.error.unreachable)
        : [refusalOf(problem), ...new Set(faults.map(textOf))].join(' ')}
    </p>
  );
}
