// `kansli check`: a memo against template, handbook and language rules, as JSON or as a list for a person.
import { documentOfLine, prepared, today } from '#app/cli/ask.ts'
import { caseFiles, caseFilesAlone } from '#app/cli/case-files.ts'
import { copyTo, mayCopy } from '#app/cli/copy.ts'
import { bytesOf, withHandling } from '#app/cli/handling.ts'
import type { Asked, ExitCode } from '#app/cli/line/command.ts'
import { isOpen } from '#app/cli/line/gate.ts'
import { variantSettings } from '#app/cli/line/variant.ts'
import { answerLines } from '#app/cli/lines.ts'
import { doubtLines } from '#app/cli/read.ts'
import { table } from '#app/cli/show/table.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { doubtInWords, remarkInWords } from '#app/cli/show/wording.ts'
import { faultyReferences, notedAs } from '#app/cli/sources.ts'
import type { Found } from '#functions/ai-function.ts'
import { type Template, templateFrom } from '#functions/check/check.ts'
import { lineAt } from '#text/document.ts'
import type { Finding, Remark } from '#text/finding.ts'
import type { Language } from '#words/words.ts'

export async function check(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const { case: folder } = asked.values
  const { language } = terminal
  mayCopy(asked, terminal)
  const template = await templateOf(asked.values.template)
  const own = variantSettings('check', asked, ['template'], terminal)
  if (asked.on.has('jsonl')) {
    const annexes = folder === undefined ? undefined : await caseFilesAlone(folder, terminal)
    const ask = prepared(
      'check',
      { ...own, ...(template && { template }), ...(annexes && { annexes }) },
      asked.values.data,
    )
    const asksSources = await isOpen('sources', asked)
    const askSources = asksSources
      ? prepared('sources', { ...(annexes && { documents: annexes }) }, asked.values.data)
      : null
    return answerLines(terminal, text => {
      const document = documentOfLine(text)
      return checkAsJson(text, ask(document), language, askSources?.(document))
    })
  }
  return withHandling<ExitCode>(asked, terminal, async handling => {
    const { document, workshop } = handling
    const path = asked.operands[0]!
    const annexes = folder === undefined ? undefined : await caseFiles(folder, path, workshop, terminal)
    const settings = { ...own, ...(template && { template }), ...(annexes && { annexes }) }
    const { found } = await workshop.run('check', document, settings, today())
    const all = { ...found, doubts: [...document.doubts, ...found.doubts] }
    const given = { ...(annexes && { documents: annexes }) }
    const references = (await isOpen('sources', asked))
      ? (await workshop.run('sources', document, given, today())).found
      : nothing
    const answer = checkAsJson(document.text, all, language, references)
    if (asked.on.has('json')) await terminal.write(`${JSON.stringify(answer)}\n`)
    else {
      await terminal.write(`${listed(answer, terminal).join('\n')}\n`)
      for (const line of doubtLines({ ...document, doubts: all.doubts }, terminal)) terminal.note(line)
    }
    if (asked.values.copy !== undefined)
      await copyTo(asked.values.copy, handling, told(found, references, answer), asked, terminal)
    return asked.on.has('strict') && answer.remarks.some(remark => remark.severity === 'error') ? 1 : 0
  })
}

/** A template by its name, or read from a file of one's own. @throws Refusal file-not-found, knowledge-invalid */
async function templateOf(given: string | undefined): Promise<string | Template | undefined> {
  if (!given?.endsWith('.json')) return given
  return templateFrom(given, new TextDecoder().decode(await bytesOf(given)))
}

type Section = { heading: string; start: number; end: number; line: number }
/** What stands in for Källkontroll where its gate is shut. */
const nothing: Found = { findings: [], doubts: [], about: {} }

/** What `check` calls what `sources` finds too. */
const ownRule: Record<string, string> = { 'figure-mismatch': 'figure-differs-from-annex' }

/** The contract of `check --json`: its own remarks, and faulty references in the same list. `start` and `end` are UTF-16 units into the text that `read` gives. */
export function checkAsJson(text: string, found: Found, language: Language, references?: Found) {
  const { template = null, header = {}, sections: read = [] } = found.about as Record<string, unknown>
  const sections = (read as Section[]).map(({ heading, start, end, line }) => ({ heading, start, end, line }))
  const own = found.findings
    .filter((finding): finding is Remark => finding.kind === 'remark')
    .map(remark => ({
      rule: remark.rule,
      severity: remark.severity,
      line: lineAt(text, remark.span.start),
      start: remark.span.start,
      end: remark.span.end,
      excerpt: text.slice(remark.span.start, remark.span.end),
      says: remarkInWords(remark, language),
      ground: remark.ground,
      sure: remark.sure,
      ...notedAs(remark),
      ...(remark.fix && { fix: { ...remark.fix.span, text: remark.fix.text } }),
    }))
  // `check` compares quotations and figures with the annexes by rules of its own; the same fault is told once.
  const isTold = (rule: string, start: number, end: number): boolean =>
    own.some(remark => (ownRule[rule] ?? rule) === remark.rule && remark.start < end && start < remark.end)
  const faulty = faultyReferences(text, references, language).filter(one => !isTold(one.rule, one.start, one.end))
  const remarks = [...own, ...faulty].sort((a, b) => a.start - b.start)
  const doubts = found.doubts.map(doubt => ({ ...doubt, says: doubtInWords(doubt, language) }))
  return { template, header, sections, remarks, ...(doubts.length > 0 && { doubts }) }
}

type Answer = ReturnType<typeof checkAsJson>

/** The findings behind the remarks of an answer: its own, and the faulty references that no rule of its own has told of. */
function told(found: Found, references: Found, { remarks }: Answer): Finding[] {
  const own = found.findings.filter((finding): finding is Remark => finding.kind === 'remark')
  const rest = remarks.filter(
    one => !own.some(({ rule, span }) => rule === one.rule && span.start === one.start && span.end === one.end),
  )
  const faulty = references.findings.filter(
    ({ kind, span }) => kind === 'reference' && rest.some(one => one.start === span.start && one.end === span.end),
  )
  return [...own, ...faulty]
}

function listed({ remarks, template }: Answer, terminal: Terminal): string[] {
  const named = typeof template === 'string' ? template : terminal.say('check-no-template')
  if (remarks.length === 0) return [terminal.say('check-none', { template: named })]
  const count = (severity: Remark['severity']) => remarks.filter(remark => remark.severity === severity).length
  const columns = [
    { title: terminal.say('column-line'), right: true },
    { title: terminal.say('column-severity') },
    { title: terminal.say('column-rule') },
    { title: terminal.say('column-says') },
  ]
  const rows = remarks.map(({ line, severity, rule, says }) => [
    String(line),
    terminal.say(`severity-${severity}`),
    rule,
    says,
  ])
  const width = terminal.isPerson ? terminal.width : Number.MAX_SAFE_INTEGER
  const end = { errors: count('error'), warnings: count('warning'), infos: count('info'), template: named }
  return [...table(columns, rows, width), '', terminal.say('check-end', end)]
}
