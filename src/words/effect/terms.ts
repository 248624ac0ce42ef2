// What the terms of effect mean: shown beside a term under the pointer and at keyboard focus. Stands on base only.
import { wordList } from '#words/words.ts'

export const termWords = wordList({
  sv: {
    'def-worth':
      'Vad fyra års kostnader och frigjord tid är värda i dag, i kronor. Senare år räknas ned med kalkylräntan.',
    'def-colWorth': 'Kronor i dag. Under värdet står hur lågt och hur högt det blir när ett enda värde ändras.',
    'def-paid': 'Kvartalet då summan så långt inte längre är under noll.',
    'def-colPaid': 'Kvartalet då summan så långt inte längre är under noll.',
    'def-investment': 'Teknik, kompetens och egna timmar innan funktionen används, i kronor.',
    'def-runningSum': 'Drift och egna timmar sedan den börjat användas, i fyra år.',
    'def-savedSum':
      'Frigjorda minuter gånger volym, andel och pris per timme, i fyra år. Tid är inte pengar förrän den används till annat.',
    'def-netSum': 'Frigjord tid i kronor minus alla kostnader, utan ränta.',
    'def-deepest': 'Så långt under noll summan går som mest: det kommunen måste kunna lägga ut.',
    'def-colRuns': 'Gånger funktionen har läst en handling. Det är vad maskinen gjort, inte människor.',
    'def-offered': 'Handlingar där funktionen hittade något, i hela månader där minst fem deltog.',
    'def-used': 'Handlingar där någon godtog, ändrade eller avvisade minst ett fynd.',
    'def-acceptedCount': 'Fynd som granskare lät stå.',
    'def-rejectedCount': 'Fynd som granskare tog bort.',
    'def-changedCount': 'Fynd som granskare ändrade etikett eller gräns på.',
    'def-addedCount': 'Det funktionen missade och granskare lade till.',
    'def-colUptake': 'Handlingar där någon tagit ställning till ett fynd, av dem där funktionen hittade något.',
    'def-colMonthsTold':
      'Antal hela månader då minst fem i enheten har deltagit och ingen enskilds siffror kan räknas ut. Siffrorna gäller de månaderna.',
    'def-handling':
      'Tid med tecken på arbete vid skärmen. Pauser över fem minuter räknas bort. Medianen: hälften tog kortare tid.',
    'def-colMedian':
      'Hälften tog kortare tid, hälften längre. Inom parentes det intervall som med 95 procents säkerhet rymmer medianen.',
    'def-colEnergy': 'El för ett års körningar, från det lägsta till det högsta som mätmetoden medger.',
    'def-energyReplaced': 'Den el som skärm och dator drar under den tid som frigörs.',
    'def-energyNet': 'Under noll: mindre el än förut.',
    'def-colLow': 'Intervallets nedre gräns, med mätmetodens osäkerhet inräknad.',
    'def-colHigh': 'Intervallets övre gräns, med mätmetodens osäkerhet inräknad.',
    'def-colMetered': 'Körningar, sidor, el och timmar gånger priset som gällde i månaden.',
    'def-colShared': 'Förvaltningens andel av de kostnader som är lika stora oavsett användning.',
    'def-colEffect4': 'Väntad effekt i kronor under fyra år, innan kostnaden. Under värdet står intervallet.',
    'def-colRisk': 'Från 1, minst, till 5. Efter risken står hur mycket av effekten som dras av.',
    'def-colWorthLess': 'Väntad effekt minus avdraget för risk, minus kostnaden.',
    'def-colBest': 'Det urval som ger mest värde inom budgeten, med allt som det förutsätter. Räknat exakt.',
  },
  en: {
    'def-worth': 'What four years of costs and freed time are worth today, in kronor. Later years are discounted.',
    'def-colWorth': 'Kronor today. Below stands from the worst to the best that one single value can make of it.',
    'def-paid': 'The quarter after which the sum so far is no longer below zero.',
    'def-colPaid': 'The quarter after which the sum so far is no longer below zero.',
    'def-investment': 'Technology, competence and own hours before the function is used, in kronor.',
    'def-runningSum': 'Running costs and own hours once it is in use, over four years.',
    'def-savedSum':
      'Freed minutes times volume, share and price of an hour, over four years. Time is no money until it is used for something else.',
    'def-netSum': 'Freed time in kronor less all costs, without interest.',
    'def-deepest': 'How far below zero the sum goes at most: what must be there to lay out.',
    'def-colRuns': 'Times the function has read a document. That is what the machine did, not people.',
    'def-offered': 'Documents where the function found something, in whole months that at least five took part in.',
    'def-used': 'Documents where somebody accepted, changed or rejected at least one finding.',
    'def-acceptedCount': 'Findings that reviewers let stand.',
    'def-rejectedCount': 'Findings that reviewers took away.',
    'def-changedCount': 'Findings that reviewers gave another label or edge.',
    'def-addedCount': 'What the function missed and reviewers added.',
    'def-colUptake': 'Documents where somebody decided on a finding, of those where the function found something.',
    'def-colMonthsTold':
      'In so many whole months at least five took part in the unit, and nothing could be reckoned. The figures are of those months.',
    'def-handling':
      'Time with signs of work at the screen. Pauses over five minutes are left out. The median: half took less.',
    'def-colMedian':
      'Half took less time, half more. In brackets the interval that holds the median with 95 per cent certainty.',
    'def-colEnergy': 'Electricity for a year’s runs, from the lowest to the highest that the method allows.',
    'def-energyReplaced': 'What screen and computer draw in the time that is freed.',
    'def-energyNet': 'Below zero: less electricity than before.',
    'def-colLow': 'The lower end of what the method may miss.',
    'def-colHigh': 'The upper end of what the method may miss.',
    'def-colMetered': 'Runs, pages, electricity and hours times the price that stood in the month.',
    'def-colShared': 'The administration’s part of what costs the same whatever is used.',
    'def-colEffect4': 'Expected effect in kronor over four years, before the cost. Below stands the interval.',
    'def-colRisk': 'From 1, least, to 5. After it stands how much of the effect it takes.',
    'def-colWorthLess': 'Expected effect less the part for risk, less the cost.',
    'def-colBest': 'What gives most worth within the budget, with all that it needs. Reckoned exactly.',
  },
})

/** Terms that have a definition. */
export type Term = keyof typeof termWords.sv extends `def-${infer Name}` ? Name : never
