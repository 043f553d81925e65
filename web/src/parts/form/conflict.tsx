import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { problemOf } from '../../api/client';
import { useTexts } from '../../i18n/messages';
import { useMe, zoneOf } from '../shell/me';
import { wallDateOf } from '../time/wall-clock';
import type { Draft } from './draft';
import form from './form.module.css';
import { Refused } from './refused';
import styles from './conflict.module.css';

export interface ConflictField<Typed> {
  readonly name: keyof Typed & string;
  readonly label: string;
  /** How a person reads the value; as it is typed otherwise. */
  readonly show?: (typed: Typed) => string;
}

interface ConflictProps<Typed> {
  /** No field of the form says what is wrong with it. */
  readonly withFaults?: boolean;
  /** What the last try to save said. */
  readonly send: { readonly error: unknown; readonly reset: () => void };
  readonly draft: Draft<Typed>;
  /** In the order of the form. */
  readonly fields: readonly ConflictField<Typed>[];
  /** When the record was last saved, and by whom, where that is known. */
  readonly at?: string;
  readonly by?: string;
  /** Saves what I changed, on top of theirs. */
  readonly onMine: (saved: { readonly typed: Typed; readonly version: number }) => void;
}

/** An empty value is a dash, as in all tables. */
function textOf<Typed>({ name, show }: ConflictField<Typed>, typed: Typed): string {
  const value: unknown = typed[name];
  const written = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const text = show?.(typed) ?? written;
  return text === '' ? '—' : text;
}

function useTitle(at: string | undefined, by: string | undefined): string {
  const { m, f } = useTexts();
  const me = useMe();
  const zone = zoneOf(me, me.shops[0]?.id);
  const who = by ?? m.alerts.someone;
  if (at === undefined) return m.conflict.title(who);
  return m.conflict.titleAt(who, f.day(wallDateOf(Date.parse(at), zone)), f.time(at, zone));
}

/** Both versions of what either side has changed. */
function Versions<Typed>({ draft, theirs, fields }: ConflictProps<Typed> & { theirs: Typed }) {
  const { m } = useTexts();
  const differing = fields.filter(
    (field) => textOf(field, theirs) !== textOf(field, draft.typed) || draft.isMine(field.name),
  );
  if (differing.length === 0) return <p>{m.conflict.elsewhere}</p>;
  return (
    <table className={styles.versions}>
      <thead>
        <tr>
          <td />
          <th scope="col">{m.conflict.theirs}</th>
          <th scope="col">{m.conflict.mine}</th>
        </tr>
      </thead>
      <tbody>
        {differing.map((field) => (
          <tr key={field.name}>
            <th scope="row">{field.label}</th>
            <td>{textOf(field, theirs)}</td>
            <td>{draft.isMine(field.name) ? textOf(field, draft.typed) : m.conflict.untouched}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/**
 * What a refused form says. Where somebody else has saved the same record meanwhile, their version stands beside mine,
 * and either can be kept.
 */
export function Conflict<Typed>(props: ConflictProps<Typed>) {
  const { send, draft, at, by, onMine } = props;
  const { m } = useTexts();
  const title = useTitle(at, by);
  const box = useRef<HTMLElement>(null);
  const { theirs } = draft;
  const isConflict = problemOf(send.error)?.code === 'VERSION_CONFLICT' && theirs !== null;
  // The form may be longer than the window: the question must be in sight.
  useEffect(() => {
    if (isConflict) box.current?.focus();
  }, [isConflict]);
  if (!isConflict) return <Refused error={send.error} withFaults={props.withFaults === true} />;
  return (
    <section ref={box} tabIndex={-1} className={styles.conflict} aria-label={m.conflict.label}>
      <p role="alert">{title}</p>
      <Versions {...props} theirs={theirs} />
      <div className={styles.choices}>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            send.reset();
            draft.takeTheirs();
          }}
        >
          {m.conflict.takeTheirs}
        </Button>
        <Button size="xs" onClick={() => onMine(draft.putMineOnTop())}>
          {m.conflict.putMine}
        </Button>
      </div>
      <p className={form.hint}>{m.conflict.hint}</p>
    </section>
  );
}
