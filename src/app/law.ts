// The statute register and the text of the law for those who show them beside a reference: the command line and the server.
// Opened when first asked for. Must not know what a reference looks like.
import { learn } from '#app/knowledge.ts'
import { dateInSweden } from '#base/clock.ts'
import { type Sources, sources } from '#functions/sources/sources.ts'
import type { Act } from '#swedish/statutes/register.ts'

export type LawParagraph = {
  act: string
  title: string
  chapter: string | null
  section: string
  heading: string | null
  /** Null where the register has the act but not the text of the section. */
  text: string | null
  status: Act['status']
  /** The day that the text is of. */
  date: string
}

export const heldLaw = (): Sources => learn(sources).knowledge as Sources

/** A section in the wording of today; null where the register does not hold the act. */
export function lawParagraph(act: string, chapter: string | null, section: string): LawParagraph | null {
  const { register, law } = heldLaw()
  const held = register.act(act)
  if (!held) return null
  const own = law.paragraph(act, chapter, section, dateInSweden(new Date()))
  return {
    act,
    title: held.title,
    chapter: own ? own.chapter : chapter,
    section,
    heading: own?.heading ?? null,
    text: own?.text ?? null,
    status: held.status,
    date: register.dateOf(held),
  }
}
