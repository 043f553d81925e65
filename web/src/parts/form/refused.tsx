import { problemOf } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import styles from './form.module.css';

/** What the server said about a request that it refused, in the language of the page where it is known. */
export function useRefusal(): (error: unknown) => string {
  const { m } = useTexts();
  return (error) => {
    const problem = problemOf(error);
    if (problem === undefined) return m.error.unreachable;
    return m.refusals[problem.code] ?? problem.title;
  };
}

/** What is wrong with one field, by its path in the body. */
export function useFaults(error: unknown): (path: string) => string | undefined {
  const { m } = useTexts();
  const faults = problemOf(error)?.errors ?? [];
  return (path) => {
    const fault = faults.find((each) => each.path === path || each.path.startsWith(`${path}.`));
    if (fault === undefined) return undefined;
    return m.faults[fault.code]?.(fault.params) ?? m.faultOf(fault.message);
  };
}

/** Stands above the buttons of a form; nothing while nothing was refused. */
export function Refused({ error }: { error: unknown }) {
  const refusalOf = useRefusal();
  if (error === null || error === undefined) return null;
  return (
    <p role="alert" className={styles.refused}>
      {refusalOf(error)}
    </p>
  );
}
