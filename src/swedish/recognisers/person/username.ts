// Names of accounts. Anything can be one, so only what stands right after a word that says so, in a path, or in a link to a profile.
import { reason } from '#text/finding.ts'
import { type Hit, nearMark, recogniser, type Verdict } from '../recogniser.ts'

const cue =
  'användarnamn(?:et)?|användare[n]?|user|inloggad(?: som)?|inloggning(?:en)? (?:misslyckades|misslyckad|nekades|av|för|som)|login (?:for|failed|nekad)(?: för| for)?|(?:ad|windows|dator|nät|epost|e-post|data|system|lånekorts?|biblioteks|elev|gäst|spel|google|apple|steam)-?konto(?:t|n)?|konto-?id|användar-?id|(?<=användarnamn.{1,40}|användare.{1,40})bytt?e?(?: det)? till|anv(?:\\. ?|-)?(?:namn|id|hed)?|username|user ?id|uid|login(?:-?id| ?namn)?|inloggningsnamn(?:et)?|inloggnings-?id|kontonamn(?:et)?|signatur|alias|nick(?:name)?|kallar sig|skriver som|chattnamn|nätnamn(?:et)?|usr|inlogg|(?:flashback|reddit|discord|forum|twitch|youtube)-?användaren|(?:skapad|ändrad|registrerad|uppdaterad|sparad|öppnad|låst|läst|godkänd|attesterad|utskriv(?:en|et)|utskrlvet|exporterad|uppladdad|hämtad|publicerad|reserverad|bokad|raderad)[et]? av|session(?:en)?|[\\p{L}]{3,20}konto(?:t)? (?:är|heter)|gamertag|handle|teams|skype|under namnet|med namnet|under nicket'
const social =
  'instagram|insta|snapchat|snap|tiktok|facebook|discord|linkedin|twitter|messenger|flashback|reddit|youtube|twitch|steam|roblox|signal|telegram'
const hosts =
  'instagram\\.com|facebook\\.com|fb\\.com|tiktok\\.com|twitter\\.com|x\\.com|linkedin\\.com\\/in|snapchat\\.com\\/add|youtube\\.com|reddit\\.com\\/u(?:ser)?|github\\.com|t\\.me|flashback\\.org\\/u'
/** What accounts are called: letters with a few figures, or letters parted by a stop or a stroke. */
const coded =
  '(?:\\p{Ll}{3,8}\\d{2,4}|\\p{Lu}{3,8}\\d{2,4}|\\p{Ll}{1,2}\\d{4,6}|\\p{Ll}(?:[\\p{Ll}-]{0,11}[._]\\p{Ll}{1,12}){1,3}\\d{0,4}|\\p{Ll}{2,10}_\\d{1,4}|\\p{Ll}{2,12}_\\p{Ll}{0,4}\\d[\\p{Ll}\\d]{0,6}|\\p{Ll}\\d\\p{Ll}{2,6}\\d{1,3})'
const code = '[\\p{L}\\p{N}][\\p{L}\\p{N}._@#-]{1,30}[\\p{L}\\p{N}]'
/** What may stand after the name of an account: where it is one. */
const told = `\\s\\((?:${social}|whatsapp|kik|viber|teams|xbox|psn)\\)|\\s(?:på|i) (?:chatten|appen|${social}|whatsapp|kik|viber|teams|xbox|forumet)(?!\\p{L})`
const end = '(?![\\p{L}\\p{N}])'

