// `kansli check`: a memo against template, handbook and language rules, as JSON or as a list for a person.
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { documentOfLine, prepared, today } from '#app/cli/ask.ts'
import { bytesOf, withHandling } from '#app/cli/handling.ts'
import type { Asked, ExitCode } from '#app/cli/line/command.ts'
import { answerLines } from '#app/cli/lines.ts'
import { doubtLines } from '#app/cli/read.ts'
import { table } from '#app/cli/show/table.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { doubtInWords, remarkInWords } from '#app/cli/show/wording.ts'
import { openWorkshop, type Workshop } from '#app/workshop.ts'
import { Refusal } from '#base/refusal.ts'
import type { Found } from '#functions/ai-function.ts'
import { lineAt } from '#text/document.ts'
import type { Remark } from '#text/finding.ts'
import type { Language } from '#words/words.ts'

export async function check(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const { template, case: folder } = asked.values
  const { language } = terminal
  if (asked.on.has('jsonl')) {
    const annexes = folder === undefined ? undefined : await annexesAlone(folder, terminal)
    const ask = prepared('check', { ...(template && { template }), ...(annexes && { annexes }) })
    return answerLines(terminal, text => checkAsJson(text, ask(documentOfLine(text)), language))
  }
  return withHandling<ExitCode>(asked.operands[0]!, terminal, async ({ document, workshop }) => {
    const path = asked.operands[0]!
    const annexes = folder === undefined ? undefined : await annexesIn(folder, path, workshop, terminal)
    const settings = { ...(template && { template }), ...(annexes && { annexes }) }
    const { found } = await workshop.run('check', document, settings, today())
    const all = { ...found, doubts: [...document.doubts, ...found.doubts] }
    const answer = checkAsJson(document.text, all, language)
    if (asked.on.has('json')) await terminal.write(`${JSON.stringify(answer)}\n`)
    else {
      await terminal.write(`${listed(answer, terminal).join('\n')}\n`)
      for (const line of doubtLines({ ...document, doubts: all.doubts }, terminal)) terminal.note(line)
    }
    return asked.on.has('strict') && answer.remarks.some(remark => remark.severity === 'error') ? 1 : 0
  })
}

type Annex = { name: string; text: string }

/**
 * The files of the case, read like any other; the memo itself is none of them. One that cannot be read keeps its name, so that it
 * counts as being there, and the person is told. @throws Refusal file-not-found for the folder
 */
async function annexesIn(
  folder: string,
  memo: string | null,
  workshop: Workshop,
  terminal: Terminal,
): Promise<Annex[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(error => {
    throw new Refusal('file-not-found', { path: folder }, { cause: error })
  })
  const own = memo === null ? null : await realpath(memo)
  const annexes: Annex[] = []
  for (const name of entries.map(entry => entry.name).sort()) {
    const path = join(folder, name)
    if (name.startsWith('.') || !(await stat(path)).isFile() || (await realpath(path)) === own) continue
    const shown = name.normalize('NFC')
    const text = await readText(path, shown, workshop).catch(error => {
      if (!(error instanceof Refusal)) throw error
      terminal.note(
        doubtInWords({ reason: 'attachment-not-read', params: { name: shown }, page: null }, terminal.language),
      )
      return ''
    })
    annexes.push({ name: shown, text })
  }
  return annexes
}

const readText = async (path: string, name: string, workshop: Workshop): Promise<string> =>
  (await workshop.read(await bytesOf(path), name)).text

async function annexesAlone(folder: string, terminal: Terminal): Promise<Annex[]> {
  const workshop = openWorkshop({ size: 1 })
  try {
    return await annexesIn(folder, null, workshop, terminal)
  } finally {
    await workshop.close()
  }
}

/** The contract of `check --json`. `start` and `end` are UTF-16 units into the text that `read` gives. */
export function checkAsJson(text: string, found: Found, language: Language) {
  const { template = null, header = {}, sections = [] } = found.about as Record<string, unknown>
  const remarks = found.findings
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
      ...(remark.fix && { fix: { ...remark.fix.span, text: remark.fix.text } }),
    }))
  const doubts = found.doubts.map(doubt => ({ ...doubt, says: doubtInWords(doubt, language) }))
  return { template, header, sections, remarks, ...(doubts.length > 0 && { doubts }) }
}

type Answer = ReturnType<typeof checkAsJson>

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
