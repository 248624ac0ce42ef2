// Measures one function on the sets it had not seen when they were written.
// node scripts/measure-first-meeting.ts check|sources|mask|search|steering|told-twice 1|2|3|4|5|6|7 [--all lists every miss]
// Part 4 is of check and mask alone, 5 to 7 of mask alone; steering has 3 alone, told-twice 1 alone.
import { meetCheck } from '../evaluation/check/meet-check.ts'
import { asTable, type FirstMeeting, type MeetingHalf, meetingParts } from '../evaluation/first-meeting.ts'
import { meetMask } from '../evaluation/mask/meet-mask.ts'
import { meetSearch } from '../evaluation/search/meet-search.ts'
import { meetSteering } from '../evaluation/search/meet-steering.ts'
import { meetToldTwice } from '../evaluation/sources/measure-told-twice.ts'
import { meetSources } from '../evaluation/sources/meet-sources.ts'

const meetings: Record<string, (half: MeetingHalf) => FirstMeeting | Promise<FirstMeeting>> = {
  check: meetCheck,
  sources: meetSources,
  mask: meetMask,
  search: meetSearch,
  steering: meetSteering,
  'told-twice': meetToldTwice,
}
const [name = '', part] = process.argv.slice(2)
const half = meetingParts.find(one => one === part)
const meet = meetings[name]
if (!meet || !half) {
  console.error(
    `one of ${Object.keys(meetings).join(', ')}, then 1, 2 or 3, 4 (check, mask), 5 to 7 (mask); steering has 3, told-twice 1`,
  )
  process.exit(2)
}
console.log(asTable(await meet(half), process.argv.includes('--all')).join('\n'))
