// A table for a spreadsheet: semicolons as in Sweden, a byte order mark, and no cell that a spreadsheet would take for a formula.
export const asCsv = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${[columns, ...rows].map(row => row.map(cell).join(';')).join('\r\n')}\r\n`

const cell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
