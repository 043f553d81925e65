import type { Messages } from '../es';

export const files: Messages['files'] = {
  export: 'Export',
  csv: 'CSV',
  csvFor: 'CSV, for spreadsheets',
  jsonl: 'JSON Lines, for programs',
};
