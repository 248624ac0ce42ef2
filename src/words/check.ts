// What a person reads for each rule of `check`: a short title, and one sentence that says what is wrong and what to do.
// Keys are the rule ids of src/functions/check/rules; a test holds the two together, since words stand on base only.
import { wordList } from '#words/words.ts'

/** Titles of the rules, for lists and filters. */
export const checkTitles = wordList({
  sv: {
    'missing-heading': 'Rubrik saknas',
    'empty-section': 'Tomt avsnitt',
    'heading-order': 'Rubriker i fel ordning',
    'missing-header-field': 'Uppgift saknas i sidhuvudet',
    'decision-points-out': 'Beslutet lutar sig mot en bilaga',
    'decision-by-reference': 'Beslutet hänvisar till ett förslag',
    'decision-multiple-measures': 'Flera åtgärder i en beslutspunkt',
    'decision-names-no-instance': 'Beslutsinstans saknas',
    'decision-empty': 'Förslag till beslut saknas',
    'samverkan-without-date': 'Samverkan utan datum',
    'samverkan-without-group': 'Samverkan utan grupp',
    'signature-columns-merged': 'Underskrifter har flutit ihop',
    'annex-mentioned-not-listed': 'Bilaga saknas i förteckningen',
    'annex-listed-not-mentioned': 'Bilaga nämns inte i texten',
    'annex-numbering-gap': 'Bilagornas nummer följer inte på varandra',
    'annex-file-missing': 'Bilaga finns inte bland ärendets filer',
    'quote-mismatch': 'Citat skiljer sig från bilagan',
    'quote-not-found': 'Citat finns inte i bilagan',
    'figure-differs-from-annex': 'Annat belopp i bilagan',
    'impossible-date': 'Datum som inte finns',
    'weekday-mismatch': 'Fel veckodag',
    'date-order': 'Datum i fel ordning',
    'date-without-year': 'Datum utan år',
    'sum-mismatch': 'Summan stämmer inte',
    'unit-inconsistency': 'Samma tal i olika enheter',
    'no-impact-but-costs': '”Ingen påverkan” trots kostnader',
    'protocol-missing-front': 'Uppgift saknas på protokollets framsida',
    'protocol-missing-decision': 'Ärende utan beslut',
    'protocol-missing-order': 'Propositionsordning saknas',
    'protocol-missing-result': 'Omröstning utan resultat',
    'protocol-missing-voters': 'Omröstning utan vem som röstade hur',
    'protocol-numbering': 'Paragrafer i fel följd',
    'protocol-adjusted-late': 'Justerat för sent',
    'protocol-missing-proposals': 'Förslag och yrkanden saknas',
    'protocol-reservation-unnamed': 'Reservation utan namn',
    'protocol-question-unanswered': 'Fråga utan uppgift om svar',
    'protocol-announced-late': 'Tillkännagivet för sent',
    'spacing-fault': 'Mellanslag eller skiljetecken',
    'diarienummer-split': 'Diarienummer brutet över rad',
    'diarienummer-shape': 'Diarienummer i okänd form',
    'doubled-word': 'Dubblerat ord',
    'wrong-word': 'Förväxlat ord',
    'long-sentence': 'Mycket lång mening',
    officialese: 'Ålderdomligt ord',
    'abbreviation-unexplained': 'Förkortning som inte förklaras',
  },
  en: {
    'missing-heading': 'Heading missing',
    'empty-section': 'Empty section',
    'heading-order': 'Headings in the wrong order',
    'missing-header-field': 'Missing in the header',
    'decision-points-out': 'Decision leans on an annex',
    'decision-by-reference': 'Decision refers to a proposal',
    'decision-multiple-measures': 'Several measures in one clause',
    'decision-names-no-instance': 'No deciding body named',
    'decision-empty': 'No proposal for a decision',
    'samverkan-without-date': 'Union consultation without a date',
    'samverkan-without-group': 'Union consultation without a group',
    'signature-columns-merged': 'Signatures have run together',
    'annex-mentioned-not-listed': 'Annex missing from the list',
    'annex-listed-not-mentioned': 'Annex not mentioned in the text',
    'annex-numbering-gap': 'Annex numbers do not follow',
    'annex-file-missing': 'Annex not among the files of the case',
    'quote-mismatch': 'Quotation differs from the annex',
    'quote-not-found': 'Quotation not in the annex',
    'figure-differs-from-annex': 'Another amount in the annex',
    'impossible-date': 'Date that does not exist',
    'weekday-mismatch': 'Wrong weekday',
    'date-order': 'Dates in the wrong order',
    'date-without-year': 'Date without a year',
    'sum-mismatch': 'Sum does not add up',
    'unit-inconsistency': 'Same figure in different units',
    'no-impact-but-costs': '“No impact” despite costs',
    'protocol-missing-front': 'Missing on the front page of the minutes',
    'protocol-missing-decision': 'Item without a decision',
    'protocol-missing-order': 'Order of proposals missing',
    'protocol-missing-result': 'Vote without a result',
    'protocol-missing-voters': 'Vote without who voted how',
    'protocol-numbering': 'Items out of order',
    'protocol-adjusted-late': 'Approved too late',
    'protocol-missing-proposals': 'Proposals missing',
    'protocol-reservation-unnamed': 'Reservation without a name',
    'protocol-question-unanswered': 'Question without word of an answer',
    'protocol-announced-late': 'Announced too late',
    'spacing-fault': 'Spacing or punctuation',
    'diarienummer-split': 'Case number broken over a line',
    'diarienummer-shape': 'Case number in an unknown form',
    'doubled-word': 'Doubled word',
    'wrong-word': 'Confused word',
    'long-sentence': 'Very long sentence',
    officialese: 'Old-fashioned word',
    'abbreviation-unexplained': 'Abbreviation not explained',
  },
})

