// Numbers of passports, identity cards, driving licences, LMA cards and the Migration Agency's dossiers: only after their own word.
// They point out one person as a personnummer does, and are masked as one.
import { reason } from '#text/finding.ts'
import { recogniser } from '../recogniser.ts'

const paper =
  '(?:[Pp]ass|[Ll][Mm][Aa](?:-?kort(?:et)?)?|(?:[Nn]ationellt? )?[Ii][Dd]-?kort(?:et)?|[Kk]örkort(?:et)?|[Uu]ppehållstillståndskort(?:et)?|UT-kort(?:et)?|[Ff]rämlingspass|[Rr]esedokument|[Dd]ossier|[Bb]eteckning hos Migrationsverket|[Mm]igrationsverkets?|[Pp]atient|[Jj]ournal)'

/** Numbers of those whom an office serves or employs. A firm's customer number is one word with others. */
const register =
  '(?:[Kk]und|[Kk]lient|[Bb]rukar|[Pp]atient|[Ee]lev|[Dd]eltagar|[Mm]edlems|[Aa]nställnings|[Jj]ournal|[Ff]örmånstagar|[Pp]ersonal|[Ss]tudent|[Ll]åntagar|[Ll]ånekorts|[Ff]ärdtjänst(?:korts|tillstånds)?)-?(?:nr|nummer|numret|id|ID)\\.?|(?:[Dd]eltagare|[Kk]lient|[Bb]rukare|[Kk]und|[Ee]lev|[Kk]unden|[Aa]nställd) (?:nr|nummer|id|har nummer)\\.?|[Ll]ånekort(?:et)?|[Bb]ibliotekskort(?:et)?|[Ff]ärdtjänstkort(?:et)?|IMEI|[Bb]usskort(?:et)?|[Tt]jänstekort(?:et)?|LMA(?:-kort)?'

export const identityCard = recogniser({
  id: 'identity-card',
  label: 'PERSONNUMMER',
  says: 'is-identity-card',
  shapes: [
    new RegExp(
      `(?<pre>(?<![\\p{L}\\p{N}])${paper}(?:(?:-| |s )?(?:nr|nummer|numret|no|id)\\.?)?(?: är|:|=)? {0,2}(?:nr\\.? )?)(?<it>(?=[\\p{Lu}\\d -]{0,12}\\d{3})[\\p{Lu}\\d](?:[ -]?[\\p{Lu}\\d]){5,12})(?![\\p{L}\\p{N}]|[/:-]\\d)`,
      'gu',
    ),
    // What a person is in a register: "kundnr 90-22418", "lånekort 2 1180 04412 881", "Deltagare nr AME-1188".
    new RegExp(
      `(?<pre>(?<![\\p{L}\\p{N}])(?<register>${register})(?: är|:|=)? {0,2})(?<it>(?:\\p{Lu}{1,4}[- ]?)?\\d(?:[ /.-]?\\d){3,15}(?:[-/]\\p{Lu})?)(?![\\p{L}\\p{N}]|[/:-]\\d|,\\d)`,
      'gu',
    ),
  ],
  accept({ text, groups }) {
    if (groups.register) {
      const why = [reason('after-cue', { word: groups.register })]
      if (/^(?:19|20)\d{2}-\d{2}-\d{2}$/u.test(text) || /^0\d{1,3}-\d/u.test(text)) return { sure: 0, why }
      // Of a customer's number by itself nobody knows whether a firm or a person is the customer.
      return { sure: /^kund-?n/iu.test(groups.register) ? 0.45 : 0.6, why }
    }
    const figures = text.replace(/\D/gu, '').length
    const told = /n[ru]|no|id|är|[:=]/iu.test(groups.pre!.slice(-10))
    if (figures < 5 || /^(?:19|20)\d{2}-\d{2}-\d{2}$/u.test(text) || /^(?:19|20)\d{2}[ -](?:19|20)\d{2}$/u.test(text))
      return { sure: 0, why: [] }
    return { sure: told ? 0.8 : 0.45, why: [reason('after-cue', { word: groups.pre!.replace(/[:= ]+$/u, '') })] }
  },
  near: { lowers: /faktura|(?<![\p{L}\p{N}_])dnr|diarie|artikel/iu },
  yes: [
    'passnummer [[AA1234567]]',
    'LMA-kort nr [[50-123456]]',
    'dossiernr [[10-123456]]',
    'id-kort nr [[AB1234567]]',
    'Deltagare nr [[AME-1188]]',
    'lånekort [[118-22041-7]] spärrat',
    'patientnummer [[00-4412-881]]',
    'IMEI [[356938035643809]]',
  ],
  no: [
    'passet gäller till 2026-05-01',
    'journalanteckning 2026-05-01',
    'pass 3',
    'Kundnummer 4410 2231',
    'elev nr 3 av 14',
    'lånekort 2026-05-01',
    'journal 118',
  ],
})
