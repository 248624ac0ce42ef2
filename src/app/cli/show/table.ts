// Tables for a person at a terminal: aligned columns, the last one cut to what fits. Never used for pipes or files.

export type Column = { title: string; right?: boolean }

/** Lines of a table. Cells may hold any text; line breaks in them become spaces. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const cells = rows.map(row => row.map(oneLine))
  const widths = columns.map((column, i) =>
    Math.max(column.title.length, ...cells.map(row => [...(row[i] ?? '')].length)),
  )
  const left = widths.slice(0, -1).reduce((sum, w) => sum + w + 2, 0)
  const last = Math.max(20, width - left)
  const draw = (row: readonly string[]) =>
    columns
      .map((column, i) => {
        const cell = row[i] ?? ''
        if (i === columns.length - 1) return cut(cell, column.right ? widths[i]! : last)
        return column.right ? pad(cell, widths[i]!, true) : pad(cell, widths[i]!, false)
      })
      .join('  ')
      .trimEnd()
  const titles = columns.map(column => column.title)
  return [
    draw(titles),
    draw(widths.map((w, i) => '─'.repeat(i === widths.length - 1 ? Math.min(w, last) : w))),
    ...cells.map(draw),
  ]
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const pad = (text: string, width: number, right: boolean): string => {
  const gap = ' '.repeat(Math.max(0, width - [...text].length))
  return right ? gap + text : text + gap
}

const cut = (text: string, width: number): string => {
  const letters = [...text]
  return letters.length <= width ? text : `${letters.slice(0, width - 1).join('')}…`
}
