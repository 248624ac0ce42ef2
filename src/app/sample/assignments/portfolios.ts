// The portfolio of Ekebyholm for next year: every initiative that is not decided and has been reckoned, for 5 000 tkr, and what the steering
// group chose before anybody had reckoned. Written by the same faces as anybody's, once.
import { dateInSweden } from '#base/clock.ts'
import type { Room } from '#casework/room.ts'
import { assumedRiskParts, chooseIn, makePortfolio, openInitiatives } from '#effect/portfolio/portfolio.ts'
import { once } from '#store/jobs.ts'

const by = 'Leyla Ekdahl'
const budget = 5_000_000
/** What people asked for most, by the titles of the initiatives. */
const wished = [
  'Kallelse, protokoll och utdrag i en följd',
  'Tillgängliga pdf-dokument från alla nämnder',
  'Utbildning i AI för 1 200 medarbetare',
  'Remisser: frågor, svarsdag och vem som svarar',
  'Kontroll av lagrum i beslut och yttranden',
]

/** After the initiatives. Once, and whole or not at all. */
export async function putPortfolio({ database, clock }: Room): Promise<void> {
  const at = clock()
  const today = dateInSweden(at)
  const year = Number(today.slice(0, 4)) + 1
  await database.transaction(async tx => {
    if (!(await once(tx, 'sample-portfolio'))) return
    const open = await openInitiatives(tx)
    const given = {
      title: `AI-funktioner ${year}`,
      budget,
      source: `Kommunfullmäktiges budget ${year}, s. 65: ”Etablera förutsättningar för AI”, 5 000 tkr`,
      dnr: `KS ${year - 1}-00912`,
      candidates: open.map(one => one.id),
      riskParts: assumedRiskParts,
    }
    const id = await makePortfolio(tx, given, by, at)
    const chosen = open.filter(one => wished.includes(one.body.title)).map(one => one.id)
    const why = 'Styrgruppens prioritering: det som flest förvaltningar har bett om.'
    await chooseIn(tx, id, { chosen, onDay: today, dnr: given.dnr, why }, by, at)
  })
}
