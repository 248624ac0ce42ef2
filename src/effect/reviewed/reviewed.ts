// What reviewers changed in a function's proposals, version by version: what it missed and what it took wrongly for each 1,000 words of
// the documents that left. Never by person, and not where fewer than five took part.
//   await reviewedByVersion(query, 'mask', period)
import { type Rate, rateOf } from '#casework/review/review.ts'
import { type Period, shownUnits } from '#effect/counts/counts.ts'
import {
  type Reviewed,
  type ReviewedPart,
  type ReviewMark,
  reviewedOf,
  reviewMarksOf,
} from '#effect/reviewed/reviewed.store.ts'
import type { Query } from '#store/database.ts'

export type VersionReviewed = Reviewed & { version: string; under: Rate; over: Rate }

/** Newest version first. `hidden`: how many versions are not told of, for their few people or because they could be reckoned from the rest. */
export async function reviewedByVersion(
  q: Query,
  name: string,
  period: Period,
): Promise<{ versions: VersionReviewed[]; hidden: number }> {
  const [parts, marks] = await Promise.all([
    reviewedOf(q, name, period.from, period.to),
    reviewMarksOf(q, name, period.from, period.to),
  ])
  return byVersion(parts, marks)
}

/** A version that nobody is known to have reviewed is told of as little as one that a single person did. */
export function byVersion(parts: readonly ReviewedPart[], marks: readonly ReviewMark[]) {
  const groups = Map.groupBy(parts, one => one.version)
  const known = Map.groupBy(marks, one => one.version)
  const took = [...groups.keys()].flatMap(version =>
    (known.get(version) ?? [{ month: '', mark: 'unknown' }]).map(({ month, mark }) => ({ unit: version, month, mark })),
  )
  const shown = shownUnits([...groups.keys()], took)
  const versions = [...groups].filter(([version]) => shown.has(version)).map(([version, own]) => told(version, own))
  versions.sort((a, b) => b.version.localeCompare(a.version, 'sv', { numeric: true }))
  return { versions, hidden: groups.size - versions.length }
}

function told(version: string, parts: readonly ReviewedPart[]): VersionReviewed {
  const sum = (of: keyof Reviewed) => parts.reduce((all, part) => all + part[of], 0)
  const [words, added, grown, deleted, shrunk] = [
    sum('words'),
    sum('added'),
    sum('grown'),
    sum('deleted'),
    sum('shrunk'),
  ]
  return {
    version,
    documents: sum('documents'),
    words,
    proposed: sum('proposed'),
    accepted: sum('accepted'),
    deleted,
    added,
    changed: sum('changed'),
    grown,
    shrunk,
    under: rateOf(added + grown, words),
    over: rateOf(deleted + shrunk, words),
  }
}
