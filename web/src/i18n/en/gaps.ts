import type { Messages } from '../es';

export const gaps: Messages['gaps'] = {
  title: 'Times without activity',
  hint: 'What you explain does not count as idle any more. Your hours stay as they are.',
  question: (since) => `We have seen no activity of yours since ${since}. What are you doing?`,
  inTime: (by) => `If you answer before ${by}, nobody else learns of it.`,
  late: 'Your manager knows by now; your answer closes it.',
  reasons: {
    CUSTOMER: 'With a customer',
    CALL: 'On the phone',
    STOCK: 'In the stock room',
    MEETING: 'In a meeting',
    OTHER: 'Something else',
  },
  left: 'I left at',
  sendLeft: 'End the shift then',
  explain: (from, to) => `What you did from ${from} to ${to}`,
  choose: 'Explain…',
  explained: 'Explained. It does not count as idle any more.',
  answered: 'Your answer is stored.',
};
