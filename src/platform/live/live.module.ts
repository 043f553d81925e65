import { Announcements } from '../database/announcements.js';
import { Global, Module } from '@nestjs/common';
import { LiveFeed } from './live-feed.js';
import { LiveLog } from './live-log.repository.js';

/** Global, because any feature may have something that streams report. */
@Global()
@Module({
  providers: [LiveLog, Announcements, LiveFeed],
  exports: [LiveLog, LiveFeed],
})
export class LiveModule {}
