// Writes the pages of docs/ that are made from the code. With --check it writes nothing and fails when a page is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cliPage } from './docs/cli-page.ts'
import { refusalsPage } from './docs/refusals-page.ts'

const pages: Record<string, () => string> = {
  'docs/cli.md': cliPage,
  'docs/refusals.md': refusalsPage,
}

const checking = process.argv.includes('--check')
for (const [path, page] of Object.entries(pages)) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url))
  const text = page()
  if (!checking) writeFileSync(file, text)
  else if (textOf(file) !== text) {
    console.error(`${path} is stale: run npm run docs`)
    process.exitCode = 1
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
