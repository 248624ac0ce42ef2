// What people call what a section of law speaks of, and what an act as a whole is about: words that are searched with the text and never
// shown. Must not know where the list lies.
import { wordsOf } from '#swedish/index/terms.ts'

export type Subjects = {
  /** Of an act, by its SFS number; empty where the list says nothing of it. */
  about(act: string): string
  /** Of a section, by the act and `chapter:section` or `section`. */
  of(act: string, place: string): string
}

const heading = /^= (\d{4}:\d{1,4}) \| (\S.*)$/u
const entry = /^((?:\d{1,3}(?: [a-z])?:)?\d{1,3}(?: [a-z])?) (\S.*)$/u

/** `text` as `knowledge/search/subjects.txt`. @throws Error that names the line where it is of another form */
export function subjectsFrom(text: string): Subjects {
  const about = new Map<string, string>()
  const places = new Map<string, string>()
  let act = ''
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [, number, words] = heading.exec(line) ?? []
    const [, place, said] = number ? [] : (entry.exec(line) ?? [])
    const known = number ? about.has(number) : places.has(`${act} ${place}`)
    if (known || (!number && (!place || act === ''))) throw new Error(`subjects, line ${i + 1}: ${line}`)
    act = number ?? act
    if (number) about.set(number, wordsOf(words!).join(' '))
    else places.set(`${act} ${place}`, wordsOf(said!).join(' '))
  }
  return { about: number => about.get(number) ?? '', of: (number, place) => places.get(`${number} ${place}`) ?? '' }
}
