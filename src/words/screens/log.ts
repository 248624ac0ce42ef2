// Words of the log's screens: narrowing it, its events, its chain, its export, and what is logged at all. Stands on base only.
import { wordList } from '#words/words.ts'

export const logScreenWords = wordList({
  sv: {
    logNarrow: 'Visa',
    logPerson: 'Person',
    logKind: 'Slag av händelse',
    logFunction: 'Funktion',
    logFrom: 'Från och med',
    logTo: 'Till och med',
    logEveryone: 'Alla personer',
    logEvery: 'Alla slag',
    logEveryFunction: 'Alla funktioner',
    logClear: 'Visa allt',
    logNone: 'Ingen händelse stämmer med urvalet.',
    logExportTitle: 'Hämta hela loggen',
    logExportHow:
      'Filen har alla händelser med sina kontrollsummor. Vem som helst kan pröva kedjan utan Kansli och utan nät: kansli verify-log FIL. Att loggen hämtas blir en händelse.',
    logExportJsonl: 'JSON Lines',
    logExportCsv: 'CSV',
    colWhat: 'Vad',
    logGround: 'Grund: {ground}',
    logWeededRow: 'Innehållet är gallrat. Vem, när och vad står kvar.',
    logShown: '{count|händelse|händelser} visas.',
    logWhat: 'Vad som loggas',
    logWhatMeans:
      'Här står vilka uppgifter loggen har om varje slag av händelse. Sidan är öppen för alla som är inloggade, också fackliga företrädare.',
    logWhatAlways:
      'Varje händelse har dessutom vem som gjorde det, när, vad det gjordes med och med vilken rätt. Handlingens text, fynd och sökfrågor loggas inte.',
    logWhatNever:
      'Kansli räknar inte händelser per person, jämför inte personer och rangordnar ingen. Uppgifter om granskning visas bara sammanlagt, och inte alls när färre än fem personer ligger bakom.',
    logWhatWho:
      'Loggen läses av den som har rätt att granska i hela kommunen. Hur länge innehållet finns kvar står under Gallring.',
    colKindOfEvent: 'Slag',
    colFields: 'Uppgifter',
    noFields: 'inget utöver det som alltid loggas',
  },
  en: {
    logNarrow: 'Show',
    logPerson: 'Person',
    logKind: 'Kind of event',
    logFunction: 'Function',
    logFrom: 'From',
    logTo: 'To',
    logEveryone: 'Everyone',
    logEvery: 'Every kind',
    logEveryFunction: 'Every function',
    logClear: 'Show everything',
    logNone: 'No event matches the selection.',
    logExportTitle: 'Fetch the whole log',
    logExportHow:
      'The file holds every event with its checksums. Anyone can verify the chain without Kansli and without a network: kansli verify-log FILE. That the log is fetched becomes an event.',
    logExportJsonl: 'JSON Lines',
    logExportCsv: 'CSV',
    colWhat: 'What',
    logGround: 'Ground: {ground}',
    logWeededRow: 'The content has been weeded. Who, when and what remain.',
    logShown: '{count|event|events} shown.',
    logWhat: 'What is logged',
    logWhatMeans:
      'Here is which facts the log holds about each kind of event. The page is open to everyone signed in, union representatives too.',
    logWhatAlways:
      'Every event also holds who did it, when, what it was done to and by what right. The text of documents, findings and search questions are not logged.',
    logWhatNever:
      'Kansli does not count events by person, does not compare people and ranks nobody. Facts about review are shown in sum only, and not at all when fewer than five people stand behind them.',
    logWhatWho:
      'The log is read by those who may audit the whole municipality. How long its content is kept stands under Weeding.',
    colKindOfEvent: 'Kind',
    colFields: 'Facts',
    noFields: 'nothing beyond what is always logged',
  },
})
