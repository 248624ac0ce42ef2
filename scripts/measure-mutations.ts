// Reads a thousand broken files (or as many as asked for) in the workshop and draws their first page: counts what became of
// them, and fails when one crashed or took more than ten seconds. `node scripts/measure-mutations.ts [count] [seed]`
import { openWorkshop } from '#app/workshop.ts'
import { Refusal } from '#base/refusal.ts'
import { mutations } from '#test/files/mutations.ts'

const [count = '1000', seed = '1'] = process.argv.slice(2)
const workshop = openWorkshop()
const fates: Record<string, number> = {}
let slowest = 0
const started = performance.now()

async function fate(work: Promise<unknown>, done: string): Promise<void> {
  const from = performance.now()
  let became = done
  await work.catch((error: unknown) => {
    became = error instanceof Refusal ? error.reason : `bug: ${error}`
  })
  slowest = Math.max(slowest, performance.now() - from)
  fates[became] = (fates[became] ?? 0) + 1
}

for (const { name, bytes } of mutations(Number(seed), Number(count))) {
  await fate(workshop.read(bytes, name), 'read')
  if (name.endsWith('.pdf')) await fate(workshop.render(bytes, 1, 600), 'drawn')
}
await workshop.close()
console.log(
  JSON.stringify({
    files: Number(count),
    fates,
    slowestMs: Math.round(slowest),
    totalMs: Math.round(performance.now() - started),
  }),
)
process.exitCode = slowest > 10_000 || Object.keys(fates).some(key => key.startsWith('bug')) ? 1 : 0
