// Words of the proof: the places that were searched, the readers, and why a file could not be redacted as text. Stands on base only.
import { type Language, wordList } from '#words/words.ts'

export const placeWords = wordList({
  sv: {
    'actual-text': 'ersättningstext och uttal',
    'alt-text': 'beskrivningar av bilder',
    annotations: 'anteckningar och kommentarer',
    'attachment-names': 'bilagornas namn',
    attachments: 'bifogade filer',
    'between-objects': 'mellan filens delar',
    body: 'meddelandets text',
    cells: 'cellernas innehåll, även tal och datum',
    'content-rest': 'ritinstruktioner',
    'content-strings': 'text i ritinstruktioner',
    'content.xml': 'dokumentets text',
    'document-text': 'hela texten',
    'file-name': 'filens namn',
    'font-programs': 'typsnitt i filen',
    'form-fields': 'formulärfält',
    headers: 'meddelandehuvud',
    javascript: 'skript',
    layers: 'lager',
    'link-targets': 'länkarnas mål',
    'lost-words': 'ord som skulle stå kvar',
    metadata: 'uppgifter om filen',
    'named-destinations': 'namngivna länkmål',
    names: 'namn inne i filen',
    'object-strings': 'övriga texter inne i filen',
    'other-bodies': 'andra versioner av meddelandet',
    'other-parts': 'övriga delar',
    outline: 'bokmärken',
    'page-labels': 'sidbeteckningar',
    'page-text': 'sidornas text',
    pages: 'antal sidor',
    'part-headers': 'delarnas huvuden',
    'part-names': 'namn på filens delar',
    'picture-pixels': 'bildpunkter under det maskerade',
    'picture-text': 'text i sidornas bilder, tolkad en gång till',
    pictures: 'bildfiler, utan att läsa text i bilderna',
    properties: 'egenskaper',
    'raw-bytes': 'filen byte för byte',
    'raw-message': 'meddelandet byte för byte',
    relations: 'länkar och hänvisningar',
    revisions: 'tidigare versioner',
    'routing-headers': 'övriga rader i meddelandehuvudet',
    settings: 'inställningar',
    'sheet-names': 'bladens namn',
    streams: 'övrigt packat innehåll',
    structure: 'taggar för uppläsning',
    tags: 'taggarna för uppläsning, en och en',
    styles: 'formatmallar',
    'styles.xml': 'sidhuvud, sidfot och formatmallar',
    'unread-pages': 'sidor utan läsbar text, som inte kan sökas',
    'unreviewed-text': 'text som ingen har granskat',
    'word/comments.xml': 'kommentarer',
    'word/document.xml': 'dokumentets text',
    'word/endnotes.xml': 'slutnoter',
    'word/footnotes.xml': 'fotnoter',
    xml: 'XML och XMP',
  },
  en: {
    'actual-text': 'replacement text and pronunciation',
    'alt-text': 'descriptions of pictures',
    annotations: 'notes and comments',
    'attachment-names': 'names of attachments',
    attachments: 'attached files',
    'between-objects': 'between the parts of the file',
    body: 'the message’s text',
    cells: 'what the cells hold, numbers and dates too',
    'content-rest': 'drawing operators',
    'content-strings': 'text in drawing operators',
    'content.xml': 'the document’s text',
    'document-text': 'the whole text',
    'file-name': 'the file’s name',
    'font-programs': 'fonts in the file',
    'form-fields': 'form fields',
    headers: 'message headers',
    javascript: 'scripts',
    layers: 'layers',
    'link-targets': 'targets of links',
    'lost-words': 'words that should have stayed',
    metadata: 'facts about the file',
    'named-destinations': 'named places',
    names: 'names inside the file',
    'object-strings': 'other strings inside the file',
    'other-bodies': 'other versions of the message',
    'other-parts': 'other parts',
    outline: 'bookmarks',
    'page-labels': 'page labels',
    'page-text': 'text of the pages',
    pages: 'number of pages',
    'part-headers': 'headers of the parts',
    'part-names': 'names of the file’s parts',
    'picture-pixels': 'pixels under what was masked',
    'picture-text': 'text in the pictures of the pages, read once more',
    pictures: 'picture files, without reading text in the pictures',
    properties: 'properties',
    'raw-bytes': 'the file byte by byte',
    'raw-message': 'the message byte by byte',
    relations: 'links and references',
    revisions: 'earlier versions',
    'routing-headers': 'other message headers',
    settings: 'settings',
    'sheet-names': 'names of the sheets',
    streams: 'other packed content',
    structure: 'tags for reading aloud',
    tags: 'the tags for reading aloud, one by one',
    styles: 'styles',
    'styles.xml': 'page headers, footers and styles',
    'unread-pages': 'pages without readable text, which cannot be searched',
    'unreviewed-text': 'text that nobody has reviewed',
    'word/comments.xml': 'comments',
    'word/document.xml': 'the document’s text',
    'word/endnotes.xml': 'endnotes',
    'word/footnotes.xml': 'footnotes',
    xml: 'XML and XMP',
  },
})

