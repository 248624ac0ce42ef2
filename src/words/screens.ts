// All words of the screens as one list. Stands on base only.
import { assignmentWords } from '#words/effect/assignments.ts'
import { chargeWords } from '#words/effect/charges.ts'
import { effectWords } from '#words/effect/effect.ts'
import { keptWords } from '#words/effect/kept.ts'
import { measuringWords } from '#words/effect/measuring.ts'
import { effectParameterWords } from '#words/effect/parameters.ts'
import { portfolioWords } from '#words/effect/portfolio.ts'
import { reportScreenWords } from '#words/effect/report-screens.ts'
import { termWords } from '#words/effect/terms.ts'
import { variantWords } from '#words/governance/variants.ts'
import { assessmentScreenWords } from '#words/initiatives/assessment.ts'
import { horizonScreenWords } from '#words/initiatives/horizon.ts'
import { initiativeScreenWords } from '#words/initiatives/initiatives.ts'
import { checkpointScreenWords } from '#words/screens/checkpoints.ts'
import { frameWords } from '#words/screens/frame.ts'
import { functionActWords } from '#words/screens/function-acts.ts'
import { functionScreenWords } from '#words/screens/functions.ts'
import { incidentScreenWords } from '#words/screens/incidents.ts'
import { lawWords } from '#words/screens/law.ts'
import { logScreenWords } from '#words/screens/log.ts'
import { groundWords } from '#words/screens/mask/grounds.ts'
import { requestWords } from '#words/screens/mask/requests.ts'
import { matterWords } from '#words/screens/matters.ts'
import { accountWords } from '#words/screens/people/account.ts'
import { peopleWords } from '#words/screens/people/people.ts'
import { signInWords } from '#words/screens/people/sign-in.ts'
import { releaseWords } from '#words/screens/release.ts'
import { reviewWords } from '#words/screens/review.ts'
import { searchScreenWords } from '#words/screens/search.ts'
import { summaryScreenWords } from '#words/screens/summary.ts'
import { templateScreenWords } from '#words/screens/templates.ts'
import { weedingScreenWords } from '#words/screens/weeding.ts'

export const screens = {
  sv: {
    ...initiativeScreenWords.sv,
    ...horizonScreenWords.sv,
    ...assessmentScreenWords.sv,
    ...effectWords.sv,
    ...keptWords.sv,
    ...termWords.sv,
    ...assignmentWords.sv,
    ...chargeWords.sv,
    ...portfolioWords.sv,
    ...effectParameterWords.sv,
    ...measuringWords.sv,
    ...frameWords.sv,
    ...checkpointScreenWords.sv,
    ...functionActWords.sv,
    ...functionScreenWords.sv,
    ...lawWords.sv,
    ...incidentScreenWords.sv,
    ...logScreenWords.sv,
    ...variantWords.sv,
    ...weedingScreenWords.sv,
    ...matterWords.sv,
    ...groundWords.sv,
    ...reportScreenWords.sv,
    ...reviewWords.sv,
    ...releaseWords.sv,
    ...requestWords.sv,
    ...searchScreenWords.sv,
    ...summaryScreenWords.sv,
    ...templateScreenWords.sv,
    ...signInWords.sv,
    ...accountWords.sv,
    ...peopleWords.sv,
  },
  en: {
    ...initiativeScreenWords.en,
    ...horizonScreenWords.en,
    ...assessmentScreenWords.en,
    ...effectWords.en,
    ...keptWords.en,
    ...termWords.en,
    ...assignmentWords.en,
    ...chargeWords.en,
    ...portfolioWords.en,
    ...effectParameterWords.en,
    ...measuringWords.en,
    ...frameWords.en,
    ...checkpointScreenWords.en,
    ...functionActWords.en,
    ...functionScreenWords.en,
    ...lawWords.en,
    ...incidentScreenWords.en,
    ...logScreenWords.en,
    ...variantWords.en,
    ...weedingScreenWords.en,
    ...matterWords.en,
    ...groundWords.en,
    ...reportScreenWords.en,
    ...reviewWords.en,
    ...releaseWords.en,
    ...requestWords.en,
    ...searchScreenWords.en,
    ...summaryScreenWords.en,
    ...templateScreenWords.en,
    ...signInWords.en,
    ...accountWords.en,
    ...peopleWords.en,
  },
} as const

export type ScreenWord = keyof typeof screens.sv
