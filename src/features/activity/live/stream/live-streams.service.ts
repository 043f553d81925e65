import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { AppError } from '../../../../kernel/app-error.js';
import type { Caller } from '../../../../kernel/caller.js';
import { CONFIG, type Config } from '../../../../platform/config/config.js';
import { CALLERS, type Callers } from '../../../../platform/http/callers.js';
import { TokenSignatures } from '../../../../platform/http/token-signatures.js';
import { LiveFeed } from '../../../../platform/live/live-feed.js';
import type { LiveChange } from '../../../../platform/live/live-log.repository.js';
import { fromEventId, type LivePosition } from '../../../../platform/live/live-position.js';
import { ActivityLooks } from '../../readers/activity-looks.service.js';
import type { EndReason } from './live-room.js';
import { LiveSight } from './live-sight.service.js';
import { LiveStream } from './live-stream.js';
import type { StreamRequest } from './stream-request.js';

/** In one process. */
const MOST_OF_PERSON = 5;
const MOST_OF_ORGANIZATION = 200;
const RETRY_AFTER_S = 10;

/** The streams of one organization in this process. */
interface Room {
  readonly streams: Map<LiveStream, string>;
  readonly ready: Promise<void>;
}

/** Opens streams, and passes on to them what changes: each organization is read once, whoever listens. */
@Injectable()
export class LiveStreams implements OnModuleInit, BeforeApplicationShutdown {
  private readonly rooms = new Map<string, Room>();
  private heartbeat: NodeJS.Timeout | undefined;
  private isClosing = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CALLERS) private readonly callers: Callers,
    private readonly signatures: TokenSignatures,
    private readonly feed: LiveFeed,
    private readonly sight: LiveSight,
    private readonly looks: ActivityLooks,
  ) {}

  onModuleInit(): void {
    const beat = (): void => {
      for (const { streams } of this.rooms.values())
        for (const stream of streams.keys()) stream.beat();
    };
    this.heartbeat = setInterval(beat, this.config.streamHeartbeatS * 1_000).unref();
  }

  beforeApplicationShutdown(): void {
    this.isClosing = true;
    clearInterval(this.heartbeat);
    for (const { streams } of this.rooms.values())
      for (const stream of [...streams.keys()]) stream.end('SHUTTING_DOWN');
  }

  /**
   * Begins a stream where the client was, or with everybody.
   * @throws TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE
   */
  async open(
    caller: Caller,
    inShops: readonly string[] | undefined,
    request: StreamRequest,
  ): Promise<LiveStream> {
    const from = await this.positionOf(caller, request.lastEventId);
    const room = await this.roomOf(caller.organizationId);
    this.assertRoom(room, caller.userId);
    const { sight, looks } = this;
    const tools = { sight, looks, check: () => this.check(request) };
    const stream: LiveStream = new LiveStream({ caller, inShops }, tools, () =>
      this.leave(caller.organizationId, room, stream),
    );
    room.streams.set(stream, caller.userId);
    stream.begin(from);
    return stream;
  }

  private async positionOf(
    caller: Caller,
    lastEventId: string | undefined,
  ): Promise<LivePosition | undefined> {
    if (lastEventId === undefined) return undefined;
    const head = await this.sight.head(caller);
    const position = fromEventId(lastEventId, head.now);
    return position && position.xid <= head.next_xid ? position : undefined;
  }

  /** The room may be left by its last stream while this waits for it. */
  private async roomOf(organizationId: string): Promise<Room> {
    for (;;) {
      const room = this.rooms.get(organizationId) ?? this.addRoom(organizationId);
      await room.ready;
      if (this.rooms.get(organizationId) === room) return room;
    }
  }

  private addRoom(organizationId: string): Room {
    const streams = new Map<LiveStream, string>();
    const onChanges = async (changes: readonly LiveChange[]): Promise<void> => {
      const batch = await this.sight.seen(organizationId, changes);
      await Promise.all([...streams.keys()].map((stream) => stream.deliver(batch)));
    };
    const room = { streams, ready: this.feed.open(organizationId, onChanges) };
    this.rooms.set(organizationId, room);
    room.ready.catch(() => this.rooms.delete(organizationId));
    return room;
  }

  /** @throws TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE */
  private assertRoom({ streams }: Room, userId: string): void {
    if (this.isClosing) throw new AppError('SERVICE_UNAVAILABLE', { retryAfterS: 1 });
    const own = [...streams.values()].filter((id) => id === userId).length;
    if (own < MOST_OF_PERSON && streams.size < MOST_OF_ORGANIZATION) return;
    const detail = `At most ${MOST_OF_PERSON} streams of a person and ${MOST_OF_ORGANIZATION} of an organization can be open`;
    throw new AppError('TOO_MANY_REQUESTS', { detail, retryAfterS: RETRY_AFTER_S });
  }

  private leave(organizationId: string, room: Room, stream: LiveStream): void {
    room.streams.delete(stream);
    if (room.streams.size > 0 || this.rooms.get(organizationId) !== room) return;
    this.rooms.delete(organizationId);
    this.feed.close(organizationId);
  }

  /** As it is done for each request. */
  private async check({ request, claims }: StreamRequest): Promise<Caller | EndReason> {
    const token = this.signatures.check(request);
    if (token.userId === undefined)
      return token.fault === 'expired' ? 'TOKEN_EXPIRED' : 'ACCESS_ENDED';
    return (await this.callers.find(request, claims)) ?? 'ACCESS_ENDED';
  }
}
