import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LiveThings, type LiveThing } from '../../../platform/live/live-things.js';
import { MessageChoice } from '../../messages/choices/message-choice.entity.js';
import { namesOfAlerts, toAlertView } from '../alert-views.js';
import type { Alert } from '../alert.entity.js';
import type { AlertView } from '../alerts.dto.js';
import { AlertsRepository } from '../alerts.repository.js';
import { isShownTo } from '../alerts.service.js';
import type { ActivityQuestion } from '../questions/activity-question.entity.js';
import { QuestionsRepository } from '../questions/questions.repository.js';
import { toQuestionView } from '../questions/questions.service.js';
import { ALERT_KIND } from './alert-texts.js';

/**
 * Shows alerts on the streams of those who may list them and have not switched them off, and a question on those of
 * its person, always: an unanswered one becomes an alert about them.
 */
@Injectable()
export class LiveAlerts implements OnModuleInit {
  constructor(
    private readonly things: LiveThings,
    private readonly alerts: AlertsRepository,
    private readonly questions: QuestionsRepository,
  ) {}

  onModuleInit(): void {
    this.things.register('alert', async (tx, ids) => {
      const choices = tx.of(MessageChoice).findBy({ kind: ALERT_KIND, app: false });
      const [rows, off] = await Promise.all([this.alerts.byIds(tx, ids), choices]);
      const without = new Set(off.map(({ user_id: id }) => id));
      const names = await namesOfAlerts(tx, rows);
      const view = (row: Alert): AlertView => toAlertView(row, names);
      return new Map(rows.map((row) => [row.id, alertThing(row, view(row), without)]));
    });
    this.things.register('question', async (tx, ids) => {
      const rows = await this.questions.byIds(tx, ids);
      return new Map(rows.map((row) => [row.id, questionThing(row)]));
    });
  }
}

/** @param without  those who do not want alerts in the application */
function alertThing(row: Alert, view: AlertView, without: ReadonlySet<string>): LiveThing {
  return {
    event: 'alert',
    data: view,
    shopId: row.shop_id,
    showsActivityOf: row.rule === 'SILENT' ? row.user_id : null,
    isSeenBy: (caller) => !without.has(caller.userId) && isShownTo(caller, row),
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
