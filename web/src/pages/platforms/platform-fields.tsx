import { Textarea, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { useTexts } from '../../i18n/messages';
import form from '../../parts/form/form.module.css';
import type { Platform } from './platform-rows';
import styles from './platforms.module.css';

/** What is typed, as text. */
export interface Draft {
  readonly name: string;
  readonly hosts: string;
  readonly category: string;
  readonly channel: string;
  readonly color: string | null;
}

export const EMPTY: Draft = { name: '', hosts: '', category: '', channel: '', color: null };

/** Told apart by their lightness as well, in both schemes. */
const COLORS = ['#2d43ad', '#7389e5', '#17806c', '#67bdaa', '#bf820c', '#c43d2e', '#888f9a'];

export function draftOf({ name, host_patterns, category, sales_channel, color }: Platform): Draft {
  return {
    name,
    hosts: host_patterns.join('\n'),
    category: category ?? '',
    channel: sales_channel ?? '',
    color,
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** What the API reads; an empty field is null. */
export function fieldsOf({ name, hosts, category, channel, color }: Draft) {
  return {
    name: name.trim(),
    host_patterns: hosts.split(/[\s,;]+/).filter((host) => host !== ''),
    category: orNull(category),
    sales_channel: orNull(channel),
    color,
  };
}

interface ColorsProps {
  readonly color: string | null;
  readonly onColor: (color: string | null) => void;
}

function Colors({ color, onColor }: ColorsProps) {
  const { m } = useTexts();
  const all = color === null || COLORS.includes(color) ? COLORS : [...COLORS, color];
  return (
    <div>
      <div className={styles.label}>{m.platforms.color}</div>
      <div className={styles.colors} role="group" aria-label={m.platforms.color}>
        {all.map((each, index) => (
          <button
            key={each}
            type="button"
            className={styles.color}
            style={{ background: each }}
            aria-label={m.platforms.colorNames[index] ?? each}
            aria-pressed={each === color}
            onClick={() => onColor(each === color ? null : each)}
          />
        ))}
      </div>
    </div>
  );
}

interface PlatformFieldsProps {
  readonly draft: Draft;
  readonly faultOf: (path: string) => string | undefined;
  readonly onChange: (changed: Partial<Draft>) => void;
}

export function PlatformFields({ draft, faultOf, onChange }: PlatformFieldsProps) {
  const { m } = useTexts();
  const field = (name: 'name' | 'hosts' | 'category' | 'channel', path: string) => ({
    value: draft[name],
    error: faultOf(path),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput
        label={m.platforms.columns.name}
        required
        withAsterisk={false}
        maxLength={100}
        data-autofocus
        {...field('name', 'name')}
      />
      <Textarea
        label={m.platforms.columns.hosts}
        description={m.platforms.hostsHint}
        required
        withAsterisk={false}
        rows={4}
        spellCheck={false}
        {...field('hosts', 'host_patterns')}
      />
      <div className={form.pair}>
        <TextInput
          label={m.platforms.columns.category}
          maxLength={50}
          {...field('category', 'category')}
        />
        <TextInput
          label={m.platforms.columns.channel}
          maxLength={50}
          {...field('channel', 'sales_channel')}
        />
      </div>
      <Colors color={draft.color} onColor={(color) => onChange({ color })} />
    </>
  );
}
