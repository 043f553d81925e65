import type { Look } from './alert-looks';
import styles from './look-icon.module.css';

export function LookIcon({ look }: { look: Look }) {
  const { icon: RuleIcon, tone } = look;
  return (
    <span className={`${styles.icon ?? ''} ${styles[tone] ?? ''}`}>
      <RuleIcon size={18} stroke={1.8} aria-hidden="true" />
    </span>
  );
}
