// Sections with their text from an act in markdown. Some headings are run into their text or lost: text whose section cannot be
// told is left out rather than given to the section before.
import type { Section } from './collections.ts'

const plain = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\/(?:Upphör att gälla|Träder i kraft|Rubriken|Ny beteckning)[^/]*\//g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()

/** A section's heading; before it may stand what the collection lost of a note between slashes: `/k/ /-k/ 13 §`. */
const opens = /^(?:\/.*\/ )?(\d+(?: [a-z])?) §(?=$|[ ,])/
const longestHeading = 160

export function fromMarkdown(markdown: string): Section[] {
  const sections: Section[] = []
  let chapter: string | null = null
  let heading: string | null = null
  let current: Section | null = null
  const lines = markdown.split('\n').map(line => line.trim())
  for (const [i, line] of lines.entries()) {
    const [, written = ''] = /^#{2,5} (.*)$/.exec(line) ?? []
    if (/^(?:Övergångsbestämmelser|Bilaga)/.test(written)) break
    const newChapter = /^(\d+ ?[a-z]?) kap\.(?! \d)/.exec(written)?.[1]
    const section = opens.exec(written)?.[1]
    if (newChapter) [chapter, heading, current] = [newChapter, null, null]
    else if (section) {
      current = { chapter, section, heading, text: '' }
      sections.push(current)
    } else if (written) {
      // Text that follows a heading at once belongs to a section whose own heading is lost.
      current = null
      heading = isHeading(lines, i) ? plain(written).slice(0, longestHeading) : null
    } else if (current && line && !line.startsWith('# ')) current.text = `${current.text}\n${plain(line)}`.trim()
  }
  return sections
}

const isHeading = (lines: readonly string[], at: number): boolean => {
  const next = lines.slice(at + 1).find(line => line !== '') ?? ''
  return next.startsWith('#')
}
