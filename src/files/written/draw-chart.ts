// Draws a chart with a pen: bars from zero, or dots in their intervals, in black and grey so that a printed page says the same.
import { type Pen, type Style, width } from '#files/written/sheet.ts'
import { type Chart, liesDown } from '#files/written/written.ts'

const rowHigh = 30
const barsHigh = 150

export const heightOf = (chart: Chart): number => (liesDown(chart) ? chart.rows.length * rowHigh + 8 : barsHigh + 30)

export function drawChart(pen: Pen, chart: Chart, style: Style, widthOf: (text: string) => number): void {
  if (liesDown(chart)) lying(pen, chart, style, widthOf)
  else standing(pen, chart, style, widthOf)
}

/** The highest is told in figures, and the first and last by name; the rest stands in the table. */
function standing(pen: Pen, { rows }: Chart, style: Style, widthOf: (text: string) => number): void {
  const most = Math.max(1, ...rows.map(one => one.value))
  const step = width / rows.length
  const foot = barsHigh + 12
  const highest = rows.findIndex(one => one.value === most)
  rows.forEach(({ value, said }, i) => {
    const tall = Math.max(0, (value / most) * (barsHigh - 8))
    pen.box(i * step + step * 0.12, foot - tall, step * 0.76, tall, 0.35)
    if (i === highest) {
      const at = i * step + step / 2 - widthOf(said) / 2
      pen.text(Math.min(width - widthOf(said), Math.max(0, at)), foot - tall - 4, said, style)
    }
  })
  pen.line(0, foot, width, foot, 0.7)
  const [first, last] = [rows[0]!.name, rows.at(-1)!.name]
  pen.text(0, foot + 12, first, style)
  if (rows.length > 1) pen.text(width - widthOf(last), foot + 12, last, style)
}

/** A name and what is told over each; zero is a thin stroke on each. A bar from zero, or a dot in its interval. */
function lying(pen: Pen, { shape, rows }: Chart, style: Style, widthOf: (text: string) => number): void {
  const least = Math.min(0, ...rows.map(one => one.low))
  const most = Math.max(0, ...rows.map(one => one.high))
  const x = (value: number): number => 4 + ((value - least) / (most - least || 1)) * (width - 8)
  rows.forEach(({ name, low, value, high, said }, i) => {
    const y = i * rowHigh + 21
    const told = `${name}: ${said}`
    pen.text(0, y - 9, widthOf(told) > width ? name : told, style)
    pen.line(x(0), y - 6, x(0), y + 6, 0.4)
    if (shape === 'bars') {
      pen.box(Math.min(x(0), x(value)), y - 5, Math.abs(x(value) - x(0)), 10, 0.35)
      return
    }
    pen.line(x(low), y, x(high), y, 1.2)
    for (const end of [low, high]) pen.line(x(end), y - 3.5, x(end), y + 3.5, 1.2)
    pen.box(x(value) - 3, y - 3, 6, 6, 0)
  })
}
