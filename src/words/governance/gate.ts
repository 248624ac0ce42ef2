// Why a gate is closed, and why a decision on a status cannot stand: a whole sentence each. Stands on base only.
import type { Params } from '#base/refusal.ts'
import { fill, type Language, wordList } from '#words/words.ts'

export const gateWords = wordList({
  sv: {
    'function-unknown': 'funktionen finns inte i den här versionen av Kansli.',
    'card-missing': 'funktionen saknar kort.',
    'function-stopped': 'funktionen är stoppad: {why}.',
    'base-stopped': 'den är en variant av {of}, som är stoppad: {why}.',
    'status-idea': 'funktionen är en idé; ingen har beslutat om försök.',
    'status-retired': 'funktionen är avvecklad.',
    'decides-by-itself': 'funktionen skulle besluta utan människa, och det tillåts inte i den här versionen.',
    prohibited: 'användningen är förbjuden enligt AI-förordningen.',
    'decision-missing': 'det saknas ett daterat beslut med diarienummer.',
    'trial-unlimited': 'försöket saknar enheter, datum eller volym.',
    'trial-not-begun': 'försöket börjar {from}.',
    'trial-ended': 'försöket tog slut {to}.',
    'trial-unit': 'försöket gäller bara {units}.',
    'variant-unit': 'varianten gäller bara {units}.',
    'trial-full': 'försöket har nått {volume} körningar, som var gränsen.',
    'checkpoint-open': '{title} är inte besvarad ({checkpoint}).',
    'evidence-lacks-date': '{title} saknar datum ({checkpoint}).',
    'evidence-lacks-group': '{title} saknar grupp ({checkpoint}).',
    'evidence-lacks-dnr': '{title} saknar diarienummer ({checkpoint}).',
    'evidence-lacks-document': '{title} saknar dokument ({checkpoint}).',
    'evidence-expired': '{title} gällde till {until} ({checkpoint}).',
    'evaluation-missing': 'version {version} är inte mätt mot kortets trösklar.',
    'evaluation-below': 'mätningen når inte tröskeln: {set}, {low} mot {value} (intervallets sämre ände).',
    drifted: 'de som granskar godtar färre fynd än tröskeln, {bar} %.',
    'state-damaged': 'filen som säger vad som får köras är skadad eller saknas. Starta Kansli, så skrivs den på nytt.',
    'state-old': 'filen som säger vad som får köras gällde till {until}. Starta Kansli, så skrivs den på nytt.',
    'not-finished': 'funktionen har inte gått klart.',
    'no-such-step': 'det steget finns inte från nuvarande status.',
    'dnr-missing': 'beslutet saknar diarienummer.',
    'trial-missing': 'försöket saknar ramar.',
    'trial-units': 'försöket saknar enheter.',
    'trial-dates': 'försöket saknar första eller sista dag.',
    'trial-volume': 'försöket saknar volym.',
  },
  en: {
    'function-unknown': 'the function is not in this version of Kansli.',
    'card-missing': 'the function has no card.',
    'function-stopped': 'the function has been stopped: {why}.',
    'base-stopped': 'it is a variant of {of}, which has been stopped: {why}.',
    'status-idea': 'the function is an idea; nobody has decided on a trial.',
    'status-retired': 'the function has been retired.',
    'decides-by-itself': 'the function would decide without a person, which this version does not allow.',
    prohibited: 'the use is prohibited by the AI Act.',
    'decision-missing': 'there is no dated decision with a registry number.',
    'trial-unlimited': 'the trial has no units, dates or volume.',
    'trial-not-begun': 'the trial begins {from}.',
    'trial-ended': 'the trial ended {to}.',
    'trial-unit': 'the trial is only for {units}.',
    'variant-unit': 'the variant is only for {units}.',
    'trial-full': 'the trial has had its {volume} runs.',
    'checkpoint-open': '{title}: not answered ({checkpoint}).',
    'evidence-lacks-date': '{title}: the date is missing ({checkpoint}).',
    'evidence-lacks-group': '{title}: the group is missing ({checkpoint}).',
    'evidence-lacks-dnr': '{title}: the registry number is missing ({checkpoint}).',
    'evidence-lacks-document': '{title}: the document is missing ({checkpoint}).',
    'evidence-expired': '{title}: the answer counted until {until} ({checkpoint}).',
    'evaluation-missing': 'version {version} has not been measured against the card’s bars.',
    'evaluation-below':
      'the measurement is below the bar: {set}, {low} against {value} (the worse end of the interval).',
    drifted: 'reviewers accept fewer findings than the bar, {bar} %.',
    'state-damaged': 'the file that says what may run is damaged or missing. Start Kansli and it is written anew.',
    'state-old': 'the file that says what may run held until {until}. Start Kansli and it is written anew.',
    'not-finished': 'the function has not finished.',
    'no-such-step': 'there is no such step from the present status.',
    'dnr-missing': 'the decision has no registry number.',
    'trial-missing': 'the trial has no limits.',
    'trial-units': 'the trial has no units.',
    'trial-dates': 'the trial has no first or last day.',
    'trial-volume': 'the trial has no volume.',
  },
})

/** A reason as a sentence that begins with a small letter, to stand after a colon. */
export const reasonInWords = (id: string, params: Params, language: Language): string => {
  const words: Record<string, string> = gateWords[language]
  return fill(words[id] ?? id, params)
}

const lookedWords = wordList({
  sv: {
    card: 'kortets version {is}',
    checkpoints: 'kontrollpunkterna {is}',
    evidence: '{is} underlag',
    version: 'funktionens version {is}',
    day: 'dagen {is}',
  },
  en: {
    card: 'version {is} of the card',
    checkpoints: 'the checkpoints {is}',
    evidence: '{is} pieces of evidence',
    version: 'version {is} of the function',
    day: 'the day {is}',
  },
})

/** What a verdict looked at, `card 2`, as words. */
export const lookedInWords = (looked: readonly string[], language: Language): string => {
  const words: Record<string, string> = lookedWords[language]
  return looked
    .map(one => {
      const [kind = '', ...rest] = one.split(' ')
      return fill(words[kind] ?? one, { is: rest.join(' ') })
    })
    .join(', ')
}
