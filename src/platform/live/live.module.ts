import { Global, Module } from '@nestjs/common';
import { LiveFeed } from './live-feed.js';
import { LiveLog } from './live-log.repository.js';
import { LiveWaker } from './live-waker.js';

/** Global, because any feature may have something that streams report. */
@Global()
@Module({
  providers: [LiveLog, LiveWaker, LiveFeed],
  exports: [LiveLog, LiveFeed],
})
export class LiveModule {}
