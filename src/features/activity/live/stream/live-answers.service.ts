import { Injectable, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Caller } from '../../../../kernel/caller.js';
import { Answer } from '../../../../platform/http/answer.js';
import { LiveService } from '../live.service.js';
import { LiveStreams } from './live-streams.service.js';
import type { LiveStreamQuery } from './live-stream.dto.js';
import type { StreamRequest } from './stream-request.js';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Neither kept nor changed on the way, nor held back by nginx until a buffer is full.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  // Otherwise the connection of a stream that was ended by a shutdown would delay it.
  connection: 'close',
};

/** Streams as answers to requests. */
@Injectable()
export class LiveAnswers {
  constructor(
    private readonly live: LiveService,
    private readonly streams: LiveStreams,
  ) {}

  /** @throws TOO_MANY_REQUESTS; NOT_FOUND  for a shop that the caller does not reach */
  async of(
    caller: Caller,
    query: LiveStreamQuery,
    request: StreamRequest,
  ): Promise<Answer<StreamableFile>> {
    await this.live.assertShops(caller, query.shop_id);
    // Nothing would ever read the body.
    if (request.request.method === 'HEAD') return answer(Readable.from([]));
    const { events } = await this.streams.open(caller, query.shop_id, request);
    return answer(events.readable);
  }
}

function answer(body: Readable): Answer<StreamableFile> {
  return new Answer(200, new StreamableFile(body), HEADERS);
}
