import { Module } from '@nestjs/common';
import { PlatformsModule } from '../platforms/platforms.module.js';

@Module({ imports: [PlatformsModule] })
export class ActivityModule {}
