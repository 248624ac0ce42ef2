// Brings an index up to date with a folder and tells each file that it reads, so that a test may kill it on the way.
import { setTimeout as wait } from 'node:timers/promises'
import { holdLibrary } from '#app/search/held-library.ts'
import { openLaw } from '#app/search/open-law.ts'
import { updateFolder } from '#casework/search/search.ts'
import { documentFromText } from '#text/document.ts'

const [data, folder, saveEvery] = process.argv.slice(2) as [string, string, string]
const counts = await updateFolder('a', folder, {
  library: holdLibrary(data, () => openLaw()),
  read: async (bytes, name) => {
    console.log(`read ${name}`)
    await wait(5)
    return documentFromText(new TextDecoder().decode(bytes))
  },
  progress: () => {},
  saveEvery: Number(saveEvery),
})
console.log(`done ${JSON.stringify(counts)}`)
