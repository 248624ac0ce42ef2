// What a person reads where reading was unsure: what was not read, and what follows for the one who releases the document.
// Keys are the doubt reasons of src/text/document.ts; a test holds the two together, since words stand on base only.
import { wordList } from '#words/words.ts'

export const doubtWords = wordList({
  sv: {
    'page-without-text': 'Sidan saknar läsbar text. Den är troligen skannad eller ritad. Granska den som bild.',
    'page-mostly-picture': 'En bild täcker det mesta av sidan. Text i bilden är inte läst.',
    'page-read-from-picture':
      'Texten på sidan är tolkad ur en bild och kan vara fel eller sakna ord ({sure} % säkerhet). Granska bilden.',
    'font-not-decodable': 'Texten i typsnittet {font} går inte att tyda säkert. Jämför med sidan som den ser ut.',
    'text-hidden':
      'Sidan innehåller text som inte syns ({count} tecken): vit, genomskinlig, pytteliten eller i ett dolt lager.',
    'text-off-page': 'Det finns text utanför sidans kant ({count} tecken). Den syns inte, men följer med filen.',
    'characters-unknown': 'Det finns {count} tecken som inte går att tyda.',
    signed: 'Filen har en elektronisk underskrift. Den slutar gälla om filen ändras.',
    'has-form': 'Filen har formulärfält. Det som är ifyllt i dem är läst.',
    'has-attachments': 'Filen har {count|bifogad fil|bifogade filer} inuti. Innehållet är inte läst.',
    'attachment-not-read': 'Bilagan {name} kunde inte läsas. Ett maskerat meddelande går utan den, och säger det.',
    'has-annotations': 'Filen har {count|anteckning|anteckningar} utöver texten. Det som står där är läst.',
    'has-javascript': 'Filen innehåller programkod. Den har inte körts.',
    'has-hidden-layers': 'Filen har {count|släckt lager|släckta lager}. Text där är läst, men syns inte på sidan.',
    'has-revisions':
      'Filen innehåller {count|tidigare version|tidigare versioner} av sig själv. Det syns inte men följer med filen.',
    'has-tracked-changes': 'Dokumentet har {count|spårad ändring|spårade ändringar}. Även struken text är läst.',
    'has-comments': 'Dokumentet har {count|kommentar|kommentarer}. Det som står där är läst.',
    'has-hidden-text': 'Dokumentet har dold text. Den är läst.',
    'has-formulas':
      'Kalkylbladet har {count|formel|formler}. Värdena är lästa och står kvar i en maskerad fil, formlerna gör det inte.',
    'has-embedded-object': 'Dokumentet har ett inbäddat objekt ({name}). Det är inte läst.',
    'picture-not-read': 'Det finns {count|bild|bilder}. Text i bilder är inte läst.',
    'pictures-read':
      'Det finns {count|bild|bilder}. Ord i bild står sist i texten; de kan vara fel eller saknas. Maskeras något av en bild täcks hela bilden.',
    'pictures-covered': 'Det finns {count|bild|bilder} som inte kunde läsas. I en maskerad fil är det täckt.',
    'part-not-read': 'Delen {name} kunde inte läsas.',
    'left-out': 'Delen {name} är inte läst, och följer inte med i en maskerad fil.',
    'pictures-left-out':
      'Det finns {count|bild|bilder}. Text i bilder är inte läst, och bilderna följer inte med i en maskerad fil.',
    'encoding-guessed': 'Det framgår inte hur texten är kodad. Den är läst som {encoding}; se om å, ä och ö stämmer.',
    'case-cut':
      'Ärendet är stort: handlingen är jämförd med {given} av {total} andra handlingar, de som kom in närmast i tid.',
    'text-cut': 'Texten är avkortad: {kept} av {total} tecken är lästa.',
    restricted: 'Filens ägare har satt begränsningar för kopiering eller ändring. Den är läst ändå.',
  },
  en: {
    'page-without-text': 'The page has no readable text. It is probably scanned or drawn. Review it as a picture.',
    'page-mostly-picture': 'A picture covers most of the page. Text in the picture is not read.',
    'page-read-from-picture':
      'The text on the page was read from a picture and may be wrong or lack words ({sure} % sure). Look at the picture.',
    'font-not-decodable': 'Text in the font {font} cannot be told for certain. Compare with the page as it looks.',
    'text-hidden':
      'The page holds text that is not seen ({count} characters): white, transparent, tiny or in a hidden layer.',
    'text-off-page':
      'There is text outside the edge of the page ({count} characters). It is not seen, but goes with the file.',
    'characters-unknown': '{count} characters cannot be told.',
    signed: 'The file is signed electronically. The signature breaks when the file is changed.',
    'has-form': 'The file has form fields. What is filled in is read.',
    'has-attachments': 'The file holds {count|attached file|attached files}, not read here.',
    'attachment-not-read': 'The attachment {name} could not be read. A masked message goes without it, and says so.',
    'has-annotations': 'The file has {count|note|notes} beside the text, read here.',
    'has-javascript': 'The file contains program code. It was not run.',
    'has-hidden-layers':
      'The file has {count|layer|layers} switched off. Text there is read, but not seen on the page.',
    'has-revisions':
      'The file holds {count|earlier version|earlier versions} of itself, which are not seen but go with the file.',
    'has-tracked-changes': 'The document has {count|tracked change|tracked changes}. Deleted text is read too.',
    'has-comments': 'The document has {count|comment|comments}, read too.',
    'has-hidden-text': 'The document has hidden text. It is read.',
    'has-formulas':
      'The workbook has {count|formula|formulas}. Their values are read and stay in a masked file; the formulas do not.',
    'has-embedded-object': 'The document has an embedded object ({name}). It is not read.',
    'picture-not-read': 'The document has {count|picture|pictures}. Text in pictures is not read.',
    'pictures-read':
      'There are {count|picture|pictures}. Words in pictures stand last in the text; they may be wrong or missing. Where anything of a picture is masked, all of it is covered.',
    'pictures-covered': 'There are {count|picture|pictures} that could not be read. In a masked file that is covered.',
    'part-not-read': 'The part {name} could not be read.',
    'left-out': 'The part {name} is not read, and does not go into a masked file.',
    'pictures-left-out':
      'There are {count|picture|pictures}. Text in pictures is not read, and they do not go into a masked file.',
    'encoding-guessed':
      'How the text is encoded is not stated. It was read as {encoding}; see whether å, ä and ö are right.',
    'case-cut':
      'The matter is large: the document is compared with {given} of {total} other documents, those that came in nearest in time.',
    'text-cut': 'The text is cut: {kept} of {total} characters are read.',
    restricted: 'The owner of the file has restricted copying or change. It was read nevertheless.',
  },
})
