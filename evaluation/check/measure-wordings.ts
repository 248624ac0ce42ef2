// The rules of `check` against many wordings of the same fault (`wordings/`): every second line was kept back while the rules were made.
import { readdirSync, readFileSync } from 'node:fs'
import { learn } from '#app/knowledge.ts'
import { check } from '#functions/check/check.ts'
import { memoWith } from '#functions/check/rules/fixture.ts'
import { documentFromText } from '#text/document.ts'

type Wording = { rule: string; isFault: boolean; text: string; body: string; isHeldOut: boolean }
/** A fault that the program tells of under a finer name. */
const alsoCalled: Record<string, string> = { 'decision-points-out': 'decision-by-reference' }

function wordings(): Wording[] {
  const folder = new URL('./wordings/', import.meta.url)
  return readdirSync(folder).flatMap(name => {
    let rule = ''
    let part = ''
    let at = 0
    return readFileSync(new URL(name, folder), 'utf8')
      .split('\n')
      .flatMap((line): Wording[] => {
        const heading = /^## ([a-z-]+)(?: @ (.+))?$/u.exec(line)
        if (heading) {
          ;[rule, part, at] = [heading[1]!, heading[2] ?? '', 0]
          return []
        }
        const body = /^[+-] (.*)$/u.exec(line)?.[1]?.replaceAll('\\n', '\n')
        if (body === undefined) return []
        at++
        return [{ rule, isFault: line.startsWith('+'), body, text: textOf(part, body), isHeldOut: at % 2 === 0 }]
      })
  })
}

function textOf(part: string, body: string): string {
  if (part === '') return body
  const changes = `${part}: ${body}`.split(' || ').map(piece => {
    const [, name = '', text = ''] = /^([^:]+): ([\s\S]*)$/u.exec(piece) ?? []
    return [name, text]
  })
  return memoWith(Object.fromEntries(changes))
}

export type WordingFigure = { rule: string; found: number; of: number; wrong: number; ofRight: number }

/** Each rule's share of the faults that it told, and how often it spoke where it should be silent; `tell` gets each that was judged wrongly. */
export function measureWordings(half: 'tuned' | 'held-out', tell: (line: string) => void = () => {}): WordingFigure[] {
  const { knowledge } = learn(check)
  const figures = new Map<string, WordingFigure>()
  for (const one of wordings().filter(({ isHeldOut }) => isHeldOut === (half === 'held-out'))) {
    const figure = figures.get(one.rule) ?? { rule: one.rule, found: 0, of: 0, wrong: 0, ofRight: 0 }
    figures.set(one.rule, figure)
    const isTold = check
      .run(documentFromText(one.text), {}, knowledge, '2026-11-23')
      .findings.some(found => 'rule' in found && [one.rule, alsoCalled[one.rule]].includes(found.rule))
    if (one.isFault) {
      figure.of++
      if (isTold) figure.found++
    } else {
      figure.ofRight++
      if (isTold) figure.wrong++
    }
    if (isTold !== one.isFault) tell(`${one.isFault ? 'MISSED' : 'FALSE'} ${one.rule}: ${one.body}`)
  }
  return [...figures.values()]
}