export const username = recogniser({
  id: 'username',
  label: 'USERNAME',
  says: 'is-username',
  shapes: [
    new RegExp(`(?<pre>(?<![\\p{L}\\p{N}])(?:${cue})(?: är|:| =|=)? {0,2}["”']?)(?<it>${code})${end}`, 'giu'),
    new RegExp(
      `(?<pre>(?<![\\p{L}\\p{N}])(?:${social})(?:-?(?:konto(?:t)?|namn|profil))?(?: heter (?:hon|han|hen|jag)| är|:)?(?:, användare)?(?:(?<=:) {0,2}| {1,2}))(?<it>@?[\\p{L}\\p{N}][\\p{L}\\p{N}._#-]{2,30})${end}`,
      'giu',
    ),
    new RegExp(
      `(?<pre>(?<![\\p{L}\\p{N}-])(?:${hosts})\\/@?)(?<profile>(?<it>[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{2,40}))${end}`,
      'giu',
    ),
    new RegExp(
      `(?<pre>\\/home\\/|[\\\\/][Uu]sers[\\\\/]|(?<![\\p{L}\\p{N}\\\\]))(?<path>(?<it>(?:(?<=[\\/][Uu]sers[\\\\/]|[\\\\][Uu]sers[\\\\]|\\/home\\/)|[A-ZÅÄÖ]{2,15}\\\\)${code}))${end}`,
      'gu',
    ),
    // "Kontot EKELUNDR3 låstes": letters with figures, or capitals alone; never figures alone, which are of the chart of accounts.
    new RegExp(
      `(?<pre>(?<![\\p{L}\\p{N}])[Kk]onto(?:t|n)?(?: är|:)? {1,2}["”']?)(?<account>(?<it>(?=[\\p{L}\\d._-]{0,14}\\p{L})${code}))${end}`,
      'gu',
    ),
    // Who it is in a path or a link: "/~akroon/", "/in/anna-berg-44", "/user/abe".
    /(?<pre>(?::\/\/|www\.)[\p{L}\p{N}.-]{3,60}\/(?:~|(?:in|u|users?|profile?|profil|people|person(?:er)?|members?|medlem(?:mar)?|anvandare|add|s|@)\/))(?<profile>(?<it>(?=[\p{N}._-]{0,40}\p{L})[\p{L}\p{N}][\p{L}\p{N}._-]{2,40}))(?![\p{L}\p{N}])/gu,
    // "isac_17 (Snapchat)", "via annab på chatten".
    nearMark(
      new RegExp(told, 'giu'),
      [2, 2],
      new RegExp(`(?<![\\p{L}\\p{N}._@/-])(?<handle>@?[\\p{Ll}][\\p{Ll}\\d._-]{3,30})(?=${told})`, 'giu'),
    ),
    // A stroke below the line parts no words but an account's; keys, names of files and headings of columns go on after it.
    nearMark(
      /_/gu,
      [0, 20],
      /(?<![\p{L}\p{N}._@/\\=;,|"'-])(?<under>\p{Ll}{2,16}_[\p{Ll}\d]{1,14})(?![\p{L}\p{N}_\\/]|["')]? ?[:=(]|[.@]\p{L}|[;,|]\S|\()/gu,
    ),
    nearMark(
      /(?<=\p{Ll})\d\d/gu,
      [0, 0],
      /(?<![\p{L}\p{N}._@/-])(?<under>(?:\p{Lu}\p{Ll}{1,10}){3,5}\d{2,4})(?![\p{L}\p{N}_-])/gu,
    ),
    // The name that a guest of a chat gives: "Besökare (mammatillfyra): hej".
    /(?<pre>(?<!\p{L})(?:[Bb]esökare|[Kk]und|[Gg]äst|[Aa]nvändare|[Mm]edborgare|[Cc]hattare) \()(?<given>(?<it>[\p{Ll}\d._-]{4,30}))(?=\):)/gu,
    // In brackets right after a name: "Anna Berg (anbe1204)", and without the end of its address: "anbe1204@skola".
    /(?<pre>(?<=\p{Lu}\p{Ll}{1,24}) \()(?<given>(?<it>\p{Ll}{2,8}\d{2,6}))(?=\))/gu,
    nearMark(
      /@/gu,
      [0, 0],
      /(?<![\p{L}\p{N}._+-])(?<given>(?=[\p{Ll}\d._-]{0,14}[\d.])\p{Ll}[\p{Ll}\d._-]{2,24}@\p{Ll}{2,12})(?![\p{L}\p{N}@-]|\.\p{L})/gu,
    ),
    // What a person's own machine is called: "lovis-iphone", "AgnetasiPad".
    nearMark(
      /iphone|ipad|macbook|galaxy/giu,
      [0, 0],
      /(?<![\p{L}\p{N}])(?<given>\p{L}{2,16}(?:s?[-_]?(?:iPhone|iPad|MacBook|Galaxy)|s?[-_](?:iphone|ipad|macbook|galaxy|macbookpro)))(?![\p{L}\p{N}])/gu,
    ),
    // Anything that looks like one, where a log or an account is spoken of.
    nearMark(
      /(?<=\p{L})\d|(?<=[\p{Ll}-])[._](?=[\p{Ll}\d])/gu,
      [0, 0],
      new RegExp(`(?<![\\p{L}\\p{N}._@/%+-])(?<bare>${coded})(?![\\p{L}\\p{N}@]|[._-][\\p{L}\\p{N}]|:\\/)`, 'gu'),
    ),
    // Who speaks in a chat: after a time, in angles, or first in the text, and a colon after.
    /(?<pre>(?:^|\n|(?<![\p{N}:.])\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]?(?: ?[-–] ?| ))<?)(?<nick>(?<it>[\p{L}][\p{L}\p{N}._-]{2,24}))(?=>|: )/gu,
    /(?<pre>facebook\.com\/profile\.php\?id=)(?<profile>(?<it>\d{6,20}))/gu,
    /(?<![\p{L}\p{N}._%+'-])@[\p{L}\p{N}][\p{L}\p{N}._]{2,30}(?![\p{L}\p{N}@])/gu,
  ],
  accept: hit => uncued(hit) ?? cued(hit),
  near: { raisesAfter: /^["”']? ?(?:logga|login|failed|nekad|spärr|låst|är låst|är spärr|ändrad|from \d)/iu },
  yes: [
    'användarnamn: [[annber01]]',
    'Användarnamnet är [[anna.berg]]',
    'anv: [[abe123]]',
    'login [[xberan2]]',
    'användar-id = [[annber]]',
    'Kontot [[ANNBER03]] låstes',
    '[[KOMMUN\\annber01]]',
    'https://www.instagram.com/[[anna.berg]]',
    'Discord [[anna#4417]]',
    'utskrivet av [[mgranb]]',
    'länk https://cv.example/in/[[anna-berg-4417]]',
    'https://portal.example/~[[akroon]]/index.html',
    'Anna Berg ([[anbe1204]])',
    'loggade in som [[anbe12@skola]] i dag',
    'annars på [[anna.berg]] (Signal)',
    'tackat nej via [[annaberg]] på chatten',
    '[[AnnasiPad]] anslöt',
    'Noterat att även [[emmlin05]] har delat inlogg',
    'vid samma tid var [[bea_o]] inloggad',
    'spelar under namnet [[TeoTheSlayer09]], hotad',
    'Besökare ([[mammatillfyra]]): hej',
    'www.linked.example/in/[[anna-berg-44]]',
  ],
  no: [
    'användarnamn och lösenord',
    'loggar sparas bl.a. i e-tjänsten, se digg.se',
    'ett användarnamn saknas',
    'inloggning krävs',
    'anv. av lokal',
    'konto 5410 Material',
    'utskrivet av kommunen',
    'svar via kontaktcenter på chatten',
    'lån-dator och elev-ipad',
    'https://kommun.example/u/index.html',
    'klass (na23b)',
    'kontot saldo',
    'session=5f1c ip=1',
    '"registrerad_av": "A"',
    'kund_nr;namn\ntext_sv.pdf',
    'facebook.com/hasselbykommun',
    'Teams och Skype',
    'auth fail reason=bad_otp',
    'UID:040000008200E00074C5B7101A82E008',
  ],
})

/** The profile of a municipality, school or library. */
const ofHouse =
  /^index|\.(?:html?|php|aspx?|pdf|docx?|xlsx?|jpg|png)$|kommun|stad$|skola|bibliotek|region|museum|pages|groups|events|share|watch/iu

const noHandle = /center|tjänst|mail|mejl|telefon|portal|sida|grupp|växel|support|kommun|medborgar|bibliotek|skola/u
const viaBefore = /(?<!\p{L})(?:via|som|av|från|med|på) $/iu
const logBefore =
  /hette |heter |kallar sig |kallade sig |appen|chatt|profil|utskr[il]v|skickat från|wifi|proxy|titel|logga|inlogg|log-?in|user|session|password|lösenord|passw|konto|skapad|skapat|ändrad|ändrat|uppdaterad|registrerad|sparad|öppnad|owner|sign(?![\p{L}\p{N}_])|signatur|usr|uid|behörighet|spärr|accepted|failed|denied|sudo|auth|ldap|(?<![\p{L}\p{N}_])anv|e-tjänst/iu
const logAfter =
  /^["”'»]?,? (?:loggade|loggat|logged|login|failed|nekad|nekades|spärr|låst|är låst|from \d|har (?:loggat|delat|bytt lösenord|fått nytt)|delade (?:inlogg|konto)|öppnade|ändrade|skapade|raderade|läste|har läst|på dator)/iu
/** The value of a key in a log that is of no account. */
const valueOfOther =
  /(?:reason|status|error|err|code|type|method|action|result|msg|proto|rule|policy|level|host|service)=["']?$/iu
/** Programs and papers that are written so. */
const product =
  /^(?:windows|win|office|mp|covid|utf|sha|md|port|rfc|iso|ver|version|build|server|test|admin|root|guest|gast|kb|http|https|www|html|rum|sal|klass|bilaga|sida|rad|steg|del|plan|etapp|grupp|nr|kap|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|pc|dator|skrivare|printer|core|chrome|edge|firefox|kl|tel|mob|dnr|art|org|ref|fast|reg|pers|avd|enl|ca|resp|inkl|exkl|best|lev|kund|proj|fakt)[\d._]/iu
/** "bl.a", "m.fl", "digg.se": abbreviations and names of hosts are written as accounts are. */
const shortened = /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$|\.(?:se|nu|com|org|net|eu|info|gov|dk|fi|no)$/u
/** No Swedish word or name opens so: an initial with the start of a surname. */
const odd =
  /^(?!str|skr|spr|skl|spl|stj|skj|sch|skv|kry|thr|chr|phr|schw|mjr|khr)[bcdfghjklmnpqrstvwxz]{3}\p{Ll}{1,6}$/u
/** What stands in a field without a name in it. */
const noValue =
  /^(?:saknas|okänd|okänt|ingen|inget|finns|samma|krävs|anges|enligt|tomt|utan|vakant|bifogas|nedan|ovan|hemlig|hemligt|glömt|bytt|byts|skickas|oklart|gäller|nytt|gammalt|ändrat|spärrat|spärrad|raderat|ringde|behöver|som|eller|inte|kunde|loggar|loggade|skrev|hade|måste|sker|med)$/iu

/** What columns and keys are called. */
const field =
  /_(?:av|id|nr|no|kod|typ|namn|datum|tid|status|antal|fil|at|by|key|url|name|date|type|code|text|sv|en)$|^(?:fast|kund|arende|form|step|http|error|user|log|max|min|is|has|get|set)_/u

/** What is known by its form and by what is spoken of near it. */
function uncued({ text, groups, before, after }: Hit): Verdict | null {
  if (groups.bare)
    return {
      sure:
        !product.test(text) &&
        !shortened.test(text) &&
        !field.test(text) &&
        !valueOfOther.test(before) &&
        (logBefore.test(before) || logAfter.test(after))
          ? 0.62
          : 0,
      why: [reason('in-log')],
    }
  if (groups.under) return { sure: field.test(text) ? 0 : 0.92, why: [reason('in-log')] }
  if (groups.given)
    return {
      sure: /^(?:min|din|en|ny|gammal|elev|lån|gäst|personal)/iu.test(text) ? 0 : 0.7,
      why: [reason('in-log')],
    }
  if (groups.handle)
    return {
      sure:
        /^@|[\d_.]|^\p{Ll}{7,25}$/u.test(text) && !noHandle.test(text) && viaBefore.test(before)
          ? 0.6
          : /^@|[\d_.]/u.test(text)
            ? 0.55
            : 0,
      why: [reason('in-log')],
    }
  if (groups.nick)
    return {
      sure: /[\d_]/u.test(text)
        ? 0.75
        : /:\d\d[:.]\d\d/u.test(groups.pre ?? '') && /^\p{Ll}{6,25}$/u.test(text)
          ? 0.6
          : 0,
      why: [reason('in-log')],
    }
  return null
}

/** What stands after a word that says that it is one. */
function cued({ text, groups }: Hit): Verdict {
  // "@handläggaren" calls a role; a name with a figure or a stop in it is an account's.
  if (!groups.pre) return { sure: /[\d_.]/u.test(text) ? 0.7 : 0.2, why: [] }
  const why = [reason('after-cue', { word: groups.pre.replace(/[:="”' ]+$/u, '') })]
  if (/^\d{1,4}(?:[.-]\d{1,2}){0,3}$/u.test(text) || /^www\./iu.test(text)) return { sure: 0, why }
  if (/^session/iu.test(groups.pre) && /^[\da-f]{3,}$/iu.test(text)) return { sure: 0, why }
  if (groups.profile) return { sure: ofHouse.test(text) ? 0 : 0.85, why }
  if (groups.path) return { sure: /^(?:Public|Default|root|shared|admin)$/iu.test(text) ? 0 : 0.85, why }
  const coded = /\d|[._#]|^@/u.test(text) && /\p{L}/u.test(text)
  if (groups.account) {
    const shouted = /^\p{Lu}{5,12}$/u.test(text)
    return { sure: coded && /\d/u.test(text) ? 0.85 : shouted ? 0.6 : 0.2, why }
  }
  if (noValue.test(text) || /^[\dA-F]{20,}$/u.test(text)) return { sure: 0, why }
  if (odd.test(text)) return { sure: 0.7, why }
  const isBySomebody = /(?: av|signatur|sign)$/iu.test(groups.pre.replace(/[: ]+$/u, ''))
  const colon = !isBySomebody && /[:=]|(?<!\p{L})är(?!\p{L})/u.test(groups.pre)
  if (coded || /^\d{5,}$/u.test(text)) return { sure: colon ? 0.95 : 0.85, why }
  if (colon && /^\p{Lu}{3,9}$/u.test(text)) return { sure: 0.7, why }
  return {
    sure: colon && (groups.pre.includes('=') ? /^[a-z]{4,16}$/u : /^[a-z]{4,9}$/u).test(text) ? 0.8 : 0.25,
    why,
  }
}
