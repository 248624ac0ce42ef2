// What Ekebyholm's reviewers are said to have changed in the masking, month by month, reckoned from the days that were made up. Pure.
type DayRow = Record<string, string | number>

/** The masking's versions by the month they were taken into use, counted from its first; what each missed of a hundred marks. */
const versions = [
  { from: 0, version: '0.4.0', missed: 5 },
  { from: 6, version: '0.5.1', missed: 3.6 },
  { from: 11, version: '0.6.0', missed: 2.1 },
]
const wordsOfPage = 310

/** One row for each month and unit where a document of `mask` was used. */
export function reviewsOf(days: readonly DayRow[]): DayRow[] {
  const own = days.filter(row => row.function === 'mask')
  const months = [...new Set(own.map(monthOf))].sort()
  return [...Map.groupBy(own, row => `${monthOf(row)} ${row.unit}`).values()].flatMap(rows => {
    const [month, sum] = [monthOf(rows[0]!), (name: string) => rows.reduce((all, row) => all + Number(row[name]), 0)]
    const documents = sum('used')
    if (documents === 0) return []
    const { version, missed } = versions.findLast(one => one.from <= months.indexOf(month))!
    const [accepted, rejected, changed] = [sum('accepted'), sum('rejected'), sum('changed')]
    const proposed = accepted + rejected + changed
    const grown = Math.round(changed * 0.4)
    const words = Math.round((sum('pages') / sum('runs')) * documents * wordsOfPage)
    const added = Math.round((proposed * missed) / 100)
    const shrunk = Math.round(changed * 0.3)
    return [
      {
        ...{
          function: 'mask',
          version,
          unit: rows[0]!.unit!,
          month,
          documents,
          words,
          proposed,
          accepted: accepted + changed,
        },
        ...{ deleted: rejected, added, changed, grown, shrunk },
      },
    ]
  })
}

const monthOf = (row: DayRow): string => `${String(row.day).slice(0, 7)}-01`

/** Who reviewed is nobody: marks that only say how many they were. */
export const reviewMarksOf = (reviews: readonly DayRow[], marks: readonly DayRow[]): DayRow[] =>
  reviews.flatMap(({ function: name, version, unit, month }) =>
    marks
      .filter(one => one.function === name && one.unit === unit && one.month === month)
      .map(({ mark }) => ({ function: name!, version: version!, month: month!, mark: `${mark} ${version}` })),
  )
