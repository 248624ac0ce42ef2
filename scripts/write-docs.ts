// Writes the pages of docs/ that are made from the code. With --check it writes nothing and fails when a page is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { maskPage } from '#app/bench/mask/mask-page.ts'
import { resultsPage } from '#app/bench/results.ts'
import { checkpointsPage } from './docs/checkpoints-page.ts'
import { cliPage } from './docs/cli-page.ts'
import { functionsPage } from './docs/functions-page.ts'
import { recognisersPage } from './docs/recognisers-page.ts'
import { refusalsPage } from './docs/refusals-page.ts'
import { rightsPage } from './docs/rights-page.ts'
import { rulesPage } from './docs/rules-page.ts'

const pages: Record<string, () => string> = {
  'docs/checkpoints.md': checkpointsPage,
  'docs/cli.md': cliPage,
  'docs/functions.md': functionsPage,
  'docs/recognisers.md': recognisersPage,
  'docs/refusals.md': refusalsPage,
  'docs/rights.md': rightsPage,
  'docs/rules.md': rulesPage,
}

const results = textOf(whole('evaluation/results.json'))
if (results !== null) pages['docs/bench.md'] = () => resultsPage(JSON.parse(results))

const masked = textOf(whole('evaluation/mask/results.json'))
if (masked !== null) pages['docs/mask.md'] = () => maskPage(JSON.parse(masked))

const checking = process.argv.includes('--check')
for (const [path, page] of Object.entries(pages)) {
  const file = whole(path)
  const text = page()
  if (!checking) writeFileSync(file, text)
  else if (textOf(file) !== text) {
    console.error(`${path} is stale: run npm run docs`)
    process.exitCode = 1
  }
}

function whole(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
