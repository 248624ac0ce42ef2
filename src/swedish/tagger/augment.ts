// More lessons out of few: the same sentences with other names, without capitals, all in capitals, and with names that no list holds.
import { weightsFrom } from '../names/name-lists.ts'
import type { Dice } from './dice.ts'
import { labelled, type Sentence } from './labels.ts'
import type { Lesson } from './train.ts'

/** Draws names as people bear them, the rare ones oftener than they are met. */
export type NameSource = {
  given(dice: Dice): string
  surname(dice: Dice): string
  isGiven(lower: string): boolean
  place(dice: Dice): string
  isPlace(lower: string): boolean
}

const endings =
  'ović ić ski ska wicz zadeh nejad pour yan dze shvili escu eanu oğlu gil ez os is opoulos enko chuk ova ev nen la ma wi adze uddin rahman singh kaur dottir sen sson sund holm qvist hed mark'.split(
    ' ',
  )

export function nameSource(lists: { given: string; surnames: string; localities: string }): NameSource {
  const [given, surnames] = [weightsFrom(lists.given), weightsFrom(lists.surnames)]
  const [first, last] = [drawn(given), drawn(surnames)]
  const places = lists.localities.split('\n').filter(name => /^\p{L}[\p{L}-]+$/u.test(name))
  const known = new Set(places)
  const chains = trigrams([...surnames.keys()].filter((_, i) => i % 7 === 0))
  return {
    given: first,
    surname: dice => {
      const kind = dice.share()
      if (kind < 0.72) return last(dice)
      const made = pseudo(chains, dice)
      return kind < 0.86 ? made : made.slice(0, 3 + dice.roll(4)) + endings[dice.roll(endings.length)]!
    },
    place: dice => places[dice.roll(places.length)]!,
    isPlace: lower => known.has(lower),
    isGiven: lower => (given.get(lower) ?? -1) > (surnames.get(lower) ?? -1),
  }
}

/** By the square root of how many bear the name. */
function drawn(weights: Map<string, number>): (dice: Dice) => string {
  const names = [...weights.keys()]
  const upTo = new Float64Array(names.length)
  let sum = 0
  for (const [i, name] of names.entries()) {
    sum += 2 ** (weights.get(name)! / 2)
    upTo[i] = sum
  }
  return dice => {
    const wanted = dice.share() * sum
    let low = 0
    let high = names.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return names[low]!
  }
}

function trigrams(names: readonly string[]): Map<string, string> {
  const next = new Map<string, string>()
  for (const name of names) {
    const marked = `^^${name}$`
    for (let i = 2; i < marked.length; i++) {
      const key = marked.slice(i - 2, i)
      const known = next.get(key) ?? ''
      if (known.length < 60) next.set(key, known + marked[i]!)
    }
  }
  return next
}

function pseudo(next: Map<string, string>, dice: Dice): string {
  let out = ''
  for (let key = '^^'; out.length < 12; key = key[1]! + out.at(-1)!) {
    const choices = next.get(key) ?? '$'
    const letter = choices[dice.roll(choices.length)]!
    if (letter === '$') break
    out += letter
  }
  return out.length > 2 ? out : `${out}ander`
}

