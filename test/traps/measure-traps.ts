// How the traps fare, as figures for those who measure: how many there are, how many leaked, how many were refused.
import { carriedTraps } from '#test/traps/carried-traps.ts'
import { codedTraps } from '#test/traps/coded-traps.ts'
import { docxTraps } from '#test/traps/docx-traps.ts'
import { mailTraps } from '#test/traps/mail-traps.ts'
import { markedTraps } from '#test/traps/marked-traps.ts'
import { odtTraps } from '#test/traps/odt-traps.ts'
import { everyText, holds, type TrapKind } from '#test/traps/oracle.ts'
import { packedTraps } from '#test/traps/packed-traps.ts'
import { pdfPlaces } from '#test/traps/pdf-places.ts'
import { pdfText } from '#test/traps/pdf-text.ts'
import { pictureTraps } from '#test/traps/picture-traps.ts'
import { scanTraps } from '#test/traps/scan-traps.ts'
import { spring } from '#test/traps/spring.ts'
import { tagTraps } from '#test/traps/tag-traps.ts'
import { type Trap, secret as usual } from '#test/traps/trap.ts'
import { xlsxTraps } from '#test/traps/xlsx-traps.ts'

/** The same once more, asked for as a transcript. */
const transcribed = new Set([
  'plain text',
  'hyphenated over a line end',
  'two on one line',
  'in capitals and spaced out',
  'vertical',
  'white text',
  'form within a form',
  'text under a picture',
  'value of a form field',
  'note',
  'title and author in Info',
  'tagged: replacement text of a tag',
])
const transcriptTraps = [...pdfText, ...pdfPlaces, ...tagTraps]
  .filter(({ name }) => transcribed.has(name))
  .map(
    (trap): Trap => ({
      ...trap,
      name: `transcript: ${trap.name}`,
      places: [...trap.places, 'actual-text'],
      as: 'transcript',
    }),
  )

export const allTraps: Trap[] = [
  ...pdfText,
  ...pdfPlaces,
  ...tagTraps,
  ...transcriptTraps,
  ...docxTraps,
  ...odtTraps,
  ...xlsxTraps,
  ...mailTraps,
  ...carriedTraps,
  ...markedTraps,
  ...packedTraps,
  ...scanTraps,
  ...pictureTraps,
  ...codedTraps,
]

export const kindOf = ({ file }: Pick<Trap, 'file'>): TrapKind =>
  (/\.(pdf|docx|odt|xlsx)$/.exec(file)?.[1] as TrapKind | undefined) ?? (/\.(eml|msg)$/.test(file) ? 'email' : 'text')

export type TrapMeasure = { traps: number; clean: number; leaks: string[]; refused: string[]; refusedWrongly: string[] }

export async function measureTraps(): Promise<TrapMeasure> {
  const measure: TrapMeasure = { traps: allTraps.length, clean: 0, leaks: [], refused: [], refusedWrongly: [] }
  for (const trap of allTraps) {
    const { redaction } = await spring(trap)
    const secret = trap.secret ?? usual
    if (!redaction.released) (trap.refused ? measure.refused : measure.refusedWrongly).push(trap.name)
    else if ((await everyText(redaction.bytes, kindOf(trap), trap.scanned)).some(({ text }) => holds(text, secret)))
      measure.leaks.push(trap.name)
    else measure.clean++
  }
  return measure
}