/** One sentence or two for each rule, with the remark's parameters. */
export const checkWords = wordList({
  sv: {
    'missing-heading': 'Rubriken ”{heading}” saknas. Mallen kräver den: lägg till avsnittet.',
    'empty-section': 'Avsnittet ”{heading}” är tomt. Skriv vad som gäller, eller att det inte är aktuellt och varför.',
    'heading-order': '”{heading}” står inte på sin plats. Ordningen i mallen: {after} → {heading} → {before}.',
    'missing-header-field':
      'I sidhuvudet saknas: {field}. Fyll i uppgiften, eller kontrollera att den följde med när filen skapades.',
    'decision-points-out':
      'Beslutet hänvisar till något utanför beslutstexten (”{reference}”). Skriv vad som beslutas så att det går att förstå utan bilagan.',
    'decision-by-reference':
      'Beslutet säger inte vad som beslutas (”{reference}”). Skriv ut beslutet i klartext, så att det kan flyttas rakt in i protokollet.',
    'decision-multiple-measures':
      'Beslutspunkten innehåller {count} åtgärder. Dela upp den: en åtgärd i varje punkt, numrerade.',
    'decision-names-no-instance':
      'Det framgår inte vem som ska besluta. Skriv instansen före beslutet, till exempel ”I nämnden för …:”.',
    'decision-empty': 'Instansen är angiven men inget beslut står under den. Skriv vad som ska beslutas.',
    'samverkan-without-date': 'Texten säger att samverkan har skett, men inte när. Skriv datum.',
    'samverkan-without-group':
      'Texten säger att samverkan har skett, men inte med vem. Skriv vilken grupp eller organisation.',
    'signature-columns-merged':
      'Underskrifternas spalter har flutit ihop i filens text. Den som får texten uppläst eller söker i den kan inte skilja namnen åt: ställ dem under varandra.',
    'annex-mentioned-not-listed':
      'Texten hänvisar till bilaga {number} ({times|gång|gånger}), men ingen bilaga i förteckningen har det numret. Lägg till eller numrera den.',
    'annex-listed-not-mentioned':
      'Bilaga {annex} (”{title}”) nämns inte i texten. Hänvisa till den där den behövs, eller ta bort den.',
    'annex-numbering-gap': 'Bilagan har nummer {number}, men nästa nummer i ordningen är {expected}. Numrera om.',
    'annex-file-missing': '”{annex}” finns inte bland ärendets filer. Lägg till den, eller stryk den.',
    'quote-mismatch':
      'Citatet skiljer sig från {name}: här står ”{quoted}”, där står ”{stands}”. Återge det ordagrant.',
    'quote-not-found': 'Citatet hittas inte i {name}. Kontrollera ordalydelsen och att det är rätt bilaga.',
    'figure-differs-from-annex':
      'Här står {here}, men i {name} står {there} om samma sak. Kontrollera vilket som gäller.',
    'impossible-date': '”{date}” finns inte i kalendern. Rätta datumet.',
    'weekday-mismatch': '”{date}”: den dagen är en {weekday}. Rätta veckodagen eller datumet.',
    'date-order': '”{first}” står först men infaller efter ”{second}”. Kontrollera datumen och rätta det som är fel.',
    'date-without-year': '”{date}” saknar år. Skriv ut året: handlingen ska kunna läsas också senare.',
    'sum-mismatch':
      '{label} anges till {stated}, men raderna ovanför blir tillsammans {sum}. Rätta summan eller raderna.',
    'unit-inconsistency':
      'Här står ”{second}”, tidigare ”{first}”. Kontrollera vilket som gäller och använd samma enhet hela vägen.',
    'no-impact-but-costs':
      'Avsnittet säger ”{claim}”, men handlingen nämner också {amount}. Förklara eller ändra bedömningen.',
    'protocol-missing-front': 'Protokollet saknar: {field}. Lägg till uppgiften.',
    'protocol-missing-decision':
      '§ {number} (”{title}”) säger inte vad som beslutades. Skriv beslutet, också när ärendet bara antecknas.',
    'protocol-missing-order':
      '§ {number} (”{title}”) har yrkanden som går isär, men det framgår inte i vilken ordning ordföranden ställde förslagen. Skriv propositionsordningen.',
    'protocol-missing-result':
      '§ {number} (”{title}”) nämner en omröstning men inte resultatet. Skriv hur rösterna föll.',
    'protocol-missing-voters':
      '§ {number} (”{title}”) redovisar en omröstning men inte hur var och en röstade. Skriv det, hänvisa till en omröstningslista, eller säg att den var sluten.',
    'protocol-numbering': '§ {number} kommer efter § {before}. Numrera i följd.',
    'protocol-adjusted-late':
      'Protokollet är justerat {days} dagar efter sammanträdet. Det ska justeras senast 14 dagar efter: kontrollera datumen.',
    'protocol-missing-proposals':
      '§ {number} (”{title}”) säger att ordföranden ställde förslag, men inte vilka förslag och yrkanden som lades fram. Skriv dem.',
    'protocol-reservation-unnamed':
      '§ {number} (”{title}”) nämner en reservation men inte vem som reserverade sig. Skriv namnen.',
    'protocol-question-unanswered': '§ {number} (”{title}”) säger inte om frågan besvarades. Skriv det.',
    'protocol-announced-late':
      'Justeringen tillkännages {days} dagar efter den. Det ska ske senast andra dagen efter: kontrollera datumen.',
    'spacing-fault': 'Mellanslag eller skiljetecken är fel i ”{excerpt}”. Rätta skrivningen.',
    'diarienummer-split':
      'Diarienumret {number} är delat mellan två rader. Håll ihop det med hårt bindestreck, så att det går att söka.',
    'diarienummer-shape': '”{number}” ser inte ut som ett diarienummer. Kontrollera siffror och årtal.',
    'doubled-word': 'Ordet ”{word}” står två gånger. Ta bort det ena.',
    'wrong-word': '”{word}” är ett adjektiv och kan inte stå här. Det ska troligen vara ”{instead}”.',
    'long-sentence': 'Meningen har {words} ord (gränsen är {limit}). Dela den.',
    officialese: '”{word}” är ålderdomligt. Skriv hellre: {prefer}.',
    'abbreviation-unexplained': 'Förkortningen {word} förklaras inte. Skriv ut den första gången: {meaning} ({word}).',
  },
  en: {
    'missing-heading': 'The heading “{heading}” is missing. The template requires it: add the section.',
    'empty-section': 'The section “{heading}” is empty. Say what applies, or that it does not apply and why.',
    'heading-order': '“{heading}” is not in its place. The order in the template: {after} → {heading} → {before}.',
    'missing-header-field':
      'Missing in the header: {field}. Fill it in, or make sure that it came along when the file was made.',
    'decision-points-out':
      'The decision points outside itself (“{reference}”). Say what is decided, so that it is understood without the annex.',
    'decision-by-reference':
      'The decision does not say what is decided (“{reference}”). Write it out, so that it can move straight into the minutes.',
    'decision-multiple-measures': 'The clause holds {count} measures. Split it: one numbered clause for each.',
    'decision-names-no-instance':
      'It does not say who is to decide. Name the body before the decision, e.g. “I nämnden för …:”.',
    'decision-empty': 'The deciding body is named but no decision stands under it. Write what is to be decided.',
    'samverkan-without-date': 'The text says that union consultation has taken place, but not when. Give the date.',
    'samverkan-without-group':
      'The text says that union consultation has taken place, but not with whom. Name the group or organisation.',
    'signature-columns-merged':
      'The columns of signatures have run together in the text of the file. Whoever listens or searches cannot tell the names apart: set one under the other.',
    'annex-mentioned-not-listed':
      'The text refers to annex {number} ({times|time|times}), but no annex in the list has that number. Add it or number it.',
    'annex-listed-not-mentioned':
      'Annex {annex} (“{title}”) is not mentioned in the text. Refer to it where it is needed, or remove it.',
    'annex-numbering-gap': 'The annex has number {number}, but the next in order is {expected}. Renumber.',
    'annex-file-missing': '“{annex}” is not among the files of the case. Add it, or strike it.',
    'quote-mismatch': 'The quotation differs from {name}: here “{quoted}”, there “{stands}”. Quote it word for word.',
    'quote-not-found': 'The quotation is not found in {name}. Check the wording, and that it is the right annex.',
    'figure-differs-from-annex': 'Here it says {here}, but {name} says {there} of the same thing. See which is right.',
    'impossible-date': '“{date}” is not in the calendar. Correct the date.',
    'weekday-mismatch': '“{date}”: that day is a {weekday} (Swedish name). Correct the weekday or the date.',
    'date-order': '“{first}” is told first but comes after “{second}”. Check the dates and correct what is wrong.',
    'date-without-year': '“{date}” has no year. Write it out: the document will be read later too.',
    'sum-mismatch': '{label} is given as {stated}, but the rows above make {sum}. Correct the sum or the rows.',
    'unit-inconsistency': 'Here it says “{second}”, earlier “{first}”. See which is right and keep to one unit.',
    'no-impact-but-costs':
      'The section says “{claim}”, but the document also names {amount}. Explain, or change the assessment.',
    'protocol-missing-front': 'The minutes lack: {field}. Add it.',
    'protocol-missing-decision':
      '§ {number} (“{title}”) does not say what was decided. Write the decision, also when the matter is only noted.',
    'protocol-missing-order':
      '§ {number} (“{title}”) has conflicting motions, but not the order in which the chair put the proposals. Write it.',
    'protocol-missing-result': '§ {number} (“{title}”) tells of a vote without its result. Say how the votes fell.',
    'protocol-missing-voters':
      '§ {number} (“{title}”) tells of a vote but not how each member voted. Say so, point to a list of votes, or say that it was secret.',
    'protocol-numbering': '§ {number} comes after § {before}. Number in order.',
    'protocol-adjusted-late':
      'The minutes were approved {days} days after the meeting. It must be within 14 days: check the dates.',
    'protocol-missing-proposals':
      '§ {number} (“{title}”) tells that proposals were put, but not which were made. Write them.',
    'protocol-reservation-unnamed':
      '§ {number} (“{title}”) tells of a reservation but not whose it is. Write the names.',
    'protocol-question-unanswered': '§ {number} (“{title}”) does not say whether the question was answered. Say it.',
    'protocol-announced-late':
      'The approval is announced {days} days after it. It must be on the second day after at the latest: check the dates.',
    'spacing-fault': 'Spacing or punctuation is wrong in “{excerpt}”. Correct it.',
    'diarienummer-split':
      'The case number {number} is split between two lines. Keep it together with a non-breaking hyphen, so that it can be searched for.',
    'diarienummer-shape': '“{number}” does not look like a case number. Check the digits and the year.',
    'doubled-word': 'The word “{word}” stands twice. Remove one.',
    'wrong-word': '“{word}” is an adjective and cannot stand here. Probably “{instead}” is meant.',
    'long-sentence': 'The sentence has {words} words (the limit is {limit}). Split it.',
    officialese: '“{word}” is old-fashioned. Rather write: {prefer}.',
    'abbreviation-unexplained':
      'The abbreviation {word} is not explained. Write it out the first time: {meaning} ({word}).',
  },
})
