// How a decision is worded: the verbs that decide, how one clause joins two measures, and the ways to point outside the text.
// Must not know where in a document the decision stands.
import { matches } from '#text/matches.ts'
import type { Span } from '#text/span.ts'

/** What only a board does: finite active, finite passive, infinitive. A stem in `ar` follows the first conjugation. */
const boards = {
  active:
    'godkänner|fastställer|antar|antecknar|noterar|överlämnar|översänder|förklarar|avslår|bifaller|tillstyrker|avstyrker|upphäver|delegerar|bemyndigar|utser|anvisar|beviljar|avsätter|omfördelar|remitterar|hänskjuter|återremitterar|bordlägger|uppdrar|ger|inrättar|föreslår|hemställer|begär|beslutar|entledigar|avskriver|anslår|medger|ställer',
  passive:
    'godkänns|fastställs|antas|antecknas|noteras|överlämnas|översänds|förklaras|avslås|bifalls|tillstyrks|avstyrks|upphävs|delegeras|bemyndigas|utses|anvisas|beviljas|avsätts|omfördelas|remitteras|hänskjuts|återremitteras|bordläggs|inrättas|avskrivs|anslås|medges|(?:får|ges) i uppdrag',
  infinitive:
    'godkänna|fastställa|anta|anteckna|notera|överlämna|översända|förklara|avslå|bifalla|tillstyrka|avstyrka|upphäva|delegera|bemyndiga|utse|anvisa|bevilja|avsätta|omfördela|remittera|hänskjuta|återremittera|bordlägga|uppdra|ge|inrätta|föreslå|hemställa|begära|entlediga|avskriva|anslå|medge|ställa',
}
/** What a board does and others too: they count where nothing subordinate stands before them. */
const anyones = {
  active:
    'lägger|skickar|sänder|lämnar|tecknar|undertecknar|betalar|köper|säljer|hyr|använder|höjer|sänker|inför|avslutar|startar|inleder|öppnar|stänger|flyttar|tillsätter|tar|säger|ändrar|utökar|förlänger|publicerar|upphandlar|upplåter|överlåter|bygger|avstår|avvaktar|finansierar|bildar|väljer',
  passive:
    'läggs|skickas|sänds|lämnas|tecknas|undertecknas|betalas|köps|säljs|hyrs|används|höjs|sänks|införs|avslutas|startas|inleds|öppnas|stängs|flyttas|tillsätts|tas|sägs|ändras|utökas|förlängs|publiceras|upphandlas|upplåts|överlåts|byggs|finansieras|bildas|väljs',
  infinitive:
    'lägga|skicka|sända|lämna|teckna|underteckna|betala|köpa|sälja|hyra|använda|höja|sänka|införa|avsluta|starta|inleda|öppna|stänga|flytta|tillsätta|ta|säga|ändra|utöka|förlänga|publicera|upphandla|upplåta|överlåta|bygga|avstå|avvakta|finansiera|bilda|välja',
}
const whole = (words: string) => new RegExp(`^(?:${words})$`, 'iu')
const verb = new RegExp(
  `(?<!\\p{L})(?:${[boards, anyones].flatMap(list => Object.values(list)).join('|')})(?!\\p{L})`,
  'giu',
)
const ofBoards = whole(Object.values(boards).join('|'))
const isPassive = whole(boards.passive)
const isActive = whole(boards.active)
const isInfinitive = whole(`${boards.infinitive}|${anyones.infinitive}`)
// What the assignment, the right or the description is about belongs to it: "får i uppdrag att ta fram och överlämna …".
const subordinate =
  /i uppdrag att|uppdrag(?:et)? att|rätt(?:en)? att|möjlighet(?:en)? att|uppgift(?:en)? att|befogenhet att|(?<!\p{L})(?:som (?:ska|kan|har|är|får)|för att|genom att|så att|om att|hur|när|där|vad|vilka?|vilket|eftersom|om (?:vem|vilk))(?!\p{L})/iu
// "… antecknas och X överlämnas till …": a second measure joined to the first by a word or a new sentence.
const joined = /(?:(?<!\p{L})(?:och|samt|dels)(?!\p{L})|, att (?=\p{L}+$)|[.;])/u
const joins =
  /(?:(?<!\p{L})(?:och|samt)|,|dels)(?: (?:att|även|också|därmed|samtidigt|dels|vidare|beslutar|besluta))*\s$/iu
// "… ingå i verksamheten från 2027, och att avgiften ska vara …": a second thing decided, whatever the verb.
const another =
  /(?:(?:och|samt) att|, (?:och|samt)(?: att)?) \p{L}+(?: \p{L}+){0,3} ska(?!\p{L})|(?:och|samt) (?:(?:att )?uppdrar? åt|(?:att )?ger? \p{L}+ i uppdrag|(?:att )?\p{L}+ (?:får|ges) i uppdrag)/iu

