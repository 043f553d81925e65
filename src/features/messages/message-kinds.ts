import { Injectable } from '@nestjs/common';
import type { Language } from '../../kernel/language.js';
import type { Tx } from '../../platform/database/tx.js';

/** What a message is about, as JSON: names, times in ISO 8601, numbers. It holds no secret. */
export type MessageParams = Readonly<Record<string, string | number | null>>;

export const CHANNELS = ['app', 'email', 'push'] as const;
export type Channel = (typeof CHANNELS)[number];
export type Channels = Readonly<Record<Channel, boolean>>;

/** A message in one language. */
export interface MessageText {
  /** The subject of a mail and the title of a push: one line. */
  readonly subject: string;
  /** Plain text; a push shows the first paragraph. */
  readonly paragraphs: readonly string[];
  /** What the reader can do; the path begins with a slash and belongs to the installation's own address. */
  readonly action?: { readonly text: string; readonly path: string };
}

/** Times in `params` are shown in this zone. */
export interface RenderContext {
  readonly timeZone: string;
}

export type Render = (params: MessageParams, context: RenderContext) => MessageText;

/** One kind of message. A person chooses the channels for each kind. */
export interface MessageKind {
  readonly kind: string;
  /** Its name in a list of kinds, in each language. */
  readonly names: Readonly<Record<Language, string>>;
  readonly texts: Readonly<Record<Language, Render>>;
  /** The channels of people who have not chosen any. */
  readonly channels: Channels;
  /** It waits neither for the end of quiet hours nor for the mail of the day. */
  readonly isUrgent?: boolean;
  /** It answers a request of its reader, such as a new password: it comes by mail and cannot be switched off. */
  readonly isRequested?: boolean;
  /** It appears in the application even if its reader wishes otherwise, because it protects them. */
  readonly isAlwaysInApp?: boolean;
  /**
   * Adds what must not be stored, such as a link with a token or the name of a person, when the message is sent. It
   * returns undefined when the message has become pointless.
   */
  readonly complete?: (tx: Tx, params: MessageParams) => Promise<MessageParams | undefined>;
}

/** All kinds of messages. Features add theirs when the application starts. */
@Injectable()
export class MessageKinds {
  private readonly kinds = new Map<string, MessageKind>();

  register(kind: MessageKind): void {
    if (this.kinds.has(kind.kind)) throw new Error(`Two features declare the message ${kind.kind}`);
    this.kinds.set(kind.kind, kind);
  }

  find(kind: string): MessageKind | undefined {
    return this.kinds.get(kind);
  }

  /** @throws Error  a programming error: nobody has registered it */
  get(kind: string): MessageKind {
    const found = this.kinds.get(kind);
    if (!found) throw new Error(`Nobody has registered the message ${kind}`);
    return found;
  }

  /** Those that people may choose channels for, by their names. */
  get choosable(): readonly MessageKind[] {
    return [...this.kinds.values()]
      .filter(({ isRequested }) => !isRequested)
      .sort((a, b) => (a.kind < b.kind ? -1 : 1));
  }
}

/** Adds what must not be stored; undefined when the message has become pointless. */
export async function completed(
  tx: Tx,
  kind: MessageKind,
  params: MessageParams,
): Promise<MessageParams | undefined> {
  return kind.complete ? kind.complete(tx, params) : params;
}
