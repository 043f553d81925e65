export const files = {
  export: 'Exportar',
  csv: 'CSV',
  csvFor: 'CSV, para hojas de cálculo',
  jsonl: 'JSON Lines, para programas',
};
