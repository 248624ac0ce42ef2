// `kansli sources`: which references a document makes and whether they exist, as JSON or as a list for a person.
import { documentOfLine, prepared, today } from '#app/cli/ask.ts'
import { caseFiles, caseFilesAlone } from '#app/cli/case-files.ts'
import { copyTo, mayCopy } from '#app/cli/copy.ts'
import { withHandling } from '#app/cli/handling.ts'
import type { Asked, ExitCode } from '#app/cli/line/command.ts'
import { answerLines } from '#app/cli/lines.ts'
import { doubtLines } from '#app/cli/read.ts'
import { table } from '#app/cli/show/table.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { doubtInWords, referenceInWords } from '#app/cli/show/wording.ts'
import { referenceWeight } from '#app/copies/reference-weight.ts'
import { lawParagraph } from '#app/law.ts'
import type { Found } from '#functions/ai-function.ts'
import { lineAt } from '#text/document.ts'
import type { Reference } from '#text/finding.ts'
import { sourcesTitles } from '#words/sources.ts'
import type { Language } from '#words/words.ts'

export async function sources(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const { language } = terminal
  const folder = asked.values.case
  mayCopy(asked, terminal)
  if (asked.on.has('jsonl')) {
    const ask = prepared(
      'sources',
      folder === undefined ? {} : { documents: await caseFilesAlone(folder, terminal) },
      asked.values.data,
    )
    return answerLines(terminal, text => sourcesAsJson(text, ask(documentOfLine(text)), language))
  }
  return withHandling<ExitCode>(asked, terminal, async handling => {
    const { document, workshop } = handling
    const settings =
      folder === undefined ? {} : { documents: await caseFiles(folder, asked.operands[0]!, workshop, terminal) }
    const { found } = await workshop.run('sources', document, settings, today())
    const all = { ...found, doubts: [...document.doubts, ...found.doubts] }
    const answer = sourcesAsJson(document.text, all, language)
    if (asked.on.has('json')) await terminal.write(`${JSON.stringify(answer)}\n`)
    else {
      await terminal.write(`${listed(answer, terminal).join('\n')}\n`)
      for (const line of doubtLines({ ...document, doubts: all.doubts }, terminal)) terminal.note(line)
    }
    if (asked.values.copy !== undefined)
      await copyTo(asked.values.copy, handling, referencesOf(found).filter(isFault), asked, terminal)
    return asked.on.has('strict') && answer.references.some(isFault) ? 1 : 0
  })
}

const isFault = ({ status }: Pick<Reference, 'status'>): boolean => status === 'missing' || status === 'repealed'

/** The contract of `sources --json`: one entry for each reference and section. Offsets are UTF-16 units into the text of `read`. */
export function sourcesAsJson(text: string, found: Found, language: Language) {
  const references = referencesOf(found).map(({ span, params, status, why, sure, noted }) => ({
    excerpt: text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    line: lineAt(text, span.start),
    kind: params.kind,
    act: params.act || null,
    chapter: params.chapter || null,
    section: params.section || null,
    status,
    says: why.map(reason => referenceInWords(reason, language)).join(' '),
    sure,
    ...notedAs({ noted }),
    ...textOf(params),
  }))
  const doubts = found.doubts.map(doubt => ({ ...doubt, says: doubtInWords(doubt, language) }))
  const { register } = found.about as { register?: { date: string } }
  return { references, ...(register && { register }), ...(doubts.length > 0 && { doubts }) }
}

/** What the law says in the section referred to, where its text is held. */
function textOf({ act, chapter, section }: Reference['params']): { text?: string } {
  if (!section || !/^\d{4}:\d/.test(String(act ?? ''))) return {}
  const text = lawParagraph(String(act), chapter ? String(chapter) : null, String(section))?.text
  return text ? { text } : {}
}

const referencesOf = (found: Found): Reference[] =>
  found.findings.filter((finding): finding is Reference => finding.kind === 'reference')

/** What became of a remark that came back in the file: nothing where it did not. */
export const notedAs = ({ noted }: Pick<Reference, 'noted'>) =>
  noted && {
    resolved: noted.resolved,
    ...(noted.removed && { removed: true }),
    ...(noted.replies.length > 0 && { replies: noted.replies }),
  }

/** What is there, but not as it is told. */
const differing = new Set(['quotation', 'figure'])

/** What is wrong with references, as the remarks that `check` shows in its list. */
export function faultyReferences(text: string, found: Found | undefined, language: Language) {
  return (found ? referencesOf(found) : [])
    .filter(isFault)
    .map(({ span, params, status, why, sure, ground, noted }) => ({
      ...referenceWeight({ status, params }),
      line: lineAt(text, span.start),
      start: span.start,
      end: span.end,
      excerpt: text.slice(span.start, span.end),
      says: why.map(reason => referenceInWords(reason, language)).join(' '),
      ground,
      sure,
      ...notedAs({ noted }),
    }))
}

type Answer = ReturnType<typeof sourcesAsJson>

function listed({ references, register }: Answer, terminal: Terminal): string[] {
  if (references.length === 0) return [terminal.say('sources-none')]
  const count = (status: Reference['status']) => references.filter(reference => reference.status === status).length
  const columns = [
    { title: terminal.say('column-line'), right: true },
    { title: terminal.say('column-status') },
    { title: terminal.say('column-reference') },
    { title: terminal.say('column-says') },
  ]
  const titles = sourcesTitles[terminal.language]
  const rows = references.map(({ line, kind, status, excerpt, says }) => [
    String(line),
    titles[titleOf(kind, status)].toLowerCase(),
    excerpt.length > longest ? `${excerpt.slice(0, longest - 1)}…` : excerpt,
    says,
  ])
  const end = {
    exists: count('exists'),
    missing: count('missing'),
    repealed: count('repealed'),
    unchecked: count('cannot-be-checked'),
  }
  const width = terminal.isPerson ? terminal.width : Number.MAX_SAFE_INTEGER
  const told = [terminal.say('sources-end', end), ...(register ? [terminal.say('sources-register', register)] : [])]
  return [...table(columns, rows, width), '', ...told]
}

const titleOf = (kind: unknown, status: Reference['status']) =>
  differing.has(String(kind)) && status === 'missing'
    ? ('reference-differs' as const)
    : (`reference-${status}` as const)

const longest = 44 // characters of an excerpt in the table
