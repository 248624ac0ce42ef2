// Takes one job, does its step, says so, and never ends: to be killed in the middle.
//   node hang-in-a-job.ts CONNECTION-AS-JSON alone|shared before|after
import { z } from 'zod'
import { databaseOn } from '#store/database.ts'
import { once, openJobs } from '#store/jobs.ts'

const [connection, company, when] = process.argv.slice(2)
const database = await databaseOn(JSON.parse(connection!), { kind: 'address', alone: company === 'alone' })
const jobs = await openJobs(database, ['read'])
await jobs.work('read', {
  schema: z.object({ n: z.number() }),
  concurrency: 1,
  handle: async job => {
    if (when === 'after') await database.transaction(async tx => void (await once(tx, job.key)))
    console.log(`took ${job.key}`)
    await new Promise(() => setInterval(() => {}, 1000))
  },
})
console.log('ready')
