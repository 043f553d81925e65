import { Announcements } from '../database/announcements.js';
import { Global, Module } from '@nestjs/common';
import { LiveFeed } from './live-feed.js';
import { LiveThings } from './live-things.js';
import { LiveLog } from './live-log.repository.js';

/** Global, because any feature may have something that streams report. */
@Global()
@Module({
  providers: [LiveLog, LiveThings, Announcements, LiveFeed],
  exports: [LiveLog, LiveThings, LiveFeed],
})
export class LiveModule {}
