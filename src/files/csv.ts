// Rows as CSV that Excel opens with a double click in Swedish and English settings alike: UTF-8 with its mark, semicolons, CRLF.

/** A cell that begins like a formula is text all the same: the quote mark before it keeps a spreadsheet from running it. */
const formula = /^[\s"']*[=+\-@\t\r]/

const cell = (value: string | number | null): string => {
  if (typeof value === 'number') return String(value)
  const plain = (value ?? '').replace(/\r\n?/g, '\n').replaceAll('\0', '')
  const safe = formula.test(plain) ? `'${plain}` : plain
  return /[";\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csv = (rows: readonly (readonly (string | number | null)[])[]): Uint8Array =>
  new TextEncoder().encode(`\ufeff${rows.map(row => `${row.map(cell).join(';')}\r\n`).join('')}`)
