// What a change of the law asks somebody to look at, in words: days as one says them, and the state of an act by its name.
import type { Params } from '#base/refusal.ts'
import { useWords } from '#web/language/language.tsx'
import type { Todo } from '#web/screens/horizon/use-horizon.ts'

type Kind = Todo['kind']

export function useTodoWords(): (kind: Kind, params: Record<string, string>) => string {
  const w = useWords()
  /** "2026-08-02 – …" is from a day, without an end. */
  const span = (days: string): string => {
    const [from = '…', to = '…'] = days.split(' – ')
    if (from === '…') return to === '…' ? w('spanNone') : w('spanTo', { to })
    return to === '…' ? w('spanFrom', { from }) : w('spanBoth', { from, to })
  }
  const actState = (state: string): string => (isState(state) ? w(`actState-${state}`) : state)
  const said: Partial<Record<Kind, (text: string) => string>> = { moved: span, statute: actState }
  return (kind, params) => {
    const say = said[kind]
    const held: Params = say ? Object.fromEntries(Object.entries(params).map(([id, text]) => [id, say(text)])) : params
    return w(`todo-${kind}`, held)
  }
}

const states = ['in-force', 'repealed', 'unknown'] as const
const isState = (text: string): text is (typeof states)[number] => states.some(one => one === text)
