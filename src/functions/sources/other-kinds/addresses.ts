// Web and e-mail addresses in a flow, and what is wrong with how they are written. An address is never fetched or written to.
import { missing, unchecked, type Verdict } from '#functions/sources/verdict.ts'
import type { Span } from '#text/span.ts'

export type FoundAddress = { span: Span; kind: 'url' | 'email'; verdict: Verdict }

const most = 400 // addresses of one document
const web =
  /(?<![\p{L}\p{N}@/._-])(?:(?<scheme>h{0,2}[tps]{2,6})(?<sep>[:;.,]?[/\\]{2,3}|[:;][/\\]?)|(?<www>w{2,4}[.,]))(?<rest>[^\s<>"”“»«]{0,400})/giu

/** Every address in the text, in order; the same well-formed address once. */
export function findAddresses(text: string): FoundAddress[] {
  const urls = [...text.matchAll(web)].slice(0, most).flatMap(match => webAddress(text, match) ?? [])
  const mails = findMails(text).filter(
    ({ span }) => !urls.some(url => span.start < url.span.end && url.span.start < span.end),
  )
  const seen = new Set<string>()
  return [...urls, ...mails]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span, verdict }) => {
      const written = text.slice(span.start, span.end).toLowerCase()
      const isAgain = verdict.status !== 'missing' && seen.has(written)
      seen.add(written)
      return !isAgain
    })
}

const closing = /[.,;:!?)\]}'’]+$/u
const domain = /^(?:[\p{L}\p{N}_-]{1,63}\.){1,10}\p{L}{2,24}(?![\p{L}\p{N}])/u

function webAddress(text: string, match: RegExpExecArray): FoundAddress | null {
  const { scheme = '', sep = '', www = '', rest: whole = '' } = match.groups ?? {}
  const cut = /^(?<first>(?:[\p{L}\p{N}_-]{1,63}\.){1,8}\p{L}{2,24}),(?=\p{L}{2,6}:|www\.)/u.exec(whole)?.groups?.first
  const rest = (cut ?? whole).replace(closing, '')
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 80)
  const span = { start: match.index, end: match.index + match[0].length - whole.length + rest.length }
  const as = (verdict: Verdict): FoundAddress => ({ span, kind: 'url', verdict })
  if (rest === '') {
    // "https:// tallhamn.example": a space has slipped in. By itself the beginning of an address is no address.
    const isParted = scheme !== '' && sep === '://' && after.startsWith(' ') && domain.test(after.slice(1))
    return isParted ? as(missing('sources-url-space')) : null
  }
  const isBegun = domain.test(rest.replace(/^[/\\]+/u, ''))
  if (scheme) {
    if (!/[/\\]{2}/u.test(sep) && !isBegun) return null
    if (!/^https?$/iu.test(scheme)) return isBegun ? as(missing('sources-url-scheme', { written: scheme })) : null
    if (sep !== '://' || /^[/\\]/u.test(rest)) return as(missing('sources-url-slashes', { written: sep }))
  } else if (www.toLowerCase() !== 'www.') return isBegun ? as(missing('sources-url-www', { written: www })) : null
  const host = /^[^/?#]*/u.exec(rest)?.[0] ?? ''
  if (/^https?:/iu.test(rest)) return as(missing('sources-url-twice'))
  const fault = hostFault(host)
  return as(fault ? missing(fault, { host }) : unchecked('sources-url-not-fetched'))
}

/** What is wrong with a host, with or without port. A name without a dot may be a server of the house. */
function hostFault(written: string): string | null {
  const host = written.slice(written.lastIndexOf('@') + 1)
  if (host.startsWith('[')) return null
  const [name = '', port, more] = host.split(':')
  if (more !== undefined || (port !== undefined && !(/^\d{1,5}$/u.test(port) && Number(port) <= 65_535)))
    return 'sources-url-port'
  if (name.includes('..')) return 'sources-url-dots'
  if (name.includes(',')) return 'sources-url-comma'
  const labels = name.replace(/\.$/u, '').split('.')
  const isLabel = (label: string) => /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]{0,61}[\p{L}\p{M}\p{N}_])?$/u.test(label)
  if (!labels.every(isLabel)) return 'sources-url-host'
  const isNumbers = labels.every(label => /^\d{1,3}$/u.test(label))
  if (isNumbers) return labels.length === 4 && labels.every(label => Number(label) <= 255) ? null : 'sources-url-host'
  return /^\d+$/u.test(labels.at(-1) ?? '') ? 'sources-url-host' : null
}

const local = /[^\s<>()[\]"”“»«,;:/\\=]/u
const beyond = /[\s<>()[\]"”“»«;:/\\=]/u

/** Around each @; the search is bounded to both sides, so that a text of nothing else takes little time. */
function findMails(text: string): FoundAddress[] {
  const found: FoundAddress[] = []
  for (let at = text.indexOf('@'); at !== -1 && found.length < most; ) {
    let start = at
    while (start > 0 && at - start < 80 && local.test(text[start - 1]!)) start--
    let end = at + 1
    while (end < text.length && end - at < 140 && !beyond.test(text[end]!) && !isListed(text, at + 1, end)) end++
    const tail = text.slice(at, end).replace(/[.,!?'’]+$/u, '')
    const verdict = mailVerdict(text, start, at, at + tail.length)
    if (verdict) found.push({ span: verdict.span, kind: 'email', verdict: verdict.said })
    at = text.indexOf('@', Math.max(end, at + 1))
  }
  return found
}

/** A comma after a whole domain parts two addresses; before two or three last letters it stands for a full stop. */
const isListed = (text: string, from: number, at: number): boolean =>
  text[at] === ',' &&
  domain.test(text.slice(from, at)) &&
  !/^,\p{L}{2,3}(?![\p{L}\p{N}@.])/u.test(text.slice(at, at + 6))

function mailVerdict(text: string, start: number, at: number, end: number): { span: Span; said: Verdict } | null {
  const [name, host] = [text.slice(start, at), text.slice(at + 1, end)]
  const as = (said: Verdict) => ({ span: { start, end }, said })
  if (name === '') {
    // "anna.berg @example.se"; a name alone after @ is an account of some net.
    const before = /(?<!\S)[\p{L}\p{N}_-]{1,40}\.[\p{L}\p{N}._-]{1,40} $/u.exec(
      text.slice(Math.max(0, at - 84), at),
    )?.[0]
    if (!before || !domain.test(host)) return null
    return { span: { start: at - before.length, end }, said: missing('sources-email-space') }
  }
  if (!/[\p{L}\p{N}]/u.test(name) || name.startsWith('@')) return null
  if (host === '') {
    const parted = /^ (\S{3,100})/u.exec(text.slice(at + 1, at + 110))?.[1] ?? ''
    return domain.test(parted) ? as(missing('sources-email-space')) : null
  }
  if (host.includes('@')) return as(missing('sources-email-at'))
  if (host.includes(',')) return as(missing('sources-email-comma'))
  if (/\.\.|^\.|\.$/u.test(name) || /\.\.|^\./u.test(host)) return as(missing('sources-email-dots'))
  if (!/\.\p{L}{2,24}$/u.test(host)) return as(missing('sources-email-top', { host }))
  return as(domain.test(host) ? unchecked('sources-email-not-tried') : missing('sources-email-host', { host }))
}
