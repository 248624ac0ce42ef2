// A chart in a DOCX as a chart, not as a picture: Word and LibreOffice draw it, it can be read by figure, and its words are its alternative text.
import { type Chart, liesDown } from '#files/written/written.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string): string => text.replace(/[&<>"]/g, sign => escapes[sign]!)
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const draw = 'http://schemas.openxmlformats.org/drawingml/2006'
/** English Metric Units: the text's width, and a height by what there is to draw. */
const wide = 6_120_000
const high = (chart: Chart): number => (liesDown(chart) ? 700_000 + chart.rows.length * 330_000 : 2_300_000)

/** Where the chart stands in a run. */
export const chartPlace = (relation: string, number: number, chart: Chart): string =>
  `<w:drawing><wp:inline xmlns:wp="${draw}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${wide}" cy="${high(chart)}"/><wp:docPr id="${number}" name="${safe(chart.title)}" descr="${safe(chart.alt)}"/><a:graphic xmlns:a="${draw}/main"><a:graphicData uri="${draw}/chart"><c:chart xmlns:c="${draw}/chart" r:id="${relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing>`

/** The chart itself. Many bars stand; few, and intervals, lie with the first one on top; ends of intervals are error bars. */
export function chartPart(chart: Chart): string {
  const lies = liesDown(chart)
  const hasEnds = chart.shape === 'intervals'
  const count = chart.rows.length
  const points = (tell: (row: Chart['rows'][number]) => string | number) =>
    `<c:ptCount val="${count}"/>${chart.rows.map((row, i) => `<c:pt idx="${i}"><c:v>${safe(String(tell(row)))}</c:v></c:pt>`).join('')}`
  const numbers = (tell: (row: Chart['rows'][number]) => number) =>
    `<c:numLit><c:formatCode>General</c:formatCode>${points(tell)}</c:numLit>`
  const ends = hasEnds
    ? `<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus>${numbers(row => row.high - row.value)}</c:plus><c:minus>${numbers(row => row.value - row.low)}</c:minus><c:spPr><a:ln w="15875"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></c:spPr></c:errBars>`
    : ''
  const series = `<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>${safe(chart.title)}</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val="${hasEnds ? 'A6A6A6' : '595959'}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>${ends}<c:cat><c:strLit>${points(row => row.name)}</c:strLit></c:cat><c:val>${numbers(row => row.value)}</c:val></c:ser>`
  const bounds = lies ? boundsOf(chart) : ''
  const axis = (kind: 'catAx' | 'valAx', id: number, other: number, place: string, more: string) =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="${kind === 'catAx' && lies ? 'maxMin' : 'minMax'}"/>${kind === 'valAx' ? bounds : ''}</c:scaling><c:delete val="0"/><c:axPos val="${place}"/><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${other}"/><c:crosses val="${kind === 'valAx' && lies ? 'max' : 'autoZero'}"/>${more}</c:${kind}>`
  const axes =
    axis('catAx', 1, 2, lies ? 'l' : 'b', '<c:auto val="0"/><c:lblOffset val="100"/>') +
    axis('valAx', 2, 1, lies ? 'b' : 'l', '')
  return `${head}<c:chartSpace xmlns:c="${draw}/chart" xmlns:a="${draw}/main" xmlns:r="${office}"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="${lies ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="${lies ? 120 : 30}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${axes}</c:plotArea><c:plotVisOnly val="1"/></c:chart><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="sv-SE"/></a:p></c:txPr></c:chartSpace>`
}

/** The scale ends on whole steps outside the furthest ends, or a reader of the file would cut them off. */
function boundsOf({ rows }: Chart): string {
  const least = Math.min(0, ...rows.map(row => row.low))
  const most = Math.max(0, ...rows.map(row => row.high))
  const step = 10 ** Math.floor(Math.log10(most - least || 1)) / 2
  return `<c:max val="${Math.ceil(most / step) * step}"/><c:min val="${Math.floor(least / step) * step}"/>`
}
