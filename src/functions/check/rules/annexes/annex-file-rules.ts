// The memo beside the files of its case: an annex that is not there, a quotation that is not in the annex it is said to come from.
// Silent where no files are at hand, and where it cannot be told which file is meant.
import { type AnnexFile, isAnnex } from '#functions/check/outline/annex-files.ts'
import { findMentions } from '#functions/check/outline/annexes.ts'
import type { Block } from '#functions/check/outline/blocks.ts'
import type { Memo } from '#functions/check/outline/memo.ts'
import { grounds, type Hit, type Rule } from '#functions/check/rule.ts'
import { memoWith } from '#functions/check/rules/fixture.ts'
import { matches } from '#text/matches.ts'
import { findQuotation } from '#text/quotation.ts'

const report = { name: 'Bilaga 1.pdf', text: 'Uppföljning\n\nCyklarna har använts mest av medarbetare i centrum.' }
const map = { name: 'karta över stationer.pdf', text: 'Karta' }
const two = '1. Uppföljning av lånecyklar 2024\n2. Karta över stationer'
const seen = 'Resultatet framgår av bilaga 1 och bilaga 2.'
const quoting = (sentence: string) => memoWith({ 'Beskrivning av ärendet': sentence })

export const annexFileRules: Rule[] = [
  {
    id: 'annex-file-missing',
    severity: 'error',
    because: 'the papers cannot be sent without it; a note where a file may be it under another name',
    ground: grounds.handbook,
    of: 'memo',
    find: missingFiles,
    fires: [
      { text: memoWith({ Bilagor: two, Sammanfattning: seen }), annexes: [report] },
      { text: memoWith(), annexes: [] },
      { text: memoWith(), annexes: [{ name: 'Bilaga 2.pdf', text: 'Karta' }] },
      { text: memoWith({ Bilagor: 'Inga bilagor.', Sammanfattning: seen }), annexes: [report] },
    ],
    silent: [
      memoWith({ Bilagor: two, Sammanfattning: seen }),
      { text: memoWith({ Bilagor: two, Sammanfattning: seen }), annexes: [report, map] },
      { text: memoWith(), annexes: [{ name: 'uppfoljning_lanecyklar_2024.docx', text: '' }] },
      { text: memoWith(), annexes: [{ name: 'dok-4711.pdf', text: 'Bilaga 1\nUppföljning' }] },
      { text: memoWith(), annexes: [{ name: '1 rapport.pdf', text: '' }] },
      { text: memoWith({ Bilagor: 'Uppföljning' }), annexes: [{ name: 'scan.pdf', text: '' }] },
    ],
  },
  {
    id: 'quote-mismatch',
    severity: 'warning',
    because: 'a misquotation is wrong on the facts, but the annex may be another version',
    ground: grounds.objectivity,
    of: 'text',
    find: memo => quotations(memo).flatMap(quoted => differing(memo, quoted)),
    fires: [
      {
        text: quoting('I bilaga 1 står: ”Cyklarna har använts mest av medarbetare i förorten.”'),
        annexes: [report],
      },
      {
        text: quoting('”Cyklarna har inte använts mest av medarbetare i centrum”, enligt bilaga 1.'),
        annexes: [report],
      },
    ],
    silent: [
      quoting('I bilaga 1 står: ”Cyklarna har använts mest av medarbetare i förorten.”'),
      {
        text: quoting('I bilaga 1 står: ”Cyklarna har använts mest av medarbetare\ni centrum.”'),
        annexes: [report],
      },
      {
        text: quoting('Enligt bilaga 1 har ”Cyklarna […] använts mest av medarbetare i centrum”.'),
        annexes: [report],
      },
    ],
  },
  {
    id: 'quote-not-found',
    severity: 'warning',
    because: 'the words may stand elsewhere than where they were looked for',
    ground: grounds.objectivity,
    of: 'text',
    find: memo => quotations(memo).flatMap(quoted => missing(memo, quoted)),
    fires: [
      {
        text: quoting('Uppföljningen (bilaga 1) konstaterar att ”alla medarbetare är mycket nöjda med cyklarna”.'),
        annexes: [report],
      },
    ],
    silent: [
      quoting('I bilaga 1 står: ”Cyklarna är gröna och har tre växlar.”'),
      { text: quoting('Rapporten ”Hållbara resor i en växande stad” (bilaga 1) beskriver läget.'), annexes: [report] },
      {
        text: quoting('Nämnden skrev att ”alla ska kunna låna en cykel i närheten”. Se bilaga 1.'),
        annexes: [report],
      },
      {
        text: quoting('Enligt bilaga 1 är ”försöket lyckat, och det som skrivs om kostnaden är ”rimligt för staden”.'),
        annexes: [report],
      },
      { text: quoting('I bilaga 1 står: ”Cyklarna är gröna och har tre växlar.”'), annexes: [{ ...report, text: '' }] },
    ],
  },
]

type Wanted = Hit['span'] & { number: number | null; title: string }

