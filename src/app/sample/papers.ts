// What lies on the desks of Ekebyholm, a municipality that does not exist: each file with its matter, its officer and how far it has come.

/** `wait`: nobody has decided. `decide`: decided, not released. `release`: decided and released. */
export type Paper = {
  file: string
  name: string
  from: string
  matter: string | null
  officer: string
  fate: 'wait' | 'decide' | 'release'
}

export const officers = [
  { name: 'Ingrid Ekstam', unit: 'Kommunledningskontoret, Ekebyholms kommun' },
  { name: 'Amina Warsame', unit: 'Socialförvaltningen, Ekebyholms kommun' },
  { name: 'Sten Granlund', unit: 'Miljö- och byggnadsförvaltningen, Ekebyholms kommun' },
] as const

const paper = (
  file: string,
  name: string,
  from: string,
  matter: string | null,
  officer: (typeof officers)[number]['name'],
  fate: Paper['fate'],
): Paper => ({ file, name, from, matter, officer, fate })

const post = 'Inkommen post'

/** Oldest first. */
export const papers: readonly Paper[] = [
  paper(
    'klagomal-snorojning.eml',
    'Klagomål på snöröjning.eml',
    post,
    'TN 2026-00114 Snöröjning',
    'Ingrid Ekstam',
    'release',
  ),
  paper(
    'beslut-hemtjanst.pdf',
    'Beslut om hemtjänst.pdf',
    'Socialförvaltningen',
    'SN 2026-00718',
    'Amina Warsame',
    'release',
  ),
  paper(
    'memo-biblioteksplan.docx',
    'Tjänsteutlåtande biblioteksplan.docx',
    'Kulturförvaltningen',
    '0388/26 Biblioteksplan',
    'Ingrid Ekstam',
    'release',
  ),
  paper(
    'protokollsutdrag.pdf',
    'Protokollsutdrag MBN 2026-10-20.pdf',
    'Nämndkansliet',
    'Miljö- och byggnadsnämnden 2026-10-20',
    'Sten Granlund',
    'decide',
  ),
  paper(
    'overklagande-bygglov.pdf',
    'Överklagande av bygglov.pdf',
    post,
    'MBN 2026-00903 Ekeby 7:21',
    'Sten Granlund',
    'decide',
  ),
  paper(
    'avstamning.md',
    'Avstämning om ärendehanteringen.md',
    'Kommunledningskontoret',
    null,
    'Ingrid Ekstam',
    'decide',
  ),
  paper('ritning-skadad.pdf', 'Ritning fasad mot norr.pdf', post, 'MBN 2026-00903 Ekeby 7:21', 'Sten Granlund', 'wait'),
  paper('lakarintyg-last.pdf', 'Bilaga 3 läkarintyg.pdf', post, 'MBN 2026-00903 Ekeby 7:21', 'Sten Granlund', 'wait'),
  paper('anteckning.pdf', 'Inskannad anteckning.pdf', 'Fritidsförvaltningen', null, 'Ingrid Ekstam', 'wait'),
  paper(
    'yttrande-kvarnbacken.docx',
    'Yttrande över detaljplan Kvarnbacken.docx',
    'Miljö- och byggnadsförvaltningen',
    'MBN 2026-01142',
    'Sten Granlund',
    'wait',
  ),
  paper(
    'utredning-fritidsgardar.pdf',
    'Utredning om fritidsgårdarna.pdf',
    'Fritidsförvaltningen',
    'FN 2026-00231',
    'Ingrid Ekstam',
    'wait',
  ),
  paper('orosanmalan.txt', 'Orosanmälan.txt', 'Socialförvaltningen', null, 'Amina Warsame', 'wait'),
  paper('begaran.eml', 'Begäran om handlingar.eml', post, 'KS 2026-00512 Kvarnvägen', 'Ingrid Ekstam', 'wait'),
  // A memo beside its annexes: one that it lists is not there, a quotation and an amount differ from them.
  paper(
    'bilaga-lanecyklar-uppfoljning.docx',
    'Bilaga 1 Uppföljning lånecyklar.docx',
    'Tekniska förvaltningen',
    '0455/26 Lånecyklar',
    'Ingrid Ekstam',
    'wait',
  ),
  paper(
    'bilaga-lanecyklar-kostnad.pdf',
    'Bilaga 2 Kostnadsberäkning elcyklar.pdf',
    'Tekniska förvaltningen',
    '0455/26 Lånecyklar',
    'Ingrid Ekstam',
    'wait',
  ),
  paper(
    'memo-lanecyklar.docx',
    'Tjänsteutlåtande lånecyklar.docx',
    'Tekniska förvaltningen',
    '0455/26 Lånecyklar',
    'Ingrid Ekstam',
    'wait',
  ),
  paper(
    'memo-skolskjuts.pdf',
    'Tjänsteutlåtande skolskjuts.pdf',
    'Barn- och utbildningsförvaltningen',
    '0412/26 Skolskjuts',
    'Ingrid Ekstam',
    'wait',
  ),
  // One matter in three more forms: a workbook, a mail as Outlook saves it, and a mail that carries a PDF.
  paper(
    'ansokningar-feriejobb.xlsx',
    'Ansökningar feriejobb 2027.xlsx',
    'Kommunledningskontoret',
    'KS 2026-00531 Feriejobb 2027',
    'Ingrid Ekstam',
    'wait',
  ),
  paper(
    'fraga-feriejobb.msg',
    'Fråga om feriejobb.msg',
    post,
    'KS 2026-00531 Feriejobb 2027',
    'Ingrid Ekstam',
    'decide',
  ),
  paper(
    'intyg-feriejobb.eml',
    'Intyg till ansökan om feriejobb.eml',
    post,
    'KS 2026-00531 Feriejobb 2027',
    'Ingrid Ekstam',
    'wait',
  ),
]
