// What a person reads about a reference: what the register holds, never "correct" about what was not checked.
import { wordList } from '#words/words.ts'

/** What became of a reference, in a word or two; and the rules under which `check` shows it. */
export const sourcesTitles = wordList({
  sv: {
    'reference-exists': 'Finns',
    'reference-missing': 'Finns inte',
    'reference-differs': 'Skiljer sig från källan',
    'reference-repealed': 'Upphävd',
    'reference-cannot-be-checked': 'Kan inte kontrolleras',
  },
  en: {
    'reference-exists': 'Exists',
    'reference-missing': 'Does not exist',
    'reference-differs': 'Differs from the source',
    'reference-repealed': 'Repealed',
    'reference-cannot-be-checked': 'Cannot be checked',
  },
})

export const sourcesWords = wordList({
  sv: {
    'sources-section-stands': 'Paragrafen finns. Författning: {title}.',
    'sources-chapter-stands': 'Kapitlet finns. Författning: {title}.',
    'sources-act-stands': '{title} finns och gäller.',
    'sources-article-stands': 'Artikel {section} finns i {title}. Punkter och stycken är inte kontrollerade.',
    'sources-repealed': '{title} är upphävd.',
    'sources-repealed-by': '{title} är upphävd. I dess ställe gäller {successor}.',
    'sources-beyond-last-section': 'Paragrafen finns inte. Författning: {title}. Den sista paragrafen där är {last} §.',
    'sources-beyond-last-chapter': 'Kapitlet finns inte. Författning: {title}. Det sista kapitlet är {last} kap.',
    'sources-beyond-last-article': 'Artikel {section} finns inte i {title}, som har {last} artiklar.',
    'sources-no-such-letter': 'Registret har ingen {section} § i {title}. Den kan vara ny. Kunde inte kontrolleras.',
    'sources-in-former-act': 'Paragrafen finns inte i {title}, men i den upphävda {former}.',
    'sources-act-has-no-chapters': '{title} är inte indelad i kapitel.',
    'sources-number-of-other-act': 'Numret {number} hör till en annan författning: {other}. Den som nämns är {title}.',
    'sources-number-not-of-act': 'Numret {number} stämmer inte. I registret står {title}.',
    'sources-number-too-high': 'Något nummer {number} finns inte: så många författningar kommer inte på ett år.',
    'sources-chapter-needed': '{title} är indelad i kapitel, och kapitlet anges inte. Kunde inte kontrolleras.',
    'sources-gap-in-register': 'Registret har en lucka här. {title}: kunde inte kontrolleras.',
    'sources-list-may-be-short':
      'Registrets förteckning över {title} når inte dit, men kan ha luckor eller vara äldre. Kunde inte kontrolleras.',
    'sources-sections-not-held': 'Registret saknar paragraferna i {title}. Kunde inte kontrolleras.',
    'sources-status-not-held': '{title} finns i registret, men där står inte om den gäller. Kunde inte kontrolleras.',
    'sources-act-not-held': 'Registret har ingen författning med nummer {number}. Kunde inte kontrolleras.',
    'sources-name-not-held': 'Registret har ingen författning med namnet ”{name}”. Kunde inte kontrolleras.',
    'sources-no-act': 'Texten säger inte vilken lag som avses. Kunde inte kontrolleras.',
    'sources-series-not-held': 'Förarbeten och utredningar finns inte i registret. Kunde inte kontrolleras.',
    'sources-report-not-held': 'Rapporten finns inte bland det som Kansli kan läsa. Kunde inte kontrolleras.',
    'sources-quote-found': 'Citatet står ordagrant i {name}.',
    'sources-quote-differs': 'Citatet stämmer inte med {name}. Här står ”{here}”, där står ”{there}”.',
    'sources-quote-not-found':
      'Citatet finns inte i ärendets andra handlingar. Kunde inte kontrolleras mot någon annan källa.',
    'sources-law-quote-same': 'Citatet står ordagrant i {where} {title}.',
    'sources-law-quote-other-words':
      'Citatet stämmer inte med {where} {title}. Här står ”{here}”, i lagen står ”{there}”.',
    'sources-law-quote-elsewhere': 'Citatet står i {where}, inte i {said}. Författning: {title}.',
    'sources-law-quote-nowhere': 'Citatet står inte i {where} {title}.',
    'sources-as-of': 'Enligt registret den {date}.',
    'sources-carried': 'Lagen är den som nämns tidigare i texten.',
  },
  en: {
    'sources-section-stands': 'The section is in {title}.',
    'sources-chapter-stands': 'The chapter is in {title}.',
    'sources-act-stands': '{title} exists and is in force.',
    'sources-article-stands': 'Article {section} is in {title}. Points and paragraphs were not checked.',
    'sources-repealed': '{title} has been repealed.',
    'sources-repealed-by': '{title} has been repealed. {successor} applies instead.',
    'sources-beyond-last-section': 'There is no such section in {title}. The last section there is {last}.',
    'sources-beyond-last-chapter': 'There is no such chapter in {title}. The last is chapter {last}.',
    'sources-beyond-last-article': 'There is no article {section} in {title}, which has {last} articles.',
    'sources-no-such-letter': 'The register has no section {section} in {title}. It may be new. Could not be checked.',
    'sources-in-former-act': 'The section is not in {title}, but it is in the repealed {former}.',
    'sources-act-has-no-chapters': '{title} is not divided into chapters.',
    'sources-number-of-other-act': 'The number {number} belongs to another statute: {other}. The one named is {title}.',
    'sources-number-not-of-act': 'The number {number} is wrong. The register has {title}.',
    'sources-number-too-high': 'There is no number {number}: no year has that many statutes.',
    'sources-chapter-needed': '{title} has chapters, and none is given. Could not be checked.',
    'sources-gap-in-register': 'The register has a gap here. {title}: could not be checked.',
    'sources-list-may-be-short':
      'The list of {title} does not reach there, but may have gaps or be older. Could not be checked.',
    'sources-sections-not-held': 'The register lacks the sections of {title}. Could not be checked.',
    'sources-status-not-held':
      '{title} is in the register, which does not say whether it is in force. Could not be checked.',
    'sources-act-not-held': 'The register has no statute numbered {number}. Could not be checked.',
    'sources-name-not-held': 'The register has no statute named “{name}”. Could not be checked.',
    'sources-no-act': 'The text does not say which act is meant. Could not be checked.',
    'sources-series-not-held': 'Bills and inquiries are not in the register. Could not be checked.',
    'sources-report-not-held': 'The report is not among what Kansli can read. Could not be checked.',
    'sources-quote-found': 'The quotation stands word for word in {name}.',
    'sources-quote-differs': 'The quotation does not agree with {name}. Here it says “{here}”, there “{there}”.',
    'sources-quote-not-found':
      'The quotation is not in the other documents of the case. Could not be checked against any other source.',
    'sources-law-quote-same': 'The quotation stands word for word in {where} {title}.',
    'sources-law-quote-other-words':
      'The quotation does not agree with {where} {title}. Here it says “{here}”, the law says “{there}”.',
    'sources-law-quote-elsewhere': 'The quotation stands in {where}, not in {said}. Statute: {title}.',
    'sources-law-quote-nowhere': 'The quotation is not in {where} {title}.',
    'sources-as-of': 'By the register of {date}.',
    'sources-carried': 'The act is the one named earlier in the text.',
  },
})
