// The close of a memo: samverkan with date and group, signatures that can be told apart.
import { type Memo, sectionsFor } from '#functions/check/outline/memo.ts'
import type { Section } from '#functions/check/outline/section.ts'
import { grounds, type Hit, type Rule } from '#functions/check/rule.ts'
import { memoWith } from '#functions/check/rules/fixture.ts'
import { findDates } from '#swedish/dates.ts'
import { sentences } from '#swedish/sentences.ts'

// What consultation is called, with whom it is held, and the verbs that say it is done: any past or perfect form, or that it "är genomförd".
const consulting =
  /samverk|förhandl|överlägg|samråd|dialog|medbestämmande|MBL|facklig|facke[nt](?!\p{L})|skyddsombud|arbetstagarorganisation|personalorganisation|information har|har informerats|(?<!\p{L})(?:[FCLKSR]SG|CESAM|FÖSAM|LOSAM)(?!\p{L})|har (?:behandlats|ägt rum|redovisats|tagits upp)/iu
const strictly =
  /samverkansgrupp|(?<!\p{L})(?:[FCL]SG|MBL)(?!\p{L})|medbestämmandelagen|fackliga organisation|arbetstagarorganisation|facklig (?:samverkan|förhandling)|(?<!\p{L})samverkan (?:enligt|i) \p{L}*sam/iu
const done =
  /(?<!\p{L})har(?: (?:\p{L}+|\d+))*? (?:\p{L}+(?:ats|tts|its|rts|nts|gts|kts|llts|ats)|(?:skett|hållits|ägt|fått|tagit|hörts|getts|givits|förts|samverkat|förhandlat|informerat|behandlat|deltagit|gjorts|lämnat))(?!\p{L})|(?<!\p{L})är (?:\p{L}+ )?(?:genomförd|avslutad|samverkat|samverkad|klar|hållen|förhandlad|förhandlat|informerade|gjord)|(?<!\p{L})(?:samverka[ds]e?s?|samverkas|förhandlades|behandlades|behandlade|informerades|anmäldes|hölls|skedde|sker|genomfördes|redovisades|presenterades|diskuterades|hördes|fick|tog(?:s)? upp|tog|ägde rum|deltog|lämnades|gavs|fördes|avslutades)(?!\p{L})/iu
const notNeeded =
  /ingen (?:\p{L}+ )?(?:samverkan|förhandling)|någon (?:\p{L}+ )?(?:samverkan|förhandling)[^.]* (?:inte|ej)(?!\p{L})|inte (?:\p{L}+ ){0,3}(?:samverk|förhandl)|(?:inte|ej) aktuell|(?:behövs|krävs|bedöms|berör|omfattas|erfordras) (?:inte|ej)|(?:kommer att|ska|planeras att?) (?:\p{L}+ ){0,2}(?:ske|samverkas|genomföras|hållas|förhandlas|tas upp|äga rum)/iu
const group =
  /(?<!\p{L})(?:[FCLKSR]SG|CESAM|FÖSAM|LOSAM|SAMV|[A-ZÅÄÖ]{2,4}SAM|(?:\p{L}+)?samverkansgrupp(?:en)?|(?:\p{L}+)?samverkanskommitté(?:n)?|samverkansmöte\p{L}*|(?:\p{L}+s )?(?:förvaltnings|arbetsplats)grupp(?:en)?|(?:[Ff]ackliga|lokala|berörda) (?:organisation|representant|part)\p{L}*|[Ff]acke[nt]|arbetstagarorganisation\p{L}*|[Pp]ersonalorganisation\p{L}*|[Ss]kyddsombud\p{L}*|skyddskommitté(?:n)?|Vision|Kommunal|Akademikerförbundet|Saco|Sveriges Lärare|Vårdförbundet|Ledarna|MBL|[Pp]arterna)(?!\p{L})/u

