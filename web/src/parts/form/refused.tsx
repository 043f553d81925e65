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
