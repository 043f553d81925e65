import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import styles from './list.module.css';

/** A search begins when the typing pauses. */
const PAUSE_MS = 350;

export interface SearchBoxProps {
  readonly label: string;
  readonly hint: string;
  /** What the URL says. */
  readonly text: string | undefined;
  readonly onSearch: (text: string | undefined) => void;
}

/** A search whose text stands in the URL. */
export function SearchBox({ label, hint, text = '', onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(text);
  const [seen, setSeen] = useState(text);
  // The way back, or "clear filters", changes the text from outside.
  if (seen !== text) {
    setSeen(text);
    setTyped(text);
  }
  const search = useEffectEvent(() => onSearch(typed.trim() === '' ? undefined : typed.trim()));
  useEffect(() => {
    if (typed.trim() === text) return undefined;
    const timer = setTimeout(() => search(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, text]);
  return (
    <TextInput
      className={styles.search}
      type="search"
      value={typed}
      maxLength={100}
      onChange={(event) => setTyped(event.currentTarget.value)}
      placeholder={hint}
      aria-label={label}
      leftSection={<IconSearch size={17} stroke={1.8} aria-hidden="true" />}
    />
  );
}
