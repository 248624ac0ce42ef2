// The text of the law from the files that the program carries, with what tells one edition from the next.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { knowledgeFolder } from '#app/knowledge.ts'
import { type Subjects, subjectsFrom } from '#functions/search/subjects.ts'
import { type LawAct, type LawText, openLawText } from '#swedish/statutes/law-text.ts'
import { makeRegister, type Names, type Register, type State } from '#swedish/statutes/register.ts'

/**
 * `asOf`: the day up to which the wording of whole acts is told; `dateOf`: of an act. `subjects`: what people call what it speaks of.
 * `successor`: what is in force in the place of an act that is not known to be.
 */
export type Edition = LawText & {
  stamp: string
  asOf: string | null
  dateOf: (act: LawAct) => string | null
  subjects: Subjects
  successor: (act: LawAct) => { id: string; title: string } | null
}

/** Counted up when a law is told of otherwise than before, so that what was made of it is made anew. */
const telling = '3'

export function openLaw(folder = join(knowledgeFolder, 'statutes')): Edition {
  const names = ['law-text.bin', 'law-text.jsonl', 'state.json', 'names.json', 'register.jsonl']
  const files = names.map(name => ({ path: `statutes/${name}`, bytes: readFileSync(join(folder, name)) }))
  const hash = createHash('sha256').update(telling)
  for (const { bytes } of files.slice(1)) hash.update(bytes)
  const subjects = readFileSync(join(folder, '../search/subjects.txt'), 'utf8')
  hash.update(subjects)
  const [, , state, named, register] = files.map(({ bytes }) => bytes)
  const told = JSON.parse(state!.toString()) as State
  const open = () => makeRegister(register!.toString(), JSON.parse(named!.toString()) as Names, told)
  return {
    ...openLawText(files),
    stamp: hash.digest('hex'),
    asOf: told.whole ?? null,
    dateOf: act => (act.status === 'in-force' ? told.whole : told.others) ?? null,
    subjects: subjectsFrom(subjects),
    successor: successorsBy(open),
  }
}

/** The register is opened when it is first asked: most often the index of the law is made already. */
function successorsBy(open: () => Register): Edition['successor'] {
  let register: Register | null = null
  return ({ id, status }) => {
    if (status === 'in-force') return null
    register ??= open()
    const seen = new Set([id])
    for (let next = register.successor(id); next && !seen.has(next.id); next = register.successor(next.id)) {
      if (next.status === 'in-force') return next
      seen.add(next.id)
    }
    return null
  }
}
