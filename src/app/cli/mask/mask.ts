// `kansli mask`: the personal data of a document, as JSON or as a list for a person. With --out it goes on to release.ts.
import { documentOfLine, prepared, today } from '#app/cli/ask.ts'
import { type Handling, withHandling, wordsOf } from '#app/cli/handling.ts'
import type { Asked, ExitCode } from '#app/cli/line/command.ts'
import { variantSettings } from '#app/cli/line/variant.ts'
import { answerLines } from '#app/cli/lines.ts'
import { maskAsJson } from '#app/cli/mask/marks.ts'
import { release } from '#app/cli/mask/release.ts'
import { doubtLines } from '#app/cli/read.ts'
import { table } from '#app/cli/show/table.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { sureInWords } from '#app/cli/show/wording.ts'
import { Refusal } from '#base/refusal.ts'
import type { Found } from '#functions/ai-function.ts'

export async function mask(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  forbidContradictions(asked, terminal)
  const { level = 'standard', matter = 'auto', also, only } = asked.values
  const words = also ?? only
  const own: { also?: string[]; only?: string[] } = variantSettings(
    'mask',
    asked,
    ['level', 'matter', 'also', 'only'],
    terminal,
  )
  const listed = words === undefined ? (own.only ?? own.also ?? []) : await wordsOf(words, terminal)
  const settings = { level, matter, ...own, ...(also && { also: listed }), ...(only && { only: listed }) }
  if (asked.on.has('jsonl')) {
    const ask = prepared('mask', settings, asked.values.data)
    return answerLines(terminal, text => {
      const document = documentOfLine(text)
      return maskAsJson(document, ask(document), terminal.language)
    })
  }
  return withHandling<ExitCode>(asked, terminal, async handling => {
    const ran = await handling.workshop.run('mask', handling.document, settings, today())
    if (asked.values.out !== undefined) return release({ asked, terminal, handling, ran, listed })
    return show(handling, ran.found, asked, terminal)
  })
}

function forbidContradictions({ values, on }: Asked, terminal: Terminal): void {
  const wrong = (what: string) => new Refusal('wrong-usage', { what })
  if (values.also !== undefined && values.only !== undefined)
    throw wrong(terminal.say('wrong-together', { one: 'also', other: 'only' }))
  if (values.out !== undefined && on.has('jsonl'))
    throw wrong(terminal.say('wrong-together', { one: 'out', other: 'jsonl' }))
  for (const one of ['record', 'decision', 'as'])
    if (values[one] !== undefined && values.out === undefined)
      throw wrong(terminal.say('wrong-needs', { one, other: 'out' }))
}

async function show({ document }: Handling, found: Found, asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const doubts = [...document.doubts, ...found.doubts]
  const answer = maskAsJson(document, { ...found, doubts }, terminal.language)
  if (asked.on.has('json')) await terminal.write(`${JSON.stringify(answer)}\n`)
  else {
    await terminal.write(`${listedForPerson(answer, terminal).join('\n')}\n`)
    for (const line of doubtLines({ ...document, doubts }, terminal)) terminal.note(line)
  }
  return asked.on.has('strict') && answer.marks.length > 0 ? 1 : 0
}

function listedForPerson({ marks, officials }: ReturnType<typeof maskAsJson>, terminal: Terminal): string[] {
  if (marks.length + officials.length === 0) return [terminal.say('mask-none')]
  const columns = [
    { title: terminal.say('column-page'), right: true },
    { title: terminal.say('column-label') },
    { title: terminal.say('column-text') },
    { title: terminal.say('column-sure') },
    { title: terminal.say('column-why') },
  ]
  const stays = new Set(officials)
  const rows = [...marks, ...officials]
    .sort((a, b) => a.start - b.start)
    .map(mark => [
      String(mark.page),
      stays.has(mark) ? `${mark.label} (${terminal.say('mark-stays')})` : mark.label,
      mark.text,
      sureInWords(mark.sure, terminal.language),
      mark.why,
    ])
  const width = terminal.isPerson ? terminal.width : Number.MAX_SAFE_INTEGER
  const end = terminal.say('mask-end', { marks: marks.length, officials: officials.length })
  return [...table(columns, rows, width), '', end]
}
