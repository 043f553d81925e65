/** A place in the log of an organization: every change before it is known. */
export interface LivePosition {
  /** Of the transaction that added the change. */
  readonly xid: number;
  readonly id: number;
}

/** How long the log is kept, less an hour: what lies within it is surely there. */
const KEPT_MS = 23 * 3_600_000;
const BASE = 36;
const EVENT_ID = /^([0-9a-z]{1,10})-([0-9a-z]{1,10})-([0-9a-z]{1,8})$/;

export function isAfter(a: LivePosition, b: LivePosition): boolean {
  return a.xid > b.xid || (a.xid === b.xid && a.id > b.id);
}

/** The position as an event id. It carries its time, so that one which is too old is seen as such. */
export function toEventId({ xid, id }: LivePosition, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  return [xid, id, seconds].map((part) => part.toString(BASE)).join('-');
}

/** @returns undefined for a text that is no event id, or one from which the log may not be complete any more */
export function fromEventId(text: string, now: Date): LivePosition | undefined {
  const [, xid, id, seconds] = EVENT_ID.exec(text) ?? [];
  if (xid === undefined || id === undefined || seconds === undefined) return undefined;
  if (Number.parseInt(seconds, BASE) * 1_000 < now.getTime() - KEPT_MS) return undefined;
  return { xid: Number.parseInt(xid, BASE), id: Number.parseInt(id, BASE) };
}
