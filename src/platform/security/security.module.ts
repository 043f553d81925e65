import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { VapidKeys } from './vapid-keys.js';
import { KEY_RING, loadKeyRing } from './key-ring.js';

@Global()
@Module({
  providers: [
    VapidKeys,
    { provide: KEY_RING, inject: [CONFIG], useFactory: (config: Config) => loadKeyRing(config) },
  ],
  exports: [KEY_RING, VapidKeys],
})
export class SecurityModule {}
