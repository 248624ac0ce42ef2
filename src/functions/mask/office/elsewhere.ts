// Says when a title is not borne in the service of the public: a landlord's caretaker, mother's boss, a former head, the chair of an
// association. Words beside the name tell. Knows names and words; decides no mark.
import type { NameFind } from '#swedish/names/name-find.ts'
import type { NameToken } from '#swedish/names/name-tokens.ts'
import type { Titles } from './titles.ts'

type Tokens = readonly NameToken[]

/** Who employs and is no authority, without ending. */
const employers =
  'hyresvärd|(?:stor|spar)?bank|mäklar|fastighetsmäklar|mäklarfirma|försäkringsbolag|inkassobolag|assistansbolag|bemanningsbolag|byggbolag|\\p{L}{0,20}företag|\\p{L}{0,16}firma|aktiebolag|bolag|koncern|arbetsgivar|arbetsplats|uppdragsgivar|(?:lokal)?fack|fackförbund|arbetslag|förening|\\p{L}{1,30}förening|\\p{L}{0,20}klubb|idrottslag|\\p{L}{1,20}sällskap|samfällighet|byalag|församling|pastorat|trossamfund|parti|lokalavdelning|advokatbyrå|(?:reklam|rese|revisions|begravnings|arkitekt|redovisnings|konsult|juridiska? )byrå|advokat|granne|leverantör|entreprenör|underentreprenör|konsult|motpart|säljar|köpar|byggar|fabrik|verkstad|bilverkstad|stall|gym|\\p{L}{0,12}butik|affär|restaurang|krog|pizzeria|hotell|åkeri|rederi|taxibolag|scoutkår|kår|elevkår|elevråd|klass|klassråd|brukarråd|boenderåd|föräldraråd|föräldraförening|hyresgäst|lantbruk|gård|familj|tidning'
const firms =
  'Swedbank|Nordea|SEB|Handelsbanken|Skandia|Folksam|If|Trygg-Hansa|Länsförsäkringar|ICA|Ica|Coop|Willys|Lidl|Volvo|Scania|Saab|Ericsson|ABB|Telia|Tele2|Telenor|Tre|Peab|NCC|Skanska|JM|Veidekke|Attendo|Humana|Ambea|Vardaga|Nytida|Samhall|PostNord|DHL|Securitas|Avarn|Riksbyggen|HSB|Ikea|IKEA|Klarna|Vattenfall|Fortum|Eon|E\\.ON|SKF|Sandvik|Assemblin|Bravida|Kommunal|Vision|Unionen|Byggnads|Metall|Hyresgästföreningen|Svenska kyrkan|Röda korset|Rädda barnen'
const word = '(?<![\\p{L}-])'
const ends = '(?:en|et|n|t|s|an|na|erna|arna|ets|ens|ns|ts|ans|nas|ernas|arnas|es|ers|ers|are|aren|arens)?'

/** "bankens (nya) rådgivare |": whose the title is, right before it. */
const between = '(?:\\p{L}{2,16}[ae] |\\p{L}{2,20} och )?$'
const owner = new RegExp(`${word}(?:${employers})(?:e?ns|ets|ans|ts|s|rens|arnas|ernas|nas) ${between}`, 'iu')
const firmOwner = new RegExp(`${word}(?:${firms}|AB|HB|KB):?s ${between}`, 'u')
/** "på Swedbank", "vid försäkringsbolaget", ", Skanska", "i elevrådet", "Brf Lunden": for whom, after the name or its title. */
const employedAt = new RegExp(
  `^[^.;:\\n?!]{0,48}?(?:(?:på|hos|vid|i|inom|för|från|till|,|\\() (?:(?:en|ett|min|vår|hennes|hans|deras|den|det|sin) )?(?:\\p{Ll}{2,16}[ae] )?(?:${employers})${ends}(?!\\p{L})|(?:på|hos|vid|i|från|för|,|\\() ?(?:${firms})(?!\\p{L})|(?<!\\p{L})(?:AB|HB|KB|Brf|BRF|brf|[Ee]k\\.? för|Inc|Ltd)(?!\\p{L}))`,
  'u',
)
/** A caretaker at the landlord's is elsewhere; one who answers, in the same sentence, to an association is not. */
const another = /^[^.;:\n]{0,48}? (?:och|samt|att|som|om|mot|med|ringde|skrev|har|hade|kan|ska|fick|mötte|träffade) /u

const former =
  /(?<!\p{L})(?:tidigare|förr[ea]|före detta|f\.? ?d|fd|pensionera[dt]e?|avgång(?:en|na|ne)|avskedade?|uppsagda?|tilltänkta?|blivande|självutnämnda?|så kallade?)[. ]{1,2}$/iu
