import { Body, Controller, Get, Injectable, Module, Post } from '@nestjs/common';
import { IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import type { Caller } from '../../src/kernel/caller.js';
import { ShopsModule } from '../../src/features/shops/shops.module.js';
import { ShopsService } from '../../src/features/shops/shops.service.js';
import { Database } from '../../src/platform/database/database.js';
import { Allow } from '../../src/platform/http/access.js';
import { Answer } from '../../src/platform/http/answer.js';
import { FromCaller } from '../../src/platform/http/request-caller.js';
import { Idempotent } from '../../src/platform/idempotency/idempotent.js';
import { sql } from './sql.js';

/** An effect that is easy to look for: a shop of this name. */
export class TrialBody {
  @IsString()
  name: string;

  /** What goes wrong after the effect. */
  @IsIn(['nothing', 'unserializable', 'interrupted', 'broken'])
  then: 'nothing' | 'unserializable' | 'interrupted' | 'broken';

  /** SQLSTATE of the interruption. */
  @IsOptional()
  @IsString()
  state?: string;

  /** How many attempts are interrupted. */
  @IsOptional()
  @IsInt()
  times?: number;
}

/** Work with accidents that no route of the product can be made to have. */
@Injectable()
export class Trials {
  /** How often the handler ran, by the name of the shop. */
  readonly runs = new Map<string, number>();

  constructor(
    private readonly shops: ShopsService,
    private readonly db: Database,
  ) {}

  async run(caller: Caller, body: TrialBody): Promise<Answer> {
    const runs = (this.runs.get(body.name) ?? 0) + 1;
    this.runs.set(body.name, runs);
    const shop = await this.shops.create(caller, { name: body.name });
    if (body.then === 'broken') throw new Error('made by a test, with a secret: hunter2');
    if (body.then === 'unserializable') return new Answer(201, { total: 1n });
    if (body.then === 'interrupted' && runs <= (body.times ?? 1))
      await this.interrupt(caller, body.state ?? '40001');
    return new Answer(201, shop.body, {
      location: '/trials/1',
      etag: '"1"',
      'set-cookie': 'session=1',
      'x-of-this-request-only': 'yes',
    });
  }

  private async interrupt(caller: Caller, state: string): Promise<void> {
    const text = `DO $$ BEGIN RAISE EXCEPTION 'made by a test' USING ERRCODE = '${state}'; END $$`;
    await this.db.write(caller, (tx) => tx.unprepared(sql(text), []));
  }
}

@Controller('trials')
export class TrialsController {
  constructor(private readonly trials: Trials) {}

  @Post()
  @Allow('self')
  @Idempotent()
  run(@FromCaller() caller: Caller, @Body() body: TrialBody): Promise<Answer> {
    return this.trials.run(caller, body);
  }

  @Post('required')
  @Allow('self')
  @Idempotent({ required: true })
  required(@FromCaller() caller: Caller, @Body() body: TrialBody): Promise<Answer> {
    return this.trials.run(caller, body);
  }

  /** Says nothing of who may call it. */
  @Get('undeclared')
  undeclared(): string {
    return 'reached';
  }
}

/** Routes that only tests have. */
@Module({ imports: [ShopsModule], controllers: [TrialsController], providers: [Trials] })
export class TrialsModule {}
