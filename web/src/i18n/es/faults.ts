type Params = Readonly<Record<string, unknown>>;

/** What is wrong with a field, by the code of the fault. */
export const faults: Readonly<Record<string, ((params: Params) => string) | undefined>> = {
  required: () => 'Hace falta.',
  null: () => 'Hace falta.',
  min: ({ min }) => `Como mínimo ${String(min)}.`,
  max: ({ max }) => `Como máximo ${String(max)}.`,
  min_length: () => 'No puede estar vacío.',
  max_length: ({ max }) => `Como máximo ${String(max)} caracteres.`,
  max_items: ({ max }) => `Como máximo ${String(max)}.`,
  max_decimals: ({ max }) => `Como máximo ${String(max)} decimales.`,
  unique: () => 'Hay uno repetido.',
  email: () => 'No es un correo.',
  max_rows: ({ max }) => `El archivo tiene más de ${String(max)} filas.`,
  missing_column: ({ columns }) => `Faltan columnas: ${String(columns)}.`,
  unknown_column: ({ column }) => `No se conoce la columna ${String(column)}.`,
  csv: () => 'No se puede leer como CSV.',
  csv_row: () => 'Hay unas comillas sin cerrar o una fila demasiado larga.',
};

export const faultOf = (message: string): string => `No vale: ${message}`;
