import { ActionIcon } from '@mantine/core';
import { IconCircleCheck, IconX } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTexts } from '../../i18n/messages';
import styles from './toast.module.css';

const SHOWN_MS = 5_000;

let shown: { readonly text: string } | null = null;
const listeners = new Set<() => void>();

function set(next: typeof shown): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says in one line what was done; never the only place of a fact, never a refusal. */
export function toast(text: string): void {
  set({ text });
}

/** Where toasts appear. They stay while the pointer or the focus is on them. */
export function Toaster() {
  const { m } = useTexts();
  const [held, setHeld] = useState(false);
  const current = useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => shown,
  );
  useEffect(() => {
    if (current === null || held) return undefined;
    const timer = setTimeout(() => set(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [current, held]);
  const hold = { onFocus: () => setHeld(true), onBlur: () => setHeld(false) };
  return (
    <div className={styles.place} role="status">
      {current !== null && (
        <div
          className={styles.toast}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          {...hold}
        >
          <IconCircleCheck size={18} aria-hidden="true" />
          <span>{current.text}</span>
          <ActionIcon
            className={styles.close}
            size="var(--tc-h-sm)"
            aria-label={m.app.close}
            onClick={() => {
              setHeld(false);
              set(null);
            }}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      )}
    </div>
  );
}