/** How many measures a clause holds; 0 where no verb is known. */
export function measures(text: string): number {
  const stop = subordinate.exec(text)?.index ?? text.length
  const found = matches(text, verb).filter(match => counts(text, match, stop))
  // With one verb that the list knows, or none, the joined decision comes on top of what stands before it.
  if (found.length < 2) return another.test(text) ? 2 : found.length
  let count = 1
  for (const [i, match] of found.entries()) {
    const last = found[i - 1]
    if (!last) continue
    const between = text.slice(last.index + last[0].length, match.index)
    if (joined.test(`${between}${match[0]}`)) count++
  }
  return count
}

function counts(text: string, match: RegExpExecArray, stop: number): boolean {
  const isJoined = joins.test(text.slice(Math.max(0, match.index - 40), match.index))
  if (!ofBoards.test(match[0])) {
    // "säger upp arrendet" opens the clause; later an everyday verb must be joined outright: "och betalar ut bidrag".
    const opens = match.index < 60 && !isInfinitive.test(match[0])
    return match.index < stop && (isJoined || opens || /att $/u.test(text.slice(0, match.index)) || match.index === 0)
  }
  return match.index < stop || isPassive.test(match[0]) || (isActive.test(match[0]) && isJoined)
}

const link =
  '(?:i enlighet med|enligt|i överensstämmelse med|i linje med|utifrån|jämlikt|med hänvisning till|(?:på det sätt|så|såsom|med de \\p{L}+) som|såsom|så(?= vad))'
/** "vad som anges i", "framgår av": what may stand between the link and what it points to. */
const told =
  '(?:(?:vad som |det som |de |den |det )?(?:an(?:ges|förs|förts|givits)|framgår|beskrivs|redovisas|redogörs|föreslås|sägs|står|skrivs|presenteras)(?: för)?(?: (?:i|av|under|på))? ?)?'
const annex = '(?:(?:den |det |de )?(?:bifogad[ea]?|bifogat|bilagd[ae]?|bilagt) \\p{L}+|bilag\\p{L}*(?: \\d{1,2})?)'
const proposal =
  '(?:(?:(?:den |det |de )?(?:föreliggande|framlag[dt]a?|upprätta[dt]e?|ovanstående|nedanstående|detta|presentera[dt]e?)|(?:\\p{L}*(?:förvaltning|kontor|direktör|chef|utskott|handläggare)\\p{L}*s|tjänste\\p{L}+s)) (?:förslag(?:et)?|tjänste\\p{L}+|skrivelse|bedömning|rekommendation\\p{L}*|ställningstagande|överväganden|underlag)(?! (?:till|om|på|att) (?!beslut))|tjänste(?:utlåtandet|skrivelsen)|skrivelsen|beslutsunderlaget|underlaget|förslaget|ovanstående|nedanstående|ovan|nedan|förslag(?=$|\\.|,)|(?:vad |som )?(?:förvaltningen|kontoret|\\p{L}+(?:förvaltningen|kontoret)) (?:föreslår|anför|anfört|skriver|bedömer|redovisar|har (?:föreslagit|anfört)))'
const pointing = new RegExp(`(?<!\\p{L})${link} ${told}(?:av |i )?(?:${annex}|${proposal})(?!\\p{L})`, 'giu')
/** "bifaller förvaltningens förslag": decided by pointing, with no link. */
const followed = new RegExp(
  `(?<!\\p{L})(?:bifaller|godkänner|antar|följer|ansluter sig till|ställer sig bakom|beslutar om|tillstyrker) (?:${proposal}|vad (?:som )?\\p{L}+ (?:föreslår|anför|anfört|föreslås|anförs))(?! till)(?!\\p{L})`,
  'giu',
)
/** Nothing but "decides" stands before it: then nobody can see what is decided. */
const bare =
  /^(?:[^.]{0,80}?(?:(?:fatta[rt]?|fattar|ta[rs]?|fattas) beslut|beslutar?|besluta)(?: att)?)?\s*$|^att\s*$/iu

export type Pointing = Span & { isBare: boolean; reference: string }

/** Where a clause points outside itself. `isBare`: the pointing is all that it says. Memoranda that are approved as such do not. */
export function pointings(clause: string): Pointing[] {
  const linked = matches(clause, pointing).map(match => ({ match, isBare: bare.test(clause.slice(0, match.index)) }))
  const plain = matches(clause, followed)
    .filter(match => !/tjänste(?:utlåtande|skrivelse)t?n?$/iu.test(match[0]))
    .map(match => ({ match, isBare: true }))
  return [...linked, ...plain].map(({ match, isBare }) => ({
    start: match.index,
    end: match.index + match[0].length,
    isBare: isBare && !/bifog|bila[gd]/iu.test(match[0]),
    reference: match[0],
  }))
}
