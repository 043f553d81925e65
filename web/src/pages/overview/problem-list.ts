import { IconActivity, IconArrowBackUp, IconClockEdit, IconClockPause } from '@tabler/icons-react';
import type { Schemas } from '../../api/client';
import type { Messages } from '../../i18n/es';
import type { Formats } from '../../i18n/formats';
import { bySeverity, LOOKS, type Alert, type Look } from '../../parts/alerts/alert-looks';
import { wayOf, type Way } from '../../parts/alerts/way-out';
import { businessDateOf, zoneOf, type Me } from '../../parts/shell/me';

type Exception = Schemas['ExceptionView'];
type Request = Schemas['CorrectionRequestView'];

export interface Problem {
  readonly key: string;
  readonly look: Look;
  readonly title: string;
  readonly facts: string;
  readonly shopId: string | null;
  readonly way: Way | undefined;
  /** The alert that can be taken on. */
  readonly alert?: Alert;
  /** The key of a question that ends with an answer alone. */
  readonly question?: string;
}

export interface Words {
  readonly m: Messages;
  readonly f: Formats;
  readonly me: Me;
  readonly since: (instant: string, zone: string) => string;
}

const EXCEPTION_LOOKS: Record<Exception['kind'], Look> = {
  SALE_WITHOUT_SHIFT: LOOKS.SALE_WITHOUT_SHIFT,
  SALE_AFTER_CLOCK_OUT: { ...LOOKS.SALE_WITHOUT_SHIFT, tone: 'amber' },
  SUGGESTED_CLOCK_OUT: { icon: IconClockPause, tone: 'amber' },
  REFUND_RATE: { icon: IconArrowBackUp, tone: 'grey' },
  PLATFORM_TIME: { icon: IconActivity, tone: 'grey' },
};

/** Corrections do not end them; somebody says whether all is in order. */
const ANSWERED: readonly Exception['kind'][] = ['REFUND_RATE', 'PLATFORM_TIME'];

/** Whether an alert and an exception have the same cause: then one row says both. */
function isSame(alert: Alert, exception: Exception): boolean {
  if (alert.user_id !== exception.user_id) return false;
  if (alert.rule === 'FORGOTTEN_CLOCK_OUT')
    return exception.evidence !== null && exception.evidence.shift_id === alert.shift_id;
  return (
    alert.rule === 'SALE_WITHOUT_SHIFT' &&
    exception.kind === 'SALE_WITHOUT_SHIFT' &&
    alert.details.business_date === exception.date
  );
}

function factsOf(exception: Exception, words: Words): string {
  const { kind, sales, evidence, refunds, platform_time: spent, ...rest } = exception;
  const { m, f, me } = words;
  const zone = zoneOf(me, rest.shop_id);
  const day = f.day(rest.date);
  if (sales !== null) {
    const money = f.money(sales.total, sales.currency);
    const [from, to] = [f.time(sales.first_at, zone), f.time(sales.last_at, zone)];
    return `${day} · ${m.problems.sales(sales.receipts_count, from, to)} · ${money}`;
  }
  if (evidence !== null)
    return `${day} · ${f.time(evidence.start_at, zone)}–${f.time(evidence.suggested_end_at, zone)}`;
  if (refunds !== null && kind === 'REFUND_RATE')
    return m.problems.refunds(refunds.refunds_count, refunds.sales_count, refunds.usual_to);
  if (spent !== null)
    return `${day} · ${m.problems.platforms(spent.sales_channel, f.durationText(spent.active_seconds))}`;
  return day;
}

function wayOfException({ kind, user_id: person, date: day, ...rest }: Exception): Way {
  if (kind === 'REFUND_RATE') {
    const search = { seller: person, type: 'REFUND', shop: rest.shop_id } as const;
    return { to: 'receipts', search: { ...search, from: `${day.slice(0, 7)}-01`, to: day } };
  }
  if (kind === 'PLATFORM_TIME') return { to: 'activity', person, day };
  const does = kind === 'SUGGESTED_CLOCK_OUT' ? 'confirm' : 'addShift';
  return { to: 'hours', person, day, does, shop: rest.shop_id };
}

function ofException(exception: Exception, words: Words): Problem {
  return {
    key: exception.key,
    look: EXCEPTION_LOOKS[exception.kind],
    title: words.m.problems.exceptions[exception.kind](exception.user.name),
    facts: factsOf(exception, words),
    shopId: exception.shop_id,
    way: wayOfException(exception),
    question: ANSWERED.includes(exception.kind) ? exception.key : undefined,
  };
}

function ofAlert(alert: Alert, exception: Exception | undefined, words: Words): Problem {
  const since = words.since(alert.since, zoneOf(words.me, alert.shop_id));
  return {
    key: alert.id,
    look: LOOKS[alert.rule],
    title: words.m.alerts[alert.rule](alert.user?.name ?? words.m.alerts.someone),
    facts: exception === undefined ? since : factsOf(exception, words),
    shopId: alert.shop_id,
    way: wayOf(alert, words.me),
    alert,
  };
}

function ofRequest(request: Request, { m, f, me }: Words): Problem {
  const zone = request.shop.time_zone;
  const day = businessDateOf(me, request.shop_id, Date.parse(request.before.start_at));
  const span = ({ start_at: start, end_at: end }: Request['before']) =>
    `${f.time(start, zone)}–${end === null ? '…' : f.time(end, zone)}`;
  return {
    key: request.id,
    look: { icon: IconClockEdit, tone: 'amber' },
    title: m.problems.correction(request.author.name),
    facts: `${f.day(day)} · ${span(request.before)} → ${span(request.proposed)} · «${request.reason}»`,
    shopId: request.shop_id,
    way: { to: 'hours', person: request.user_id, day, does: 'answer', shop: request.shop_id },
  };
}

/** What waits for somebody, the worst first, and one row for one cause. */
export function problemsOf(
  found: {
    readonly alerts: readonly Alert[];
    readonly exceptions: readonly Exception[];
    readonly requests: readonly Request[];
  },
  words: Words,
): readonly Problem[] {
  const { alerts, exceptions, requests } = found;
  const asked = new Set(requests.map(({ id }) => id));
  const told = alerts.filter(
    ({ details }) => !asked.has(details.correction_request_id ?? 'no request'),
  );
  const alone = exceptions.filter((each) => !told.some((alert) => isSame(alert, each)));
  return [
    ...told.map((alert) => {
      const exception = exceptions.find((each) => isSame(alert, each));
      return ofAlert(alert, exception, words);
    }),
    ...requests.map((request) => ofRequest(request, words)),
    ...alone.map((exception) => ofException(exception, words)),
  ].toSorted((a, b) => bySeverity(a.look, b.look));
}