/** Why a file cannot be redacted as text: params.why of the refusal cannot-be-treated-safely. */
export const unsafeWords = wordList({
  sv: {
    'coded-text':
      'texten har ett stycke i kod, till exempel en bilaga som har blivit till bokstäver, som ingen kan granska. Maska hela stycket',
    'content-encoding': 'sidornas innehåll är packat på ett sätt som inte kan läsas',
    encrypted: 'filen är låst för ändringar',
    'font-not-decodable': 'ett typsnitt går inte att översätta till bokstäver, så texten kan inte läsas',
    'hidden-layer': 'filen har lager som är släckta',
    'page-without-text': 'en sida saknar läsbar text och kan vara en bild av text',
    'picture-kind': 'filen har en bild av ett slag som kan bära egen text, till exempel EMF eller TIFF',
    'pages-differ': 'sidorna i filen är inte de som lästes',
    'reading-differs': 'filens text är inte den som granskades',
    signed: 'filen är elektroniskt underskriven',
  },
  en: {
    'coded-text':
      'the text has a stretch in code, such as an attachment turned into letters, that nobody can review. Mask all of it',
    'content-encoding': 'the content of the pages is packed in a way that cannot be read',
    encrypted: 'the file is locked against changes',
    'font-not-decodable': 'a font cannot be translated to letters, so the text cannot be read',
    'hidden-layer': 'the file has layers that are switched off',
    'page-without-text': 'a page has no readable text and may be a picture of text',
    'picture-kind': 'the file has a picture of a kind that can carry text of its own, such as EMF or TIFF',
    'pages-differ': 'the pages of the file are not those that were read',
    'reading-differs': 'the text of the file is not the one that was reviewed',
    signed: 'the file is electronically signed',
  },
})

export const readerWords = wordList({
  sv: {
    kansli: 'Kansli',
    'kansli-bytes': 'Kanslis läsare av ren text',
    'kansli-mime': 'Kanslis läsare av e-post',
    'kansli-scan': 'Kanslis läsare av filens delar',
    'kansli-tags': 'Kanslis genomgång av taggarna',
    'kansli-walk': 'Kanslis genomgång av filens alla objekt',
  },
  en: {
    kansli: 'Kansli',
    'kansli-bytes': 'Kansli’s reader of plain text',
    'kansli-mime': 'Kansli’s reader of mail',
    'kansli-scan': 'Kansli’s reader of the file’s parts',
    'kansli-tags': 'Kansli’s walk over the tags',
    'kansli-walk': 'Kansli’s walk over every object of the file',
  },
})

const say = (list: Record<Language, Record<string, string>>, id: string, language: Language): string | null =>
  list[language][id] ?? null

/** A place in words; parts of a carried file say which: `attachment/2/page-text`. */
export function placeInWords(place: string, language: Language): string {
  const carried = /^attachment\/(\d+)\/(.*)$/s.exec(place)
  if (carried)
    return `${language === 'sv' ? 'bilaga' : 'attachment'} ${carried[1]}: ${placeInWords(carried[2]!, language)}`
  const known = say(placeWords, place, language)
  if (known) return known
  if (/^word\/header\d*\.xml$/.test(place)) return language === 'sv' ? 'sidhuvud' : 'page header'
  if (/^word\/footer\d*\.xml$/.test(place)) return language === 'sv' ? 'sidfot' : 'page footer'
  return place
}

export const unsafeInWords = (why: string, language: Language): string => say(unsafeWords, why, language) ?? why
export const readerInWords = (reader: string, language: Language): string =>
  say(readerWords, reader, language) ?? reader
