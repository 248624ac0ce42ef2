// Acts by SFS number, as the statute register has them, for those who watch whether the law changes. Reads the register's file anew each
// time: it is asked seldom, and the whole register is not kept for it. Must not know what a change means.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { knowledgeFolder } from '#app/knowledge.ts'
import type { Statute } from '#effect/horizon/horizon.ts'

/** A look-up over the register as it is now; null for an act that it does not hold. */
export function statutesNow(): (id: string) => Statute | null {
  const lines = readFileSync(join(knowledgeFolder, 'statutes', 'register.jsonl'), 'utf8').split('\n')
  return id => {
    const line = lines.find(one => one.startsWith(`{"id":"${id}",`))
    if (!line) return null
    const { title, status } = JSON.parse(line) as Statute
    return { id, title, status }
  }
}
