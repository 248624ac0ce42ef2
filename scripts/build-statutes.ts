// Builds the statute register and the text of the law under knowledge/statutes from two open collections (see SOURCE.md there).
// Usage: node scripts/build-statutes.ts FOLDER [OUT]   FOLDER holds acts.jsonl, sfs-further-acts.jsonl and sfs-front-matter.jsonl
import { fileURLToPath } from 'node:url'
import { buildStatutes } from './statutes/build.ts'

const [folder, out] = process.argv.slice(2)
if (!folder) {
  console.error('Ange mappen med acts.jsonl, sfs-further-acts.jsonl och sfs-front-matter.jsonl.')
  process.exit(2)
}
const { acts, whole, texts, sections, bytes, state } = buildStatutes(
  folder,
  out ?? fileURLToPath(new URL('../knowledge/statutes/', import.meta.url)),
)
console.log(`${acts} författningar, ${whole} med hela paragrafförteckningen, till och med ${state.whole}`)
console.log(`${texts} författningars text, ${sections} paragrafer, ${(bytes / 1e6).toFixed(1)} MB`)
