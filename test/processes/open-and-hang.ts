// Opens a data folder, says the server's pid, and never ends.   node open-and-hang.ts FOLDER
import { openDatabase } from '#store/database.ts'
import { runningServer } from '#store/embedded.ts'

const folder = process.argv[2]!
await openDatabase({ folder })
console.log(`open ${runningServer(folder)?.pid}`)
setInterval(() => {}, 1000)
