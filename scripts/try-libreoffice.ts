// Opens a DOCX with our remarks in LibreOffice, saves it there, and says whether comments and tracked changes are still in it:
// node scripts/try-libreoffice.ts [MEMO.docx]. Needs LibreOffice Writer (Debian: apt-get install libreoffice-writer-nogui).
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { writeCopy } from '#app/copies/write-copy.ts'
import { learn } from '#app/knowledge.ts'
import { annotate } from '#files/annotate.ts'
import { read } from '#files/read.ts'
import { check } from '#functions/check/check.ts'
import { memoWith } from '#functions/check/rules/fixture.ts'
import type { Finding } from '#text/finding.ts'
import { memoDocx } from '../test/memo-docx.ts'

/** Debian's and the makers' own name for it. */
const office = 'soffice'
const faulty = {
  'Beskrivning av ärendet':
    'Nämnden har har beslutat om cyklar den 31 april 2024. Insatsen kostar 450tkr per år, se bilaga 4. KVUF har yttrat sig.',
}
const given = process.argv[2]
const bytes = given ? new Uint8Array(readFileSync(given)) : await memoDocx(memoWith(faulty))
const { knowledge } = learn(check)
const checked = async (file: Uint8Array) => {
  const document = await read(file, 'memo.docx')
  const findings = check.run(document, {}, knowledge, new Date().toISOString().slice(0, 10)).findings as Finding[]
  return { document, findings }
}

const { document, findings } = await checked(bytes)
const chosen = findings.map(finding => ({ finding, fixed: true }))
const copy = await writeCopy(
  'docx',
  { bytes, document, name: 'memo.docx', chosen, language: 'sv', now: new Date() },
  annotate,
)
const before = told(copy.bytes)
const kept = saved(copy.bytes)
const after = told(kept)
const same = (key: keyof typeof before) => `${key}: ${before[key].length} → ${after[key].length}`
console.log([same('comments'), same('ranges'), same('inserted'), same('deleted')].join(', '))
const known = (await checked(kept)).findings.filter(one => one.noted).length
console.log(`remarks known again on the next check: ${known} of ${findings.length - copy.fixed.length} not mended`)
const isKept = (Object.keys(before) as (keyof typeof before)[]).every(
  key => [...before[key]].sort().join('\n') === [...after[key]].sort().join('\n'),
)
console.log(isKept ? 'All of it is still there.' : 'Something is lost.')
if (!isKept) {
  console.log({ before, after })
  process.exitCode = 1
}

/** The file as LibreOffice writes it after opening it. */
function saved(file: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'kansli-libreoffice-'))
  try {
    const [path, out] = [join(folder, 'copy.docx'), join(folder, 'out')]
    mkdirSync(out)
    writeFileSync(path, file)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const argv = [profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', out, path]
    const { status, error, stderr } = spawnSync(office, argv, { encoding: 'utf8', timeout: 180_000 })
    if (error || status !== 0) throw new Error(`LibreOffice did not save the file: ${error?.message ?? stderr}`)
    return new Uint8Array(readFileSync(join(out, 'copy.docx')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Codes of the comments, how many words carry one, and the words that changes put in or take out. */
function told(file: Uint8Array) {
  const parts = unzipSync(file)
  const xml = (path: string) => new TextDecoder().decode(parts[path] ?? new Uint8Array())
  const body = xml('word/document.xml')
  const words = (of: string, text: string) =>
    [...body.matchAll(new RegExp(`<w:${of} [^>]*>.*?</w:${of}>`, 'gsu'))].map(([change]) =>
      [...change.matchAll(new RegExp(`<w:${text}(?: [^>]*)?>([^<]*)<`, 'gu'))].map(([, said]) => said).join(''),
    )
  return {
    comments: xml('word/comments.xml').match(/\[K-[0-9A-Z]{5}\]/gu) ?? [],
    ranges: (body.match(/<w:commentRangeStart /gu) ?? []).map(() => 'range'),
    inserted: words('ins', 't').filter(Boolean),
    deleted: words('del', 'delText').filter(Boolean),
  }
}