const formerAfter =
  /^[,(– ]{0,3}(?:\p{L}+[ -]){0,2}\p{L}*[ ,(–]{1,3}(?:(?:numera|nu|sedan \d{4}) )?(?:pensionera[dt]|pensionär|f\.? ?d\.?|tidigare|till \d{4}|fram till|avgick|slutade)(?!\p{L})/iu

/** Somebody's own: "mammas chef", "min frus projektledare". */
const whose =
  /(?<!\p{L})(?:min|mitt|mina|din|hans|hennes|deras|sin|sitt|\p{Ll}{0,12}(?:mammas?|pappas?|mors|fars|frus?|mans|makes|makas|hustrus|sambos|sons|dotters|brors|systers|mannens|fruns|makens|makans|hustruns|sambons|sonens|dotterns|broderns|systerns|faderns|moderns|väns|vännens|kompis|kollegas)) (?:\p{L}{2,16}[ae] )?$/iu
/** Titles of working life rather than of the municipality's care: whoever has one of one's own has it at a firm. */
const boss =
  /(?:chef|chefen|direktör|direktören|arbetsledare|arbetsledaren|projektledare|projektledaren|platschef|gruppledare|säljare|tekniker|assistent|controller|ekonom|jurist|ombud)$/u

/** Titles that associations give as well as boards do. */
const trust =
  /(?<!\p{L})(?:vice )?(?:ordförande|ledamot|ledamöter|sekreterare|ersättare|suppleanter?|kassör|justera(?:s|r|re|ren)|revisor(?:er)?|ordf|sekr|ordföranden|ledamoten|sekreteraren|ersättaren|utdragsbestyrkande|mötesledare|avstår|anteckna\p{L}*|protokoll|ledare|yrkar|votering)/iu
const association =
  /förening|samfällighet|(?<!\p{L})klubb|klubben|(?<!\p{L})brf|gille|scoutkår|byalag|(?:föräldra|boende|brukar|klass|hyresgäst|anhörig)råd|församling|stiftelse|elevråd|elevkår|årsmöte|föreningsstämma|årsstämma|sällskap/iu
const publicBody =
  /nämnd|fullmäktige|kommunstyrelse|utskott|regionstyrelse|kommunens revis|förvaltning|kommunalråd|beredning|valberedning|kontoret(?!\p{L})|kommunens/iu

const inLottery = /kontrollant|firmatecknare|bolagsman/iu
/** "Lidéns Plåt AB 2019–2021, chef |". */
const atFirm = /(?<!\p{L})(?:AB|HB|KB)[^.;\n]{0,24}$/u
/** Whose paper it is stands at its head. */
const headed = 300
const letterhead = 80

/** Whether the text right by a find, or its title, says that it is served elsewhere than with an authority. */
export function servesElsewhere(text: string, tokens: Tokens, find: NameFind, titles: Titles, said: string): boolean {
  const start = tokens[find.from]!.start
  const end = tokens[find.to - 1]!.end
  const opens = titleStart(tokens, find.from, titles)
  const before = text.slice(Math.max(0, opens - 60), opens)
  const after = text.slice(end, end + 90)
  const title = text.slice(opens, start)
  if (owner.test(before) || firmOwner.test(before) || former.test(before) || formerAfter.test(after)) return true
  const at = employedAt.exec(after)
  if (at && !another.test(at[0])) return true
  if (boss.test(title.trim().toLowerCase()) && whose.test(before)) return true
  if (boss.test(said.toLowerCase()) && atFirm.test(before)) return true
  if (!trust.test(`${title} ${said}`)) return false
  const around = text.slice(Math.max(0, start - 300), end + 60)
  if (inLottery.test(around)) return true
  // In the minutes of a board an association that it dealt with stands near.
  const isBoards = publicBody.test(text.slice(0, Math.min(start, letterhead)))
  if (isBoards) return association.test(text.slice(Math.max(0, start - 40), end + 60)) && !publicBody.test(around)
  return (
    (association.test(around) || association.test(text.slice(0, Math.min(start, headed)))) && !publicBody.test(around)
  )
}

/** Where the titles right before a name open: "leg. psykolog", "bitr. rektor". */
export function titleStart(tokens: Tokens, from: number, titles: Titles): number {
  let at = from
  while (
    at > 0 &&
    from - at < 4 &&
    /^(?:[ \n]{1,2}|\. ?|\s?:\s?|, )$/u.test(tokens[at]!.gap) &&
    (titles.isBefore(tokens[at - 1]!.lower) || modifiers.test(tokens[at - 1]!.lower))
  )
    at--
  return tokens[at]!.start
}
const modifiers =
  /^(?:leg|legitimerad|tf|t|bitr|biträdande|tillförordnad|förste|första|vice|vik|vikarierande|ordinarie|ansvarig|chef|chefen)$/u
