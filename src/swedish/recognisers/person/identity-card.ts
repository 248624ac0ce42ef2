// Numbers of passports, identity cards, driving licences, LMA cards and the Migration Agency's dossiers: only after their own word.
// They point out one person as a personnummer does, and are masked as one.
import { reason } from '#text/finding.ts'
import { nearMark, recogniser } from '../recogniser.ts'

const paper =
  '(?:[Pp]ass|[Ll][Mm][Aa](?:-?kort(?:et)?)?|(?:[Nn]ationellt? )?[Ii][Dd]-?kort(?:et)?|[Kk]örkort(?:et)?|[Uu]ppehållstillståndskort(?:et)?|UT-kort(?:et)?|[Ff]rämlingspass|[Rr]esedokument|[Dd]ossier|[Bb]eteckning hos Migrationsverket|[Mm]igrationsverkets?|[Pp]atient|[Jj]ournal|\\p{L}{0,12}[Ff]örsäkring(?:en)?,)'
/** A piece of each of them. */
const ofPaper =
  /[Pp]ass|[Ll][Mm][Aa]|kort|[Rr]esedokument|[Dd]ossier|[Mm]igrationsverk|[Pp]atient|[Jj]ournal|[Ff]örsäkring/gu

export const identityCard = recogniser({
  id: 'identity-card',
  label: 'PERSONNUMMER',
  says: 'is-identity-card',
  shapes: [
    nearMark(
      ofPaper,
      [24, 120],
      new RegExp(
        `(?<pre>(?<![\\p{L}\\p{N}])${paper}(?:(?:-| |s )?(?:nr|nummer|numret|no|id)\\.?)?(?: är| er|:|=)? {0,2}(?:nr\\.? )?)(?<it>(?=[\\p{Lu}\\d -]{0,12}\\d{3})[\\p{Lu}\\d](?:[ -]?[\\p{Lu}\\d]){5,12})(?![\\p{L}\\p{N}]|[/:-]\\d)`,
        'gu',
      ),
    ),
  ],
  accept({ text, groups }) {
    const figures = text.replace(/\D/gu, '').length
    const told = /n[ru]|no|id|är|[:=]/iu.test(groups.pre!.slice(-10))
    if (figures < 5 || /^(?:19|20)\d{2}-\d{2}-\d{2}$/u.test(text) || /^(?:19|20)\d{2}[ -](?:19|20)\d{2}$/u.test(text))
      return { sure: 0, why: [] }
    return {
      sure: told || /^\p{Lu}{1,3}[ -]?\d{2,8}/u.test(text) ? 0.94 : 0.45,
      why: [reason('after-cue', { word: groups.pre!.replace(/[:= ]+$/u, '') })],
    }
  },
  near: { lowers: /faktura|(?<![\p{L}\p{N}_])dnr|diarie|artikel/iu },
  yes: [
    'Deepak, pass [[Z4418820]], e-post',
    'passnummer [[AA1234567]]',
    'LMA-kort nr [[50-123456]]',
    'dossiernr [[10-123456]]',
    'id-kort nr [[AB1234567]]',
    'pass [[FE 228 417]], ingen',
  ],
  no: ['passet gäller till 2026-05-01', 'journalanteckning 2026-05-01', 'pass 3'],
})
