import styles from './initials.module.css';

/** Two letters in a circle beside a name that is written out. */
export function Initials({ name }: { name: string }) {
  const letters = name
    .split(' ')
    .map((word) => word.slice(0, 1))
    .slice(0, 2)
    .join('');
  return (
    <span className={styles.circle} aria-hidden="true">
      {letters.toUpperCase()}
    </span>
  );
}
