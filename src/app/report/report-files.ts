// A report as files: its documents as DOCX or tagged PDF, and every figure with the rows behind it as CSV or XLSX. The same report gives
// the same bytes.
import { numbersOf, toWritten } from '#app/report/to-written.ts'
import type { Figure, ReportContent, ReportDocument, ReportRequest } from '#effect/report/report.ts'
import { csv } from '#files/csv.ts'
import { writeDocx } from '#files/written/write-docx.ts'
import { writePdf } from '#files/written/write-pdf.ts'
import { type Table, writeXlsx } from '#files/written/write-xlsx.ts'
import { reportWords } from '#words/effect/report.ts'

export const reportTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
type Report = { asked: ReportRequest; content: ReportContent; author: string }

export async function documentFile(report: Report, document: ReportDocument, as: 'docx' | 'pdf'): Promise<Uint8Array> {
  const { asked, content, author } = report
  // Dated the day it is dated, not the moment it was written: it is made anew each time somebody fetches it.
  const written = toWritten(content, document, author, new Date(`${asked.day}T00:00:00Z`))
  return as === 'docx' ? writeDocx(written) : writePdf(written)
}

export function figuresFile(content: ReportContent, as: 'csv' | 'xlsx'): Uint8Array {
  const tables = [figuresTable(content), rowsTable(content.figures)]
  if (as === 'xlsx') return writeXlsx(tables)
  const { columns, rows } = tables[0]!
  return csv([columns, ...rows])
}

const words = reportWords.sv

function figuresTable(content: ReportContent): Table {
  const numbers = numbersOf(content)
  const { colNumber, colId, colLabel, colValue, colSaid, colUnit, colRounded, colHow, colFrom } = words
  const columns = [colNumber, colId, colLabel, colValue, colSaid, colUnit, colRounded, colHow, colFrom]
  const rows = content.figures.map(({ id, label, value, per, said, unit, rounded, how, from }) => {
    const number = numbers.get(id)
    const shown = value === null ? null : value / per
    return [number ? `${words.mark}${number}` : '', id, label, shown, said, unit, rounded, how, from.join(', ')]
  })
  return { name: words.figures, columns, rows }
}

/** A line for each cell, since the figures' rows have different columns. */
function rowsTable(figures: readonly Figure[]): Table {
  const rows = figures.flatMap(figure =>
    figure.rows.flatMap((row, i) => row.map((value, at) => [figure.id, i + 1, figure.columns[at] ?? '', value])),
  )
  return { name: words.rows, columns: [words.colId, words.colRow, words.colColumn, words.colValue], rows }
}
