import type { Icon } from '@tabler/icons-react';
import styles from './tag.module.css';

export type Tone = 'clock' | 'amber' | 'red' | 'grey' | 'till' | 'outline';

/** A word about a row; the tone only repeats what the word says. */
export function Tag({ tone, icon, text }: { tone: Tone; icon?: Icon; text: string }) {
  const TagIcon = icon;
  return (
    <span className={`${styles.tag ?? ''} ${styles[tone] ?? ''}`}>
      {TagIcon !== undefined && <TagIcon size={13} stroke={2} aria-hidden="true" />}
      {text}
    </span>
  );
}