function missingFiles(memo: Memo): Hit[] {
  const { files } = memo.caseFiles
  if (!files) return []
  const wanted: Wanted[] = [...(memo.annexes?.listed ?? [])]
  for (const block of memo.blocks.filter(memo.caseFiles.isOwn))
    for (const mention of findMentions(block.text))
      for (const number of mention.numbers)
        if (!wanted.some(w => w.number === number)) {
          // An unnumbered list may hold it under its title.
          if (wanted.some(w => w.number === null)) continue
          wanted.push({ ...block.at(mention), number, title: '' })
        }
  const missing = wanted.filter(annex => !files.some(file => isAnnex(file, annex)))
  // A file that says nothing of which annex it is may be the one that is looked for.
  const unknown = files.filter(file => !wanted.some(annex => isAnnex(file, annex)) && file.number === null).length
  if (unknown >= missing.length) return []
  return missing.map(annex => ({
    span: { start: annex.start, end: annex.end },
    sure: unknown > 0 ? 0.6 : 0.85,
    ...(unknown > 0 ? { severity: 'info' as const } : {}),
    params: { annex: nameOf(annex) },
  }))
}

const nameOf = ({ number, title }: Wanted): string =>
  number === null ? title : title === '' ? `Bilaga ${number}` : `Bilaga ${number}, ${title}`

type Quoted = { block: Block; start: number; end: number; text: string; before: string; after: string }

// What opens stands after a space, what closes after a word: a mark that was forgotten must not turn the text between inside out.
const marked = /(?<![^\s(–-])[”“"«»](?=\S)([^”“"«»\n]{12,1500})(?<=\S)[”“"«»](?![\p{L}\p{N}”“"])/gu
/** The word before the marks tells that they hold a name: a report, a plan, a project. */
const titled =
  /(?:rapport|skrift|plan|pm|promemori|utredning|riktlinj|policy|program|strategi|dokument|handling|ärende|projekt|artikel|bok|motion|uppdrag|bilag|titel|namn|rubrik|kallad|kallat)\p{L}*$/iu

/** Stretches of five words or more between quotation marks, with what their sentence says before and after. */
function quotations(memo: Memo): Quoted[] {
  if (!memo.caseFiles.files) return []
  return memo.blocks
    .filter(block => (block.kind === 'prose' || block.kind === 'item') && memo.caseFiles.isOwn(block))
    .flatMap(block =>
      matches(block.text, marked).flatMap((match): Quoted[] => {
        const [whole, text] = match as unknown as [string, string]
        const before = block.text
          .slice(Math.max(0, match.index - 250), match.index)
          .split(/[.!?]\s/u)
          .at(-1)!
        const rest = block.text.slice(match.index + whole.length, match.index + whole.length + 150)
        const after = /[.!?]$/u.test(text)
          ? (/^\s*\([^)]{1,60}\)/u.exec(rest)?.[0] ?? '')
          : rest.split(/[.!?](?:\s|$)/u)[0]!
        if ((text.match(/\p{L}+/gu) ?? []).length < 5 || titled.test(before.trim())) return []
        return [{ block, start: match.index, end: match.index + whole.length, text, before, after }]
      }),
    )
}

const saying =
  /(?<!\p{L})(?:står|stod|skriver|skrev|anger|anges|angav|framgår|framhålls?|citat|citeras|heter|konstaterar?s?|säger|sägs|enligt|lyder|uttrycker|uttrycks|slås?|bedömer|bedöms|formuleras|beskriver|beskrivs)(?!\p{L})/iu

/** The quotation beside the file it is said to come from; null where no file is meant for sure, or it cannot be read. */
function sought(memo: Memo, quoted: Quoted) {
  const around = `${quoted.before} ${quoted.after}`
  const file = saying.test(around) ? meant(memo.caseFiles.files ?? [], around) : null
  if (!file || file.source().words.length < 5) return null
  return { name: file.name, found: findQuotation(quoted.text, file.source()), span: quoted.block.at(quoted) }
}

function differing(memo: Memo, quoted: Quoted): Hit[] {
  const here = sought(memo, quoted)
  if (here?.found.status !== 'differs') return []
  const [first] = here.found.differences
  const params = { name: here.name, quoted: first?.quoted || '–', stands: first?.stands || '–' }
  return [{ span: here.span, sure: 0.9, params }]
}

function missing(memo: Memo, quoted: Quoted): Hit[] {
  const here = sought(memo, quoted)
  if (here?.found.status !== 'missing') return []
  return [{ span: here.span, sure: 0.75, params: { name: here.name } }]
}

/** The one file that the sentence names by number; "bilagan" when there is only one. */
function meant(files: readonly AnnexFile[], around: string): AnnexFile | null {
  const numbers = new Set(findMentions(around).flatMap(mention => mention.numbers))
  if (numbers.size === 0 && files.length === 1 && /(?<!\p{L})bilagan(?!\p{L})/iu.test(around)) return files[0]!
  if (numbers.size !== 1) return null
  const [number] = numbers
  const own = files.filter(file => file.number === number)
  return own.length === 1 ? own[0]! : null
}
