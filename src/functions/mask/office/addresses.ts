// Whose an e-mail address or a telephone number is by where it stands and what it holds: the authority's, an official's, or nobody's
// that may stand. Knows addresses and the words of a signature.
import { matches } from '#text/matches.ts'
import type { Titles } from './titles.ts'

/** An address at a municipality, region or authority: municipal domains, and mailboxes of functions rather than persons. */
export function isWorkAddress(address: string, authorities: ReadonlySet<string>): boolean {
  const [local = '', host = ''] = address.toLowerCase().split('@')
  if (/(?:^|\.)(?:elev|student|edu|skola)\./u.test(host)) return false
  if (isMailbox(local) || authorities.has(host) || host.split('.').some(part => authorities.has(part))) return true
  return /(?:kommun|(?:^|[.-])stad(?:[.-]|$)|stad\.|region|myndighet|lansstyrelsen)/u.test(host)
}
/** What opens an address of an office rather than of a person: a mailbox by its first word, or by the last part of any word in it. */
const isMailbox = (local: string): boolean =>
  mailbox.test(local) ||
  template.test(local) ||
  local.split(/[._-]/u).some(part => part.length > 3 && ofOffice.test(part))
/** How one writes to anybody there: "fornamn.efternamn@". */
const template = /^f[oö]rnamn[._-]efternamn$/u
const ofOffice =
  /(?:n[aä]mnd|f[oö]rvaltning|kontor|kansli|bibliotek|skola|omsorg|enhet|avdelning|tj[aä]nst|centrum|center|support|servicedesk|s[aä]kerhet|upphandling|mottagning|verksamhet|museum|museet|bokning|myndighet|l[aä]mning|jouren|utbildning|planering|registrering|vigsel|abuse|anbud|faktura|skjuts|avgift|anm[aä]lan|r[aå]dgivning|redaktion|webbmaster|nyhetsbrev|vaktm[aä]stare|bemanning|uthyrning|f[oö]rmedling)(?:en|et|n|er|erna)?$/u
const mailbox =
  /^(?:info|kontakt|kommun\p{L}*|registrator\p{L}*|diarium|diariet|kansli\p{L}*|kundtjanst|kundservice|\p{L}*namnd(?:en)?|\p{L}*forvaltning(?:en)?|\p{L}*kontor(?:et)?|medborgar\p{L}*|support|noreply|no-reply|dataskydd\p{L}*|bygglov|post|stadsledning\p{L}*|vaxel|reception\p{L}*|fakturor?|skolskjuts|synpunkter\p{L}*|ceremoni\p{L}*|order|bokning|ekonomi|personal|hr|bygg|bygglov|raddning\p{L}*|bostad\p{L}*|expedition\p{L}*|fritid\p{L}*|kultur\p{L}*|gata\p{L}*|gatu\p{L}*|park|trafik\p{L}*|avfall|renhallning|felanmalan|vigslar|tillstand|livsmedel|halsoskydd|bistand|hemtjanst|familjeratt|simhall\p{L}*|badhus\p{L}*|upplatelser?|naringsliv|turist\p{L}*|arvode|loner?|val|skola|rekrytering|upphandling|bibliotek\p{L}*|förskolan?|forskolan?|\p{L}*omsorg(?:en)?|socialtjanst\p{L}*|overformyndar\p{L}*|va|miljo\p{L}*|arkiv\p{L}*)(?:[._-]\p{L}{2,20}){0,2}$/u

/**
 * What authorities that the text knows call themselves in addresses: "Åsmyra kommun" is asmyra, and what has a mailbox
 * for planning permission is a municipality.
 */
export function authoritiesIn(text: string, addresses: readonly string[]): Set<string> {
  const called = namesBefore(text).flatMap(said => {
    const name = plainName(said.toLowerCase())
    return [name, name.replace(/s$/u, '')]
  })
  const hosts = addresses.flatMap(address => {
    const [local = '', host = ''] = address.toLowerCase().split('@')
    return municipal.test(local) && !isPrivateHost(address) ? [host] : []
  })
  return new Set([...called, ...hosts])
}

/** "Åsmyra" of "Åsmyra kommun": what stands after is looked for first, since it is rarer than capitals. */
function namesBefore(text: string): string[] {
  const out: string[] = []
  for (const { index } of matches(text, / (?:kommun|stad|region)(?!\p{L})/gu)) {
    const name = /(?<!\p{L})(\p{Lu}\p{L}{2,24})s?$/u.exec(text.slice(Math.max(0, index - 40), index))?.[1]
    if (name) out.push(name)
  }
  return out
}

const plainName = (name: string): string =>
  name
    .replace(/[åäáà]/gu, 'a')
    .replace(/ö/gu, 'o')
    .replace(/[éè]/gu, 'e')
/** Mailboxes that nobody but a municipality has. */
const municipal =
  /^(?:registrator|diarie|kommun|bygg|bygglov|miljo|socialtjanst|socialjour|skolskjuts|barnomsorg|aldreomsorg|raddning|overformyndar|\p{L}*namnd(?:en)?|\p{L}*forvaltning(?:en)?)\p{L}*$/u

