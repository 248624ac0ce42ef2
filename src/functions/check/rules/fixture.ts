// A whole, faultless memo in short form, in which a rule's fixture changes one part. For the fixtures inside rules only.
import type { Fixture } from '#functions/check/rule.ts'

const parts = {
  Sidhuvud:
    'Tallhamns stad\nTjänsteutlåtande\nUtfärdat 2024-11-20\nDiarienummer 0215/24\nHandläggare\nIda Exempelsson\nTelefon: 031-390 06 12\nE-post: ida.exempelsson@tallhamn.example',
  Titel: 'Redovisning av arbetet med lånecyklar',
  'Förslag till beslut':
    'I nämnden för service:\n\nRedovisningen av arbetet med lånecyklar antecknas till protokollet.',
  Sammanfattning: 'Förvaltningen redovisar hur lånecyklarna har använts under året. Resultatet framgår av bilaga 1.',
  'Bedömning ur ekonomisk dimension': 'Lånecyklarna kostade 400 tkr under 2024. Kostnaden ryms inom budget.',
  'Bedömning ur ekologisk dimension': 'Cyklarna ersatte resor med bil.',
  'Bedömning ur social dimension': 'Cyklarna används av medarbetare i alla stadsdelar.',
  Samverkan: 'Ärendet har samverkats i FSG 2024-11-14.',
  Bilagor: '1. Uppföljning av lånecyklar 2024',
  Ärendet: 'Redovisning av arbetet med lånecyklar under 2024.',
  'Beskrivning av ärendet': 'Nämnden gav förvaltningen uppdraget den 8 februari 2024. Arbetet har följt planen.',
  'Förvaltningens bedömning': 'Förvaltningen bedömer att uppdraget är slutfört.',
}
type Part = keyof typeof parts

/** The memo with parts changed; null leaves a part out, heading and all. */
export function memoWith(changes: Partial<Record<Part, string | null>> = {}, last = ''): string {
  const out: string[] = []
  for (const [heading, body] of Object.entries({ ...parts, ...changes })) {
    if (body === null || body === undefined) continue
    out.push(heading === 'Sidhuvud' || heading === 'Titel' ? body : `${heading}\n${body}`)
  }
  return `${out.join('\n\n')}\n${last}`
}

const minutes = {
  Sammanträdesprotokoll: 'Sammanträdesprotokoll',
  'Plats och tid': 'Stora salen, 2024-11-21, klockan 13.00–15.30',
  Beslutande: 'Ida Exempelsson, ordförande\nBo Provsson',
  Justerare: 'Bo Provsson',
  'Justeringens plats och tid': '',
  number: 103,
  title: 'Redovisning av arbetet med lånecyklar',
  item: 'Förvaltningen redovisar arbetet.\nBeslut\nNämnden godkänner redovisningen.',
}

/** Faultless minutes with parts changed; an empty part is left out. `number`, `title` and `item` are those of the last item. */
export function minutesWith(changes: Partial<typeof minutes> = {}): string {
  const { Sammanträdesprotokoll: name, number, title, item, ...front } = { ...minutes, ...changes }
  const labels = Object.entries(front).filter(([, value]) => value !== '')
  const head = labels.map(([label, value]) => `${label}: ${value}`).join('\n')
  const first = '§ 101\nVal av justerare\nBeslut\nBo Provsson utses att justera protokollet.'
  const second = '§ 102\nPlan för cykelställ\nBeslut\nNämnden antar planen.'
  return `${name}\nNämnden för service\n${head}\n\n${first}\n\n${second}\n\n§ ${number}\n${title}\n${item}\n`
}

/** A fixture as `check` is asked about it. */
export const asked = (fixture: Fixture) =>
  typeof fixture === 'string'
    ? { text: fixture, settings: {} }
    : { text: fixture.text, settings: { annexes: fixture.annexes } }
