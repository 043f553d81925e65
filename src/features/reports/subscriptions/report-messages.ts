import type { Language } from '../../../kernel/language.js';
import { DASHBOARD } from '../../messages/dashboard-pages.js';
import type { MessageKind, MessageParams, MessageText } from '../../messages/message-kinds.js';
import { formatsOf } from '../showing/report-formats.js';
import { REPORT_WORDS } from '../showing/report-words.js';
import type { ReportKind } from '../storing/report-kinds.js';

/** The kind of message of each kind of report, so that a link in a mail switches one of them off. */
export const REPORT_MESSAGE: Readonly<Record<ReportKind, string>> = {
  DAY: 'report-day',
  WEEK: 'report-week',
  MONTH: 'report-month',
};

const NAMES: Readonly<Record<ReportKind, Readonly<Record<Language, string>>>> = {
  DAY: { en: 'Reports of days', es: 'Informes de los días' },
  WEEK: { en: 'Reports of weeks', es: 'Informes de las semanas' },
  MONTH: { en: 'Reports of months', es: 'Informes de los meses' },
};

const SENTENCES = {
  en: {
    sold: (sales: string, receipts: string) => `Net sales: ${sales}, with ${receipts} receipts.`,
    changed: (change: string) => `Change since the earlier period: ${change}.`,
    worked: (hours: string) => `Hours worked: ${hours}.`,
    again: 'The report was made again, because its receipts or its shifts have changed.',
    open: 'Open the report',
  },
  es: {
    sold: (sales: string, receipts: string) => `Ventas netas: ${sales}, con ${receipts} tiques.`,
    changed: (change: string) => `Cambio desde el período anterior: ${change}.`,
    worked: (hours: string) => `Horas trabajadas: ${hours}.`,
    again: 'El informe se ha rehecho porque han cambiado sus tiques o sus turnos.',
    open: 'Abrir el informe',
  },
} as const;

/** What a mail says of a report, beside the figures that are read when it is sent. */
function textOf(kind: ReportKind, language: Language) {
  return (params: MessageParams): MessageText => {
    const { shop_name, from, to, currency, time_zone, net_sales, total_receipts } = params;
    const { change, worked_seconds, version, report_id } = params;
    const formats = formatsOf(language, {
      currency: String(currency),
      timeZone: String(time_zone),
    });
    const sentences = SENTENCES[language];
    const days = kind === 'DAY' ? [String(to)] : [String(from), String(to)];
    const period = days.map(formats.date).join(' – ');
    const sales = formats.money(Number(net_sales));
    return {
      subject: `${String(shop_name)}: ${REPORT_WORDS[language].kinds[kind]}, ${period}`,
      paragraphs: [
        ...(Number(version) > 1 ? [sentences.again] : []),
        sentences.sold(sales, formats.number(Number(total_receipts))),
        ...(typeof change === 'number' ? [sentences.changed(formats.change(change))] : []),
        sentences.worked(formats.hours(Number(worked_seconds))),
      ],
      action: { text: sentences.open, path: `${DASHBOARD.reports}/${String(report_id)}` },
    };
  };
}

export const REPORT_MESSAGES: readonly Omit<MessageKind, 'complete'>[] = (
  ['DAY', 'WEEK', 'MONTH'] as const
).map((kind) => ({
  kind: REPORT_MESSAGE[kind],
  names: NAMES[kind],
  texts: { en: textOf(kind, 'en'), es: textOf(kind, 'es') },
  channels: { app: false, email: true, push: false },
}));
