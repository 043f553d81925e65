import { Injectable } from '@nestjs/common';
import type { Caller } from '../../kernel/caller.js';
import type { Tx } from '../database/tx.js';
import type { LiveKind } from './live-log.repository.js';

/** A thing of a feature as a stream shows it. */
export interface LiveThing {
  /** The name of the event. */
  readonly event: string;
  readonly data: object;
  /** The shop that it belongs to; a stream of another shop does not show it. */
  readonly shopId: string | null;
  /** The person whose activity it shows, if it shows any. */
  readonly showsActivityOf: string | null;
  readonly isSeenBy: (caller: Caller) => boolean;
}

/** Reads things as they are now, by their ids. One that is gone is left out. */
export type ReadThings = (
  tx: Tx,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, LiveThing>>;

/** The things that features show on streams, so that a stream does not have to know the features. */
@Injectable()
export class LiveThings {
  private readonly readers = new Map<LiveKind, ReadThings>();

  register(kind: LiveKind, read: ReadThings): void {
    if (this.readers.has(kind)) throw new Error(`Two features show ${kind} on streams`);
    this.readers.set(kind, read);
  }

  /** Whether changes of this kind are about a thing. */
  has(kind: LiveKind): boolean {
    return this.readers.has(kind);
  }

  /** @returns the things by kind and id, as `keyOfThing` joins them */
  async read(
    tx: Tx,
    wanted: readonly { readonly kind: LiveKind; readonly subject_id: string | null }[],
  ): Promise<ReadonlyMap<string, LiveThing>> {
    const found = await Promise.all(
      [...this.readers].map(async ([kind, read]) => {
        const ids = wanted.flatMap((one) => (one.kind === kind ? (one.subject_id ?? []) : []));
        const things = ids.length === 0 ? [] : await read(tx, [...new Set(ids)]);
        return [...things].map(([id, thing]) => [keyOfThing(kind, id), thing] as const);
      }),
    );
    return new Map(found.flat());
  }
}

export function keyOfThing(kind: LiveKind, id: string | null): string {
  return `${kind} ${id ?? ''}`;
}
