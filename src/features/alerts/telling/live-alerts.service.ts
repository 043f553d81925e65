import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LiveThings, type LiveThing } from '../../../platform/live/live-things.js';
import { toAlertView } from '../alert-views.js';
import type { Alert } from '../alert.entity.js';
import { AlertsRepository } from '../alerts.repository.js';
import { isShownTo } from '../alerts.service.js';
import type { ActivityQuestion } from '../questions/activity-question.entity.js';
import { QuestionsRepository } from '../questions/questions.repository.js';
import { toQuestionView } from '../questions/questions.service.js';

/** Shows alerts on the streams of those who may list them, and a question on those of its person. */
@Injectable()
export class LiveAlerts implements OnModuleInit {
  constructor(
    private readonly things: LiveThings,
    private readonly alerts: AlertsRepository,
    private readonly questions: QuestionsRepository,
  ) {}

  onModuleInit(): void {
    this.things.register('alert', async (tx, ids) => {
      const rows = await this.alerts.byIds(tx, ids);
      return new Map(rows.map((row) => [row.id, alertThing(row)]));
    });
    this.things.register('question', async (tx, ids) => {
      const rows = await this.questions.byIds(tx, ids);
      return new Map(rows.map((row) => [row.id, questionThing(row)]));
    });
  }
}

function alertThing(row: Alert): LiveThing {
  return {
    event: 'alert',
    data: toAlertView(row),
    shopId: row.shop_id,
    showsActivityOf: row.rule === 'SILENT' ? row.user_id : null,
    isSeenBy: (caller) => isShownTo(caller, row),
  };
}

function questionThing(row: ActivityQuestion): LiveThing {
  return {
    event: 'question',
    data: toQuestionView(row),
    shopId: row.shop_id,
    showsActivityOf: null,
    isSeenBy: (caller) => caller.userId === row.user_id,
  };
}
