import type { LiveThing } from '../../../../platform/live/live-things.js';
import type { Tx } from '../../../../platform/database/tx.js';
import type { LiveChange } from '../../../../platform/live/live-log.repository.js';
import type { Person } from '../../../users/users.repository.js';
import type { LivePersonView } from '../live.dto.js';

/** A change with what it is about as that is now. */
export interface SeenChange {
  readonly change: LiveChange;
  /** Undefined when the change is about nobody in particular, or about a person who is gone. */
  readonly about: { readonly person: Person; readonly view: LivePersonView } | undefined;
  /** The thing of a feature that the change is about. */
  readonly thing: LiveThing | undefined;
}

/** Changes in their order, and the hour in which they were read. */
export interface SeenBatch {
  readonly changes: readonly SeenChange[];
  readonly hour: number;
}

export type SeeChanges = (tx: Tx, changes: readonly LiveChange[]) => Promise<SeenBatch>;

/** A stream as its room knows it. */
export interface Listener {
  deliver(batch: SeenBatch): Promise<void>;
  beat(): void;
  end(reason: EndReason): void;
}

/** Why the server ends a stream. */
export const END_REASONS = [
  'TOKEN_EXPIRED',
  'ACCESS_ENDED',
  'ACCESS_CHANGED',
  'SHUTTING_DOWN',
] as const;
export type EndReason = (typeof END_REASONS)[number];
