// Traps in ODT, the XML by hand: the secret in every part that a writer of open documents keeps text in.
import { strToU8, zipSync } from 'fflate'
import { secret, sentence, type Trap } from '#test/traps/trap.ts'

const urn = 'urn:oasis:names:tc:opendocument:xmlns'
const prefixes = ['office', 'text', 'table', 'style', 'meta', 'form', 'script', 'config', 'presentation']
const spaces = [
  ...prefixes.map(prefix => `xmlns:${prefix}="${urn}:${prefix}:1.0"`),
  `xmlns:draw="${urn}:drawing:1.0" xmlns:number="${urn}:datastyle:1.0" xmlns:fo="${urn}:xsl-fo-compatible:1.0" xmlns:svg="${urn}:svg-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ')
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const p = (inner: string, style = '') => `<text:p${style && ` text:style-name="${style}"`}>${inner}</text:p>`
const span = (inner: string, style = 'T1') => `<text:span text:style-name="${style}">${inner}</text:span>`
const creator = `<dc:creator>${secret}</dc:creator><dc:date>2026-01-01T00:00:00</dc:date>`
const under = secret.replace(' ', '_')

type Parts = {
  body?: string
  /** Before the text: declarations, tracked changes. */
  before?: string
  automatic?: string
  styles?: string
  master?: string
  files?: Record<string, string | Uint8Array>
}

export function odtWith({
  body = '',
  before = '',
  automatic = '',
  styles = '',
  master = '',
  files = {},
}: Parts): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    'content.xml': `${head}<office:document-content ${spaces} office:version="1.3"><office:automatic-styles><style:style style:name="T1" style:family="text"/>${automatic}</office:automatic-styles><office:body><office:text>${before}${p(sentence)}${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `${head}<office:document-styles ${spaces} office:version="1.3"><office:styles>${styles}</office:styles><office:automatic-styles><style:page-layout style:name="pm1"/></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">${master}</style:master-page></office:master-styles></office:document-styles>`,
    'META-INF/manifest.xml': `${head}<manifest:manifest xmlns:manifest="${urn}:manifest:1.0"/>`,
    ...files,
  }
  const bytes = Object.entries(all).map(([path, content]) => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    ...Object.fromEntries(bytes),
  })
}

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
  'base64',
)
/** A PNG with a text chunk before its end. */
const signedDot = (): Buffer =>
  Buffer.concat([
    dot.subarray(0, -12),
    Buffer.from([0, 0, 0, 7 + secret.length]),
    Buffer.from(`tEXtAuthor\0${secret}`),
    Buffer.alloc(4),
    dot.subarray(-12),
  ])
const frame = (inner: string, name = 'Bild') =>
  p(`<draw:frame draw:name="${name}" svg:width="2cm" svg:height="2cm" text:anchor-type="as-char">${inner}</draw:frame>`)
const image = (href: string) => `<draw:image xlink:href="${href}" xlink:type="simple"/>`
const tracked = (inner: string, after = '') =>
  `<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1">${inner}</text:changed-region></text:tracked-changes>${after}`
const info = (who = creator) => `<office:change-info>${who}</office:change-info>`