const capital = (word: string): string =>
  word.replace(/(^|[-’'])(\p{L})/gu, (_, a: string, b: string) => a + b.toUpperCase())

/** A sentence with other names in the same places: initials stay initials, the genitive stays, capitals stay as they were. */
export function swapped({ text, spans }: Sentence, names: NameSource, dice: Dice): Sentence {
  const out: Sentence = { text: '', spans: [] }
  let last = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    out.text += text.slice(last, span.start)
    const old = text.slice(span.start, span.end)
    const fresh =
      span.kind === 'PER' ? otherName(old, names, dice) : span.kind === 'LOC' ? otherPlace(old, names, dice) : old
    out.spans.push({ kind: span.kind, start: out.text.length, end: out.text.length + fresh.length })
    out.text += fresh
    last = span.end
  }
  out.text += text.slice(last)
  return out
}

const particle =
  /^(?:von|af|de|la|le|al|el|van|der|den|da|dos|del|och|med|i|på|fam|familjen|herr|fru|dr|advokat|jr|sr)$/iu

function otherName(old: string, names: NameSource, dice: Dice): string {
  const surnameFirst = /^\p{L}[\p{L}’'-]+, /u.test(old)
  const count = (old.match(/[\p{L}’'-]+/gu) ?? []).length
  let seen = 0
  return old.replace(/[\p{L}’'-]+/gu, word => {
    const at = seen++
    if (particle.test(word)) return word
    if (word.length === 1) return word === word.toLowerCase() ? word : String.fromCharCode(65 + dice.roll(22))
    const lower = word.toLowerCase()
    const isFirst = surnameFirst
      ? at > 0
      : count === 1
        ? names.isGiven(lower.replace(/s$/u, '')) || names.isGiven(lower)
        : at < count - 1
    const draw = () => (isFirst ? names.given(dice) : names.surname(dice))
    let fresh = draw()
    if (word.includes('-')) fresh += `-${draw()}`
    if (/s$/u.test(word) && at === count - 1 && !/s$/u.test(fresh) && /[^s]s$/u.test(lower) && dice.share() < 0.6)
      fresh += 's'
    if (word === lower) return fresh
    return word === word.toUpperCase() ? fresh.toUpperCase() : capital(fresh)
  })
}

/** Half of the towns become other towns, with their genitive s. */
function otherPlace(old: string, names: NameSource, dice: Dice): string {
  const lower = old.toLowerCase()
  const bare = names.isPlace(lower) ? lower : lower.replace(/s$/u, '')
  if (!names.isPlace(bare) || dice.share() < 0.5) return old
  const fresh = names.place(dice) + (bare === lower ? '' : 's')
  return old === lower ? fresh : capital(fresh)
}

const inCase = (sentence: Sentence, change: (text: string) => string): Sentence => {
  const text = change(sentence.text)
  return text.length === sentence.text.length ? { text, spans: sentence.spans } : sentence
}

/** How often, measured on the development set: see docs/decisions. */
const share = { hidden: 0.4, lower: 0.25, upper: 0.05 }

/** The sentence itself; where it names a person, `copies` with other names; and sometimes a plain one without capitals. */
export function lessonsFrom(sentence: Sentence, copies: number, names: NameSource, dice: Dice): Lesson[] {
  const out: Lesson[] = [labelled(sentence)]
  const named = sentence.spans.some(span => span.kind === 'PER')
  const placed = sentence.spans.some(span => span.kind === 'LOC')
  for (let i = 0; i < (named ? copies : placed ? 1 : 0); i++) {
    const lesson = labelled(recased(swapped(sentence, names, dice), dice))
    const hidden = new Uint8Array(lesson.gold.length)
    for (let from = 0; from < hidden.length; from++) {
      if ((lesson.gold[from] !== 1 && lesson.gold[from] !== 3) || dice.share() >= share.hidden) continue
      hidden[from] = 1
      for (let to = from + 1; lesson.gold[to] === lesson.gold[from]! + 1; to++) hidden[to] = 1
    }
    out.push({ ...lesson, hidden })
  }
  if (!named && dice.share() < share.lower + share.upper) out.push(labelled(recasedFor(sentence, dice.share())))
  return out
}

const recased = (sentence: Sentence, dice: Dice): Sentence => {
  const drawnShare = dice.share()
  return drawnShare < share.lower + share.upper
    ? recasedFor(sentence, drawnShare / (share.lower + share.upper))
    : sentence
}

/** Lower case five times as often as capitals. */
const recasedFor = (sentence: Sentence, drawnShare: number): Sentence =>
  drawnShare < share.lower / (share.lower + share.upper)
    ? inCase(sentence, text => text.toLowerCase())
    : inCase(sentence, text => text.toUpperCase())
