// Traps in tagged PDF: the secret is masked on the page and repeated in the tags, which a copy takes along.
import { hex16, join, line, type Parts, rawPdf, str, stream } from '#test/traps/raw-pdf.ts'
import { secret, sentence, type Trap } from '#test/traps/trap.ts'

const s = str(secret).toString('latin1')
const name = secret.replace(' ', '#20')

type Planted = {
  /** More keys of the part that the secret's sentence belongs to, of the tree's root, and of its mark. */
  part?: string
  root?: string
  mark?: string
  kind?: string
  /** More kids of the part. */
  kids?: string
  catalog?: string
  content?: string
  resources?: string
  page?: string
  objects?: (string | Buffer)[]
}

/** Objects: 10 the root, 11 the document, 12 a heading, 13 the paragraph with the secret, 14 the tree of parents, 20 … what the trap adds. */
function tagged(planted: Planted): Uint8Array {
  const parts: Parts = {
    content: join(
      '/H1 <</MCID 0>> BDC\n',
      line('Beslut', 70, 740),
      'EMC\n',
      planted.mark
        ? join(
            line('Ansökan från ', 70),
            `/P ${planted.mark} BDC\n`,
            line(secret, 150),
            'EMC\n',
            line('kommer senare.', 270),
          )
        : join(`/${planted.kind ?? 'P'} <</MCID 1>> BDC\n`, line(sentence), 'EMC\n'),
      planted.content ?? '',
    ),
    catalog: `/StructTreeRoot 10 0 R /MarkInfo << /Marked true >> ${planted.catalog ?? '/Lang (sv-SE)'}`,
    page: `/StructParents 0 ${planted.page ?? ''}`,
    resources: planted.resources ?? '',
    objects: [
      `<< /Type /StructTreeRoot /K 11 0 R /ParentTree 14 0 R /ParentTreeNextKey 1 ${planted.root ?? ''} >>`,
      '<< /Type /StructElem /S /Document /P 10 0 R /K [12 0 R 13 0 R] >>',
      '<< /Type /StructElem /S /H1 /P 11 0 R /Pg 5 0 R /K 0 >>',
      `<< /Type /StructElem /S /${planted.kind ?? 'P'} /P 11 0 R /Pg 5 0 R /K [1 ${planted.kids ?? ''}] ${planted.part ?? ''} >>`,
      '<< /Nums [0 [12 0 R 13 0 R]] >>',
      ...['null', 'null', 'null', 'null', 'null'],
      ...(planted.objects ?? []),
    ],
  }
  return rawPdf(parts)
}

const form = (content: string | Buffer): Buffer =>
  stream(
    content,
    '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /StructParents 1 /Resources << /Font << /F1 3 0 R >> >>',
  )

const all: [string, Planted][] = [
  ['replacement text of a tag', { part: `/ActualText ${s}` }],
  ['description of a tag', { part: `/Alt ${hex16(secret)}` }],
  ['expansion of a tag', { part: `/E ${s}` }],
  ['title of a tag', { part: `/T ${s}` }],
  ['id of a tag', { part: `/ID ${s}`, root: `/IDTree << /Names [${s} 13 0 R] >>` }],
  ['language of a tag', { part: `/Lang ${s}` }],
  ['language of the file', { catalog: `/Lang ${s}` }],
  ['attribute of a tag', { part: `/A << /O /Table /Summary ${s} >>` }],
  ['attribute by a name', { part: `/A << /O /Layout /Placement /${name} >>` }],
  ['property of a user', { part: `/A << /O /UserProperties /P [<< /N (namn) /V ${s} >>] >>` }],
  ['heads of a cell', { part: `/A << /O /Table /Headers [${s}] >>` }],
  ['class map', { part: '/C /Ruta', root: `/ClassMap << /Ruta << /O /Table /Summary ${s} >> >>` }],
  ['name of a class', { part: `/C /${name}`, root: `/ClassMap << /${name} << /O /Table >> >>` }],
  ['role map', { kind: name, root: `/RoleMap << /${name} /P >>` }],
  ['role that no map knows', { kind: name }],
  ['namespace', { root: '/Namespaces [20 0 R]', objects: [`<< /Type /Namespace /NS ${s} >>`] }],
  ['pronunciation', { part: `/Phoneme ${s}`, root: `/PronunciationLexicon [<< /Type /Filespec /F ${s} >>]` }],
  ['replacement text of a mark', { mark: `<</MCID 1 /ActualText ${s}>>` }],
  ['mark by a property list', { mark: '/MC0', resources: `/Properties << /MC0 << /MCID 1 /Alt ${s} >> >>` }],
  ['mark with a number that no tag has', { content: `/Span <</MCID 77 /ActualText ${s}>> BDC\n0 0 9 9 re f\nEMC\n` }],
  ['mark within a mark', { content: `/Span <</ActualText ${s}>> BDC\n/P <</MCID 1>> BDC\n0 0 9 9 re f\nEMC EMC\n` }],
  ['artifact with words', { content: `/Artifact <</Type /Pagination /Contents ${s}>> BDC\n0 0 9 9 re f\nEMC\n` }],
  ['mark that is a point', { content: `/Span <</ActualText ${s}>> DP\n` }],
  ['mark that is never closed', { content: `/Span <</ActualText ${s} /MCID 1>> BDC\n0 0 9 9 re f\n` }],
  ['tag that nothing leads to', { objects: [`<< /Type /StructElem /S /P /P 11 0 R /Alt ${s} >>`] }],
  [
    'tag of a note',
    {
      kids: '<< /Type /OBJR /Pg 5 0 R /Obj 20 0 R >>',
      page: '/Annots [20 0 R]',
      objects: [`<< /Type /Annot /Subtype /Link /Rect [70 600 90 620] /Contents ${s} /A << /S /URI /URI ${s} >> >>`],
    },
  ],
  [
    'tag of a drawing',
    {
      kids: '<< /Type /MCR /Pg 5 0 R /Stm 20 0 R /MCID 0 >>',
      content: '/X1 Do\n',
      resources: '/XObject << /X1 20 0 R >>',
      objects: [form(`/P <</MCID 0 /ActualText ${s}>> BDC\n0 0 9 9 re f\nEMC\n`)],
    },
  ],
  [
    'file of a tag',
    { part: '/AF [20 0 R]', objects: [`<< /Type /Filespec /F ${s} /UF ${hex16(secret)} /Desc ${s} >>`] },
  ],
  [
    'figure',
    {
      kids: '20 0 R',
      content: '/Figure <</MCID 2>> BDC\n0 0 9 9 re f\nEMC\n',
      objects: [
        `<< /Type /StructElem /S /Figure /P 13 0 R /Pg 5 0 R /K 2 /Alt ${s} /A << /O /Layout /BBox [0 0 9 9] /Title ${s} >> >>`,
      ],
    },
  ],
]

export const tagTraps: Trap[] = all.map(([where, planted]) => ({
  name: `tagged: ${where}`,
  file: 'a.pdf',
  make: () => tagged(planted),
  places: ['tags'],
}))
