// The templates on disk, for the screens: those that came along and the municipality's own in the data folder. Knows files, not what is in them.
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { knowledgeFiles } from '#app/knowledge.ts'
import type { TemplateFolder } from '#casework/room.ts'

/** `own`: the folder of own knowledge; it need not be there yet. */
export function openTemplates(own: string): TemplateFolder {
  const folder = join(own, 'templates')
  const pathOf = (file: string) => join(folder, basename(file))
  return {
    folder,
    files: () =>
      knowledgeFiles('templates', own)
        .filter(file => file.path.endsWith('.json'))
        .map(({ path, bytes }) => ({
          path,
          text: new TextDecoder().decode(bytes),
          own: path.startsWith('knowledge/'),
        })),
    async keep(file, text) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const aside = `${pathOf(file)}.${process.pid}.new` // never read half-written
      await writeFile(aside, text, { mode: 0o600, flush: true })
      await rename(aside, pathOf(file))
    },
    async remove(file) {
      if (!existsSync(pathOf(file))) return false
      await rm(pathOf(file))
      return true
    },
  }
}