const main = ['content.xml']
const styled = ['styles.xml']
const other = ['other-parts']
const cases: [name: string, places: string[], Parts][] = [
  ['plain text', main, {}],
  ['name split over spans', main, { body: p(`${span('Hed')}${span('vig Kvar')}nl${span('und', 'T2')} igen`) }],
  [
    'name with a space as an element',
    main,
    { body: p(`Hedvig<text:s/>Kvarnlund och Hedvig<text:s text:c="3"/>Kvarnlund`) },
  ],
  ['name over a line break and white space', main, { body: p(`Hedvig<text:line-break/>\n   Kvarnlund`) }],
  [
    'name around a note',
    main,
    {
      body: p(
        `Hedvig<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('not')}</text:note-body></text:note> Kvarnlund`,
      ),
    },
  ],
  [
    'name around a bookmark and a page break',
    main,
    { body: p('Hedvig<text:bookmark text:name="b"/><text:soft-page-break/> Kvarnlund') },
  ],
  ['name in a CDATA section', main, { body: p(`<![CDATA[${secret}]]>`) }],
  ['name in number signs', main, { body: p('&#72;edvig &#x4b;varnlund') }],
  [
    'heading and list',
    main,
    {
      body: `<text:h text:outline-level="1">${secret}</text:h><text:list xml:id="${under}"><text:list-item>${p(secret)}</text:list-item></text:list>`,
    },
  ],
  [
    'table, its name and a cell’s value',
    main,
    {
      body: `<table:table table:name="${under}"><table:table-column/><table:table-row><table:table-cell>${p('Namn')}</table:table-cell><table:table-cell office:value-type="string" office:string-value="${secret}">${p(secret)}</table:table-cell></table:table-row></table:table>`,
    },
  ],
  [
    'covered cell',
    main,
    {
      body: `<table:table table:name="t"><table:table-column/><table:table-row><table:table-cell table:number-columns-spanned="2">${p('x')}</table:table-cell><table:covered-table-cell>${p(secret)}</table:covered-table-cell></table:table-row></table:table>`,
    },
  ],
  [
    'formula of a cell',
    main,
    {
      body: `<table:table table:name="t"><table:table-column/><table:table-row><table:table-cell table:formula="ooow:${secret}" office:value-type="float" office:value="1">${p('1')}</table:table-cell></table:table-row></table:table>`,
    },
  ],
  [
    'footnote',
    main,
    {
      body: p(
        `x<text:note text:note-class="footnote" text:id="ftn1"><text:note-citation text:label="${secret}">${secret}</text:note-citation><text:note-body>${p(`Not om ${secret}`)}</text:note-body></text:note>`,
      ),
    },
  ],
  [
    'endnote',
    main,
    {
      body: p(
        `x<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body>${p(span(secret))}</text:note-body></text:note>`,
      ),
    },
  ],
  [
    'comment and who made it',
    main,
    {
      body: p(
        `x<office:annotation office:name="${under}">${creator}<meta:creator-initials>HK</meta:creator-initials>${p(`Fråga ${secret}`)}</office:annotation>y<office:annotation-end office:name="${under}"/>`,
      ),
    },
  ],
  [
    'tracked deletion',
    main,
    {
      before: tracked(`<text:deletion>${info()}${p(secret)}</text:deletion>`),
      body: p('x<text:change text:change-id="c1"/>y'),
    },
  ],
  [
    'tracked insertion and who made it',
    main,
    {
      before: tracked(`<text:insertion>${info()}</text:insertion>`),
      body: p('x<text:change-start text:change-id="c1"/>nytt<text:change-end text:change-id="c1"/>'),
    },
  ],
  [
    'hidden text',
    main,
    {
      automatic:
        '<style:style style:name="T9" style:family="text"><style:text-properties text:display="none"/></style:style>',
      body: p(span(secret, 'T9')),
    },
  ],
  [
    'hidden section',
    main,
    { body: `<text:section text:name="${under}" text:display="none">${p(secret)}</text:section>` },
  ],
  [
    'hidden text field',
    main,
    {
      body: p(
        `<text:hidden-text text:condition="ooow:1" text:string-value="${secret}" text:is-hidden="true">${secret}</text:hidden-text>`,
      ),
    },
  ],
  [
    'conditional text',
    main,
    {
      body: p(
        `<text:conditional-text text:condition="ooow:1" text:string-value-if-true="x" text:string-value-if-false="${secret}">x</text:conditional-text>`,
      ),
    },
  ],
  [
    'fields',
    main,
    {
      body: p(
        `<text:author-name>${secret}</text:author-name> <text:initial-creator>${secret}</text:initial-creator> <text:placeholder text:placeholder-type="text" text:description="${secret}">&lt;x&gt;</text:placeholder>`,
      ),
    },
  ],
  [
    'declared variables',
    main,
    {
      before: `<text:user-field-decls><text:user-field-decl text:name="${under}" office:value-type="string" office:string-value="${secret}"/></text:user-field-decls>`,
    },
  ],
  [
    'bookmark, reference and index entry',
    main,
    {
      body: p(
        `<text:bookmark-start text:name="${under}"/>x<text:bookmark-end text:name="${under}"/><text:reference-mark text:name="${secret}"/><text:alphabetical-index-mark text:string-value="${secret}" text:key1="${secret}"/>`,
      ),
    },
  ],
  [
    'link target',
    main,
    {
      body: p(
        `<text:a xlink:href="mailto:${secret.replace(' ', '.')}@example.se" office:title="${secret}" office:name="${secret}">länk</text:a>`,
      ),
    },
  ],
  [
    'table of contents',
    main,
    {
      body: `<text:table-of-content text:name="${under}"><text:table-of-content-source><text:index-title-template>${secret}</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title text:name="x">${p('Innehåll')}</text:index-title>${p(`${secret}<text:tab/>1`)}</text:index-body></text:table-of-content>`,
    },
  ],
  [
    'included section',
    main,
    {
      body: `<text:section text:name="a"><text:section-source xlink:href="file:///${under}.odt" text:filter-name="${secret}"/>${p('x')}</text:section>`,
    },
  ],
  [
    'alt text',
    main,
    { body: frame(`<svg:title>${secret}</svg:title><svg:desc>Porträtt av ${secret}</svg:desc>`, secret) },
  ],
  [
    'text box and its name',
    main,
    { body: frame(`<draw:text-box>${p(span('Hedvig '))}${p(secret)}</draw:text-box>`, secret) },
  ],
  [
    'text box outside a paragraph',
    main,
    { body: `<draw:frame text:anchor-type="page"><draw:text-box>${p(secret)}</draw:text-box></draw:frame>` },
  ],
  [
    'text in a shape',
    main,
    {
      body: p(
        `<draw:g draw:name="${under}"><draw:custom-shape draw:name="${under}">${p(secret)}<draw:enhanced-geometry draw:type="rectangle" draw:text-path="${secret}"/></draw:custom-shape></draw:g>`,
      ),
    },
  ],
  [
    'names of pictures',
    [...main, 'part-names'],
    { body: frame(image(`Pictures/${under}.png`), secret), files: { [`Pictures/${under}.png`]: dot } },
  ],
  [
    'text inside a picture file',
    ['pictures'],
    { body: frame(image('Pictures/1.png')), files: { 'Pictures/1.png': signedDot() } },
  ],
  ['picture that nothing shows', ['pictures'], { files: { 'Pictures/2.png': signedDot() } }],
  [
    'picture written into the text',
    main,
    {
      body: frame(
        `<draw:image><office:binary-data>${signedDot().toString('base64')}</office:binary-data></draw:image><svg:desc>${secret}</svg:desc>`,
      ),
    },
  ],
  ['link to a picture outside', main, { body: frame(image(`file:///C:/${under}/a.png`)) }],
  [
    'embedded object',
    other,
    {
      body: frame(`<draw:object xlink:href="./Object 1"/>${image('./ObjectReplacements/Object 1')}`),
      files: {
        'Object 1/content.xml': `${head}<a>${secret}</a>`,
        'ObjectReplacements/Object 1': strToU8(`bild ${secret}`),
      },
    },
  ],
  [
    'formula written into the text',
    main,
    {
      body: frame(
        `<draw:object><math xmlns="http://www.w3.org/1998/Math/MathML"><mtext>${secret}</mtext></math></draw:object>`,
      ),
    },
  ],
  [
    'form fields',
    main,
    {
      before: `<office:forms><form:form form:name="f"><form:text form:name="${under}" form:value="${secret}" form:current-value="${secret}"/></form:form></office:forms>`,
      body: p('<draw:control draw:control="c1"/>'),
    },
  ],
  ['script in the text', main, { body: p(`<text:script script:language="js">// ${secret}</text:script>`) }],
  ['header', styled, { master: `<style:header>${p(secret)}</style:header>` }],
  [
    'footer in columns',
    styled,
    {
      master: `<style:footer><style:region-left>${p(`Hedvig ${span('Kvarnlund')}`)}</style:region-left></style:footer>`,
    },
  ],
  [
    'header of the first page',
    styled,
    { master: `<style:header-first>${p(`x <text:page-number>1</text:page-number> ${secret}`)}</style:header-first>` },
  ],
  [
    'style name and who is shown it',
    styled,
    {
      styles: `<style:style style:name="Brev_20_Hedvig_20_Kvarnlund" style:display-name="Brev ${secret}" style:family="paragraph"/>`,
      body: p('x', 'Brev_20_Hedvig_20_Kvarnlund'),
    },
  ],
  [
    'words of a number style',
    styled,
    { styles: `<number:text-style style:name="N1"><number:text>${secret}</number:text></number:text-style>` },
  ],
  [
    'sign before a list',
    styled,
    {
      styles: `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-prefix="${secret} " style:num-format="1"/></text:list-style>`,
    },
  ],
  [
    'font named after someone',
    main,
    {
      automatic: `<style:style style:name="T3" style:family="text"><style:text-properties style:font-name="${secret}" fo:font-family="${secret}"/></style:style>`,
    },
  ],
  [
    'properties',
    ['properties'],
    {
      files: {
        'meta.xml': `${head}<office:document-meta ${spaces}><office:meta><dc:title>${secret}</dc:title><meta:user-defined meta:name="Sökande">${secret}</meta:user-defined></office:meta></office:document-meta>`,
      },
    },
  ],
  [
    'settings',
    ['settings'],
    {
      files: {
        'settings.xml': `${head}<office:document-settings ${spaces}><config:config-item config:name="PrinterName">${secret}</config:config-item></office:document-settings>`,
      },
    },
  ],
  ['preview picture', ['properties'], { files: { 'Thumbnails/thumbnail.png': signedDot() } }],
  [
    'menus, layout cache and statements',
    [...other, 'settings'],
    {
      files: {
        'Configurations2/menubar/m.xml': `${head}<a b="${secret}"/>`,
        'layout-cache': strToU8(`x${secret}`),
        'manifest.rdf': `${head}<r>${secret}</r>`,
      },
    },
  ],
  ['comment and instruction in the XML', main, { body: `<!-- ${secret} --><?a ${secret}?>` }],
  [
    'attribute nobody knows',
    main,
    { body: `<text:p xmlns:x="urn:x" x:namn="${secret}" text:about="${secret}">x</text:p>` },
  ],
  [
    'element nobody knows',
    main,
    {
      body: `<a:b xmlns:a="urn:a">${secret}</a:b>${p(`<loext:content-control loext:alias="${secret}">${secret}</loext:content-control>`)}`,
    },
  ],
  [
    'names of attributes and prefixes',
    main,
    { body: `<text:p xmlns:${under}="urn:${under}" ${under}:a="1">x</text:p>` },
  ],
]

export const odtTraps: Trap[] = [
  ...cases.map(([name, places, parts]) => ({ name, places, file: 'a.odt', make: () => odtWith(parts) })),
  {
    name: 'picture of a kind that can hold text',
    file: 'a.odt',
    places: ['pictures'],
    refused: 'picture-kind',
    make: () =>
      odtWith({ body: frame(image('Pictures/1.emf')), files: { 'Pictures/1.emf': strToU8(`EMF ${secret}`) } }),
  },
]