export const formRules: Rule[] = [
  {
    id: 'samverkan-without-date',
    severity: 'warning',
    because: 'the consultation is told; its date is wanted but does not stop the matter',
    ground: grounds.samverkan,
    of: 'memo',
    find: memo => [
      ...consulted(memo)
        .filter(({ text }) => findDates(text).length === 0)
        .map(hitOn),
      ...consultedElsewhere(memo),
    ],
    fires: [
      memoWith({ Samverkan: 'Facken har fått information vid ett möte.' }),
      memoWith({
        Samverkan: null,
        'Beskrivning av ärendet':
          'Ärendet har beretts i kansliet. Samverkan med de fackliga organisationerna har skett.',
      }),
      memoWith({ Samverkan: 'Ärendet har samverkats i FSG.' }),
      memoWith({ Samverkan: 'Information har lämnats i förvaltningens samverkansgrupp.' }),
    ],
    silent: [
      memoWith(),
      memoWith({ Samverkan: 'Ingen samverkan har bedömts nödvändig.' }),
      memoWith({ Samverkan: 'Samverkan kommer att ske innan beslutet verkställs.' }),
      memoWith({
        Samverkan: null,
        'Beskrivning av ärendet': 'Arbetet har skett i samverkan med regionen och polisen.',
      }),
    ],
  },
  {
    id: 'samverkan-without-group',
    severity: 'warning',
    because: 'as above, for with whom',
    ground: grounds.samverkan,
    of: 'memo',
    find: memo =>
      consulted(memo)
        .filter(({ text }) => !group.test(text))
        .map(hitOn),
    fires: [memoWith({ Samverkan: 'Ärendet har samverkats 2024-11-14.' })],
    silent: [
      memoWith(),
      memoWith({ Samverkan: 'Ärendet har samverkats i den lokala samverkansgruppen den 14 november 2024.' }),
    ],
  },
  {
    id: 'signature-columns-merged',
    severity: 'info',
    because: 'most often a trace of how the PDF was made, and not in the document itself',
    ground: grounds.house,
    of: 'memo',
    find: ({ signature }) =>
      signature?.merged ? [{ span: { start: signature.start, end: signature.end }, sure: 0.75, params: {} }] : [],
    fires: [memoWith({}, '\nIda Maria Exempelsson Bo Provsson\nAvdelningschef Cykel och gång Förvaltningsdirektör')],
    silent: [
      memoWith({}, '\nIda Maria Exempelsson\nFörvaltningsdirektör'),
      memoWith({}, '\nIda Exempelsson        Bo Provsson\nAvdelningschef         Direktör'),
    ],
  },
]

/** Sections that say samverkan has taken place, with their text. */
function consulted(memo: Memo): { section: Section; text: string }[] {
  return sectionsFor(memo, 'samverkan')
    .map(section => ({ section, text: section.blocks.map(block => block.text).join(' ') }))
    .filter(({ text }) => consulting.test(text) && done.test(text) && !notNeeded.test(text))
}

/** Told in a section that is there for something else, as where the preparation is described: only in so many words. */
function consultedElsewhere(memo: Memo): Hit[] {
  if (sectionsFor(memo, 'samverkan').length > 0) return []
  const inSections = memo.sections.filter(section => section.of.role !== 'decision').flatMap(section => section.blocks)
  return inSections
    .filter(block => block.kind === 'prose')
    .flatMap(block =>
      findDates(block.text).length > 0
        ? []
        : sentences(block.text)
            .map(span => ({ span, text: block.text.slice(span.start, span.end) }))
            .filter(({ text }) => strictly.test(text) && done.test(text) && !notNeeded.test(text))
            .map(({ span }) => ({ span: block.at(span), sure: 0.75, params: { heading: '' } })),
    )
    .slice(0, 1)
}

function hitOn({ section }: { section: Section }): Hit {
  const first = section.blocks[0]
  const span = first ? { start: first.start, end: first.end } : section.headingSpan
  return { span, sure: 0.85, params: { heading: section.heading } }
}
