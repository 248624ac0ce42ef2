// Whose an e-mail address or a telephone number is by where it stands and what it holds: the authority's, an official's, or nobody's
// that may stand. Knows addresses and the words of a signature.
import type { Titles } from './titles.ts'

/** An address at a municipality, region or authority: municipal domains, and mailboxes of functions rather than persons. */
export function isWorkAddress(address: string): boolean {
  const [local = '', host = ''] = address.toLowerCase().split('@')
  if (/(?:^|\.)(?:elev|student|edu|skola)\./u.test(host)) return false
  return mailbox.test(local) || /(?:kommun|(?:^|[.-])stad(?:[.-]|$)|stad\.|region|myndighet|lansstyrelsen)/u.test(host)
}
const mailbox =
  /^(?:info|kontakt|kommun\p{L}*|registrator\p{L}*|diarium|diariet|kansli\p{L}*|kundtjanst|kundservice|\p{L}*namnd(?:en)?|\p{L}*forvaltning(?:en)?|\p{L}*kontor(?:et)?|medborgar\p{L}*|support|noreply|no-reply|dataskydd\p{L}*|bygglov|post|stadsledning\p{L}*|vaxel|reception\p{L}*|fakturor?|skolskjuts|synpunkter\p{L}*|ceremoni\p{L}*|order|bokning|ekonomi|personal|hr|rekrytering|upphandling|bibliotek\p{L}*|förskolan?|forskolan?|omsorg|socialtjanst\p{L}*|overformyndar\p{L}*|va|miljo\p{L}*|arkiv\p{L}*)$/u

/** Post of one's own: it stays no official's, though the name is the same. */
export const isPrivateHost = (address: string): boolean =>
  /@(?:[\p{L}\d-]+\.)?(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|telia|bredband|bredbandsbolaget|spray|comhem|swipnet|tele2|glocalnet|protonmail|proton|passagen|home|privat|brev|post|hem|mejl|epost)\.\p{L}/iu.test(
    address,
  )

/** Only titles, units and labels of a signature stand between a name and a number, and no new paragraph. */
export function isSignature(between: string, titles: Titles): boolean {
  if (between.includes('\n') || /[.!?] \p{Lu}/u.test(between)) return false
  const words = between.replace(/[^\s@]{1,64}@[^\s@]{1,250}/gu, ' ').match(/[\p{L}-]+/gu) ?? []
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
const contactLabel =
  /^(?:tel|telefon|telefonnummer|tfn|mobil|mobiltelefon|direkt|direktnummer|ankn|anknytning|mob|växel|e-post|epost|mail|mejl|nås|på|och|för|vid)$/iu
