// The other files of a case, given as a folder on the command line: names and text. Must not know which function asks.
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { bytesOf } from '#app/cli/handling.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { doubtInWords } from '#app/cli/show/wording.ts'
import { openWorkshop, type Workshop } from '#app/workshop.ts'
import { Refusal } from '#base/refusal.ts'

export type CaseFile = { name: string; text: string }

/**
 * The files of the case, read like any other; the memo itself is none of them. One that cannot be read keeps its name, so that it
 * counts as being there, and the person is told. @throws Refusal file-not-found for the folder
 */
export async function caseFiles(
  folder: string,
  memo: string | null,
  workshop: Workshop,
  terminal: Terminal,
): Promise<CaseFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(error => {
    throw new Refusal('file-not-found', { path: folder }, { cause: error })
  })
  const own = memo === null ? null : await realpath(memo)
  const annexes: CaseFile[] = []
  for (const name of entries.map(entry => entry.name).sort()) {
    const path = join(folder, name)
    if (name.startsWith('.') || !(await stat(path)).isFile() || (await realpath(path)) === own) continue
    const shown = name.normalize('NFC')
    const text = await readText(path, shown, workshop).catch(error => {
      if (!(error instanceof Refusal)) throw error
      terminal.note(
        doubtInWords({ reason: 'attachment-not-read', params: { name: shown }, page: null }, terminal.language),
      )
      return ''
    })
    annexes.push({ name: shown, text })
  }
  return annexes
}

const readText = async (path: string, name: string, workshop: Workshop): Promise<string> =>
  (await workshop.read(await bytesOf(path), name)).text

/** The same where no document has been opened. @throws Refusal file-not-found for the folder */
export async function caseFilesAlone(folder: string, terminal: Terminal): Promise<CaseFile[]> {
  const workshop = openWorkshop({ size: 1 })
  try {
    return await caseFiles(folder, null, workshop, terminal)
  } finally {
    await workshop.close()
  }
}
