// Network addresses, version 4 and 6 (a connection is personal data: CJEU C-582/14 Breyer).
import { recogniser } from '../recogniser.ts'

export const ip = recogniser({
  id: 'ip',
  label: 'IP',
  says: 'is-ip',
  shapes: [
    /(?<![\p{L}\p{N}.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d{2,5}|\/\d{1,2})?(?![\p{L}\p{N}]|\.\d)/gu,
    /(?<![\p{L}\p{N}.,])\d{1,3},\d{1,3},\d{1,3},\d{1,3}(?![\p{L}\p{N},])/gu,
    // As a scanner gives it: spaces beside the stops, letters for figures.
    /(?<![\p{L}\p{N}.,])(?=[^\s]{0,4} ?[.]?[^a-z]{0,24})[\dOIl]{1,3} ?\. ?[\dOIl]{1,3} ?\. ?[\dOIl]{1,3} ?\. ?[\dOIl]{1,3}(?![\p{L}\p{N}]|\.\d)/gu,
    // The address of a network card.
    /(?<![\p{L}\p{N}:-])(?<mac>[0-9A-Fa-f]{2}(?:[:-][0-9A-Fa-f]{2}){5}|[0-9a-fA-F]{4}(?:\.[0-9a-fA-F]{4}){2})(?![\p{L}\p{N}:-])/gu,
    /(?<pre>(?<![\p{L}\p{N}])ip(?:-?(?:adress|nummer|nr))?(?:en|et)?:? )(?<it>[\dOolI]{1,3} ?[.,] ?[\dOolI]{1,3} ?[.,] ?[\dOolI]{1,3} ?[.,] ?[\dOolI]{1,3})(?![\p{L}\p{N}])/giu,
    /(?<![\p{L}\p{N}:.])[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:]{1,36}[0-9A-Fa-f](?:%[\p{L}\p{N}]{1,12})?(?![\p{L}\p{N}:])/gu,
    /(?<pre>(?<![\p{L}\p{N}])ip(?:v6|v4)?(?:-?(?:adress|nummer|nr))?(?:en|et)?:? )(?<it>[0-9a-f]{1,4}(?:: ?[0-9a-f]{0,4}){2,7})(?![\p{L}\p{N}:])/giu,
  ],
  accept({ text, groups, after }) {
    // The address of a whole net, and not of a machine in it.
    if (/\.0\/\d{1,2}$/u.test(text) || (text.endsWith('.0') && /^\/\d/u.test(after))) return { sure: 0, why: [] }
    if (groups.mac) return { sure: 0.9, why: [] }
    if (text.includes(',') && !groups.pre && !/^ ?\(?ip(?![\p{L}\p{N}_])/iu.test(after)) return { sure: 0, why: [] }
    if (groups.pre && text.includes(':')) return { sure: 0.9, why: [] }
    if (!/[.,]/u.test(text)) return { sure: isVersion6(text.replace(/%.*/u, '')) ? 0.95 : 0, why: [] }
    const plain = text.replace(/[Oo]/gu, '0').replace(/[lI]/gu, '1').replace(/,/gu, '.')
    const parts = plain
      .replace(/:\d+$|\/\d+$/u, '')
      .replace(/ /gu, '')
      .split('.')
    const right = parts.every(
      part =>
        Number(part) <= 255 && (groups.pre !== undefined || part === '0' || part.length === 3 || !part.startsWith('0')),
    )
    return {
      sure: right ? (parts.some(part => Number(part) > 31) ? 0.85 : /^10\./u.test(plain) ? 0.5 : 0.4) : 0,
      why: [],
    }
  },
  near: {
    raises: /(?<![\p{L}\p{N}_])ip(?![\p{L}\p{N}_])|ip-?(?:adress|nummer)|inlogg\p{L}*|uppkoppl\p{L}*/iu,
    lowers:
      /version|(?<![\p{L}\p{N}_])v\.?$|avsnitt|kapitel|punkt|rubrik|rutin|regelverk|programvar|mjukvar|firmware|backup|gateway|(?<!\p{L})gw ?[=:]|(?<!\p{L})dns/iu,
    lowersAfter: /^ ?\((?:kommunens|vår) /iu,
  },
  yes: [
    'inloggning från [[192.168.10.44]]',
    'IP-adress: [[10.1.2.3]]',
    '[[2001:db8:85a3::8a2e:370:7334]]',
    'ip [[fe80::1]]',
  ],
  no: [
    'version 4.10.2.1',
    'avsnitt 2.1.3.4',
    'kl. 14:30:10',
    'Ekeby 3:14',
    '999.1.1.1',
    '12:34',
    'nätet 198.51.100.0/24',
    'server 10.20.30.0/24 Fel i bilaga',
    'backup 7.2.11.0 klar',
    'gw=192.0.2.1',
    'från 192.0.2.10 (kommunens server)',
  ],
})

/** Eight groups, or fewer with one `::` (RFC 4291), and not a time of day. */
function isVersion6(text: string): boolean {
  const halves = text.split('::')
  if (halves.length > 2 || text.includes(':::')) return false
  const groups = text.split(':').filter(Boolean)
  if (groups.some(group => group.length > 4)) return false
  return halves.length === 2 ? groups.length >= 1 && groups.length <= 7 : groups.length === 8
}
