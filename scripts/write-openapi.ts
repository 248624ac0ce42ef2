// Writes docs/openapi.json and the client's types from the routes as they are. With --check it fails when they are stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTypes, { astToString } from 'openapi-typescript'
import { buildServer } from '#app/server.ts'
import type { Room } from '#casework/room.ts'

const root = new URL('../', import.meta.url)
const app = await buildServer({} as Room, { hosts: ['localhost'], largestFile: 1, pages: false })
await app.ready()
const description = app.swagger()
const written = {
  'docs/openapi.json': `${JSON.stringify(description, null, 2)}\n`,
  'src/web/api.generated.ts': `// Made by scripts/write-openapi.ts from the routes. Do not edit.\n${astToString(
    await openapiTypes(JSON.parse(JSON.stringify(description)), { alphabetize: true }),
  )}`,
}
await app.close()

let stale = 0
for (const [path, text] of Object.entries(written)) {
  const file = fileURLToPath(new URL(path, root))
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text) {
    stale++
    console.error(`${path} is stale: run node scripts/write-openapi.ts`)
  }
}
process.exitCode = stale ? 1 : 0
