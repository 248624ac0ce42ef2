// Turns sentences marked by hand into lines of evaluation/mask/sentences, and checks them; with no file it only checks what is there.
// node scripts/add-sentences.ts [PART FILE…]   PART is train, dev or test.
// [name] {organisation} <place> [!official] ~look-alike that stays~ [[LABEL|identifier]]; `# kind` opens a kind; \n is a line break.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { MarkedLine } from '../src/swedish/tagger/marked-line.ts'
import { faultsIn } from './tagger/check-lines.ts'
import { markedLines } from './tagger/corpora.ts'

const place = (part: string) => fileURLToPath(new URL(`../evaluation/mask/sentences/${part}.jsonl`, import.meta.url))
const marks =
  /\[\[(?<label>[A-Z_]+)\|(?<id>.+?)\]\]|\[!(?<official>.+?)\]|\[(?<person>.+?)\]|\{(?<org>.+?)\}|<(?!\[\[)(?<loc>.+?)>|~(?<stays>.+?)~/gsu
const labelOf: Record<string, string> = {
  official: 'OFFICIAL',
  person: 'PERSON',
  org: 'ORG',
  loc: 'LOC',
  stays: 'STAYS',
}

function unmarked(line: string, kind: string, part: string): MarkedLine {
  const source = line.replaceAll('\\n', '\n').replaceAll('\\t', '\t')
  const out: MarkedLine = { text: '', spans: [], kind, part }
  let last = 0
  for (const match of source.matchAll(marks)) {
    out.text += source.slice(last, match.index)
    const [group, words] = Object.entries(match.groups ?? {}).find(
      ([name, text]) => name !== 'label' && text !== undefined,
    )!
    const start = out.text.length
    out.text += words
    out.spans.push({ start, end: out.text.length, label: match.groups?.label ?? labelOf[group]! })
    last = match.index + match[0].length
  }
  out.text += source.slice(last)
  return out
}

const [part, ...files] = process.argv.slice(2)
if (part && files.length > 0) {
  const known = existsSync(place(part)) ? markedLines(place(part)) : []
  const seen = new Set(known.map(line => line.text))
  for (const file of files) {
    let kind = ''
    for (const line of readFileSync(file, 'utf8').split('\n'))
      if (line.startsWith('# ')) kind = line.slice(2).trim()
      else if (line.trim()) {
        const marked = unmarked(line, kind, part)
        if (!seen.has(marked.text)) known.push(marked)
        seen.add(marked.text)
      }
  }
  writeFileSync(place(part), known.map(line => `${JSON.stringify(line)}\n`).join(''))
}
const parts = ['train', 'dev', 'test'].filter(name => existsSync(place(name)))
const lines = parts.flatMap(name => markedLines(place(name)))
const faults = faultsIn(lines)
for (const name of parts) console.log(name, lines.filter(line => line.part === name).length)
console.log(faults.length > 0 ? faults.join('\n') : 'no faults')
process.exitCode = faults.length > 0 ? 1 : 0
