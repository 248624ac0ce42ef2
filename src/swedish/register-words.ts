// Whose a number is, by the first part of the compound that names it: "lånekorts-nr" points out a person in a register, "faktura-nr" a
// paper, "mätar-id" a thing. Knows words and their endings; must not know forms of numbers.

/** What a person bears, as the last word before -nummer, -nr, -id: it decides whatever stands before it ("skolskjuts|kort|s"). */
const ofPerson =
  /(?:abonnent|anställd|anställning|anställ|användar|assistent|behörighet|boende|borgenär|bricka?|brukar|certifikat|deltagar|donator|förmånstagar|försäkring|försäkrad|försäkringstagar|gäldenär|hundägar|huvudman|hyresgäst|identitet|inskrivning|intagning|intagen|individ|jobbsökar|journal|kandidat|klient|kort|huvudmanna|bostadskö|legitimation|låntagar|lönetagar|medarbetar|medlem|migration|dossier|patient|pensionär|personal|tillstånd för \p{L}{4,20}|p-?tillstånd|parkeringstillstånd|prenumerant|resenär|socialförsäkring|student|sökande|trygghetslarm|trygghetstelefon|uppdragstagar|vapenlicen|vårdtagar|asyl|medborgar|telefon-?id|armband|köplat|elev|larmdos|hemlarm)s?$/iu
/** The same, but the end of other words too: these must be the whole of it. */
const wholly =
  /^(?:anst|barn|csn|god man|gäst|kund|kö|leg|lma|lån|låne|läns?korts|pass|passer|passage|person|sim|simkorts|tag|taggs?|tjänste|larm|uppdr|medl|pat|imei|dosa|klocka|pers|låntag|skatte|tax|customer|member|employee|national|passport|kunds|elev|prov?tagnings)$/iu
const ofMatter =
  /(?:betal|present|grund|grafik|moder|kvitto|ritnings|register|telefon|visit|vy|val|röst|ärende|nätverks|bild|kontant|rit|mynt|sekund|av)korts?$|^(?:leverantörs?|organisations?)|tillståndsmyndighet/iu

/** Whether a number named with this first part points out one person. */
export const isOfPerson = (first: string): boolean => {
  const word = first.replace(/[-_ .]+$/u, '').toLowerCase()
  return (wholly.test(word) || (ofPerson.test(word) && !ofMatter.test(word))) && word.length > 1
}
