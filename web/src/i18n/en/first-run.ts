import type { Messages } from '../es';

export const firstRun: Messages['firstRun'] = {
  title: 'First steps',
  hint: 'Five steps, and this page fills itself.',
  count: (done, all) => `${String(done)} of ${String(all)}`,
  done: 'Done:',
  dismiss: 'Do not show again',
  steps: {
    shop: {
      title: 'Create your first shop',
      text: 'Its name, its clock and its currency. Everything is counted by shop.',
      action: 'Create shop',
    },
    people: {
      title: 'Add your team',
      text: 'Each person clocks in and sells with their own account.',
      action: 'Add person',
    },
    products: {
      title: 'Load the catalogue',
      text: 'From a CSV file or one by one. Or leave it: products are created as you sell.',
      action: 'Import CSV',
    },
    sale: {
      title: 'Make the first sale',
      text: 'With the quick till, or by connecting your own till through the API.',
      action: 'Open the till',
    },
    shift: {
      title: 'Clock in for the first shift',
      text: 'Yours on My shift; everyone else on theirs.',
      action: 'Go to My shift',
    },
  },
  promise: {
    title: 'What you will see here',
    rows: [
      { title: 'What needs sorting out', text: 'Open shifts, sales without a shift, late starts.' },
      {
        title: 'How the day is going',
        text: 'Always against the same part of the same weekday.',
      },
      { title: 'Where people are missing', text: 'Receipts and hours on one axis.' },
    ],
  },
  ghost: 'Your first day will appear here.',
};
