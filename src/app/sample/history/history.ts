// Two years of history for the sample municipality, put into the tables that everybody's work is counted in, so that its figures are
// reckoned and not written. That it is made up stands in the log.
import { historyTo } from '#app/sample/history/days.ts'
import { putRows } from '#app/sample/history/history.store.ts'
import { roundsOf } from '#app/sample/history/rounds.ts'
import { dateInSweden } from '#base/clock.ts'
import type { Room } from '#casework/room.ts'
import { log } from '#governance/log/log.ts'
import { once } from '#store/jobs.ts'

/** Once, and whole or not at all. */
export async function putHistory({ database, clock }: Room): Promise<void> {
  const at = clock()
  // To and with yesterday: what is done today is counted as it is done.
  const last = dateInSweden(new Date(at.getTime() - 86_400_000))
  const { days, marks, times, reviews, reviewMarks } = historyTo(last)
  const { rounds, samples } = roundsOf(last)
  await database.transaction(async tx => {
    if (!(await once(tx, 'sample-history'))) return
    await putRows(tx, 'effect_day', days)
    await putRows(tx, 'effect_mark', marks)
    await putRows(tx, 'effect_time', times)
    await putRows(tx, 'effect_review', reviews)
    await putRows(tx, 'effect_review_mark', reviewMarks)
    await putRows(tx, 'measuring_round', rounds)
    await putRows(tx, 'measuring_sample', samples)
    const content = { from: String(days[0]!.day), until: last, days: days.length, measurements: samples.length }
    await log.append(tx, { actor: 'Kansli', act: 'sample.history', subject: 'effect', content }, at)
  })
}