/** Post of one's own: it stays no official's, though the name is the same. */
export const isPrivateHost = (address: string): boolean =>
  /@(?:[\p{L}\d-]+\.)?(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|telia|bredband|bredbandsbolaget|spray|comhem|swipnet|tele2|glocalnet|protonmail|proton|passagen|home|privat|brev|post|hem|mejl|epost)\.\p{L}/iu.test(
    address,
  )

/** Only titles, units and labels of a signature stand between a name and a number, and no new paragraph. */
export function isSignature(between: string, titles: Titles): boolean {
  // "[08:37] Anna Berg: 070-…": what somebody said.
  if (between.includes('\n') || /[.!?] \p{Lu}|^:/u.test(between)) return false
  const words = between.replace(/[^\s@]{1,64}@[^\s@]{1,250}/gu, ' ').match(/\p{L}[\p{L}-]*/gu) ?? []
  return words.every(
    (word, i) =>
      contactLabel.test(word) ||
      titles.isBefore(word.toLowerCase()) ||
      unit.test(word) ||
      (/^\p{Lu}/u.test(word) && /^(?:kommuns?|stads?|län|region)$/iu.test(words[i + 1] ?? '')) ||
      (/^\p{Lu}/u.test(word) && /^region$/iu.test(words[i - 1] ?? '')),
  )
}
const unit =
  /^(?:\p{L}*(?:kommuns?|förvaltning|förvaltningen|kontoret|kontor|region|avdelningen|avdelning|enheten|enhet|myndigheten|nämnden|tjänsten|kansliet|skolan|centrum|center|utskottet|biblioteket|kyrkan|gruppen|teamet)|stads?|it|hr|vård|och|omsorg|bygg|miljö|plan)$/iu
/** Right before a number: whoever answers there answers for a unit, a duty or a booking. */
export const ofUnit =
  /(?<!\p{L})(?:växel|kontaktcenter|kundtjänst|kundservice|reception(?:en)?|direkt(?:nummer|telefon|nr)|(?<!(?:på|mina|har) )frågor|(?:kopplad|kopplas|kopplade|vidarekopplad)(?: vidare)?(?: till)?|larm(?:et|as)?(?: går| gick)?(?: vidare)?(?: till| ring)|exp(?:\.|en)?|trafikledning(?:en)?|driftledning(?:en)?|\p{L}{0,12}jour(?:en|telefon|telefonen|nummer|numret)?(?: \p{L}{3,16})?|(?:natt|dag|kvälls)?personal(?:en)?|(?:natt)?patrull(?:en)?|tjänste(?:telefon|mobil)(?:en)?|(?<!(?:av|till|för|med|från) )(?:(?:distrikts)?ssk|sjuksköterskan?|dsk|enhetschef(?:en)?|handläggaren?|läkaren|rektorn?|föreståndaren?)|(?:frånvaro|sjuk|fel)anmälan|beställningscentral(?:en)?|expedition(?:en)?|(?:bokas|bokning|avbokning|avbokas|beställs)|larmcentral(?:en)?|(?:trygghets|social|drift)jour(?:en)?|kansli(?:et)?|vårdcentral(?:en)?|\p{L}{0,20}(?:förvaltningen|kontoret|enheten|mottagningen|nämnden|biblioteket|tjänsten|verket|kassan|avdelningen|centralen|ledningen))(?:s (?:telefon|nummer))?,?(?: (?:på|via|tel(?:efon)?|tfn|nås|ring|telefonnummer|sker|görs)){0,3}[.:]{0,2} *$/iu
/** The number of a firm or an association, with what stands between its name and it. */
export const ofFirm =
  /(?<!\p{L})(?:AB|HB|KB|Brf)(?:,? \(?\d{6}-\d{4}\)?)?(?:, [^,;.\n]{3,30})?,? \(?(?:tel(?:efon)?|tfn|växel)\.?:? $/u
const contactLabel =
  /^(?:tel|telefon|telefonnummer|tfn|mobil|mobiltelefon|direkt|direktnummer|ankn|anknytning|mob|växel|e-post|epost|mail|mejl|nås|på|och|för|vid)$/iu

/** Right before an address: it is where an institution lies, where it wants its post or goods, or where its letterhead is. */
export const ofInstitution =
  /(?<!\p{L})(?:(?:besök|besöksadress|leveransadress|fakturaadress|godsadress|gods|leverans|träffpunkt)(?:en)?(?: är)?:|faktur\p{L}{0,6}(?: (?:skickas|sänds|ställs|adresseras|mejlas))?(?: till)?:?|(?:kontakta|hitta(?: till)?|besök) oss:?(?: på)?|(?:\p{L}{0,24}(?:skola|gymnasium|bibliotek|museum|sjukhus|vårdcentral|förskola|friskola|kontor|kontoret|förvaltning|förvaltningen|avdelning|avdelningen|nämnden|enheten|kommun|kansli|kansliet|förråd|förrådet|domstol|rätten|verket|myndigheten|hotell|restaurang|pizzeria|café|bageri|byrå|apotek|tandvård|mottagning|kyrka|församling|folkhögskola|universitet|högskola)|AB|HB|KB|ek\. för\.)(?:,| {2,40}[^\n]{0,40}))[ \n]*$/iu

/** Of a signature or a list of staff: "Växel: … Direkt: …". */
export const isDirect = (before: string): boolean =>
  /(?:^|[\n.,|] ?| {2})Direkt(?::| {1,2}(?:tfn|tel)\.?:?) *$/u.test(before)
