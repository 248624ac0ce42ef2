// Puts the other rooms' words on: refusals, doubts, rules, reasons, labels, places searched, events. An id without words shows as itself.
import { useMemo } from 'react'
import type { Params } from '#base/refusal.ts'
import { useLanguage } from '#web/language/language.tsx'
import { fill, type Language } from '#words/words.ts'

type List = Record<Language, Record<string, string>>
type Room = 'refusals' | 'doubts' | 'check' | 'mask' | 'proof' | 'log'
const rooms = import.meta.glob<Record<string, unknown>>(
  ['../../words/{refusals,doubts,check,mask,proof,log}*.ts', '!../../words/*.test.ts'],
  { eager: true },
)
const lists = (room: Room): List[] =>
  Object.entries(rooms)
    .filter(([path]) => path.split('/').at(-1)?.startsWith(room))
    .flatMap(([, words]) => Object.values(words))
    .filter((list): list is List => typeof list === 'object' && list !== null && 'sv' in list)
const known = {
  refusal: lists('refusals'),
  doubt: lists('doubts'),
  finding: [...lists('mask'), ...lists('check')],
  place: lists('proof'),
  act: lists('log'),
}

export function useHouseWords() {
  const { language } = useLanguage()
  return useMemo(() => {
    const from =
      (from: readonly List[]) =>
      (id: string, params: Params = {}) => {
        const sentence = from.map(list => list[language][id]).find(found => found !== undefined)
        return sentence === undefined ? id : fill(sentence, params)
      }
    const finding = from(known.finding)
    return {
      refusal: from([...known.refusal, ...known.doubt]),
      doubt: from(known.doubt),
      rule: finding,
      why: finding,
      label: finding,
      place: from(known.place),
      act: from(known.act),
    }
  }, [language])
}
