// `kansli summarise`: the sentences that say most of a document, as quotations in its own order.
import { documentOfLine, prepared, today } from '#app/cli/ask.ts'
import { withHandling } from '#app/cli/handling.ts'
import type { Asked, ExitCode } from '#app/cli/line/command.ts'
import { answerLines } from '#app/cli/lines.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { Refusal } from '#base/refusal.ts'
import type { Found } from '#functions/ai-function.ts'
import type { CliWord } from '#words/cli.ts'

export async function summarise(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const settings = settingsOf(asked, terminal)
  if (asked.on.has('jsonl')) {
    const ask = prepared('summarise', settings, asked.values.data)
    return answerLines(terminal, text => summaryAsJson(text, ask(documentOfLine(text)), terminal))
  }
  return withHandling<ExitCode>(asked, terminal, async ({ document, workshop }) => {
    const { found } = await workshop.run('summarise', document, settings, today())
    const { quotes } = summaryAsJson(document.text, found, terminal)
    if (asked.on.has('json')) await terminal.write(`${JSON.stringify({ quotes })}\n`)
    else {
      const lines = quotes.map(({ text, why }) => `– ${text.replace(/\s+/g, ' ')} (${why})`)
      await terminal.write(`${lines.length > 0 ? lines.join('\n') : terminal.say('summary-none')}\n`)
    }
    return 0
  })
}

/** @throws Refusal wrong-usage */
function settingsOf({ values }: Asked, terminal: Terminal): { sentences?: number } {
  if (values.sentences === undefined) return {}
  const sentences = Number(values.sentences)
  if (Number.isInteger(sentences) && sentences >= 1 && sentences <= 7) return { sentences }
  throw new Refusal('wrong-usage', { what: terminal.say('wrong-sentences', { value: values.sentences }) })
}

/** The contract of `summarise --json`. `start` and `end` are UTF-16 units into the text that `read` gives. */
const summaryAsJson = (text: string, { findings }: Found, terminal: Terminal) => ({
  quotes: findings.map(({ span: { start, end }, why }) => ({
    start,
    end,
    text: text.slice(start, end),
    why: terminal.say(why[0]!.id as CliWord, why[0]!.params),
  })),
})
