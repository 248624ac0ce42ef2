// No living person in the repository: personnummer from Skatteverket's test list only, phone numbers from the series that PTS
// keeps for fiction only, e-mail at example domains only. And no path of anybody's machine.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Rule } from '#test/house/code-rules.ts'
import { root, type Tree } from '#test/house/tree.ts'

const testNumbers = new Set(
  gunzipSync(readFileSync(join(root, 'test/house/test-personnummer.txt.gz')))
    .toString('latin1')
    .split(/\s+/)
    .map(number => number.slice(2)),
)

/** Skatteverket's own printed example of a coordination number, borne by nobody. */
const printedExamples = new Set(['7010632391'])

/** Files of statistics and lists that hold numbers but no persons. */
const written = (tree: Tree) =>
  [...tree].filter(([path]) => !/^package-lock\.json$|^knowledge\/(models|statutes|places)\//.test(path))

/** Luhn's check digit over ten digits. */
function addsUp(ten: string): boolean {
  const sum = [...ten].reduce((sum, digit, i) => {
    const n = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return sum + (n > 9 ? n - 9 : n)
  }, 0)
  return sum % 10 === 0
}

/** A number that somebody may bear: a real date (or a coordination number's), a right check digit, and not on the test list. */
function mayBelongToSomeone(ten: string): boolean {
  const day = Number(ten.slice(4, 6))
  const bare = ten.slice(0, 4) + String(day > 60 ? day - 60 : day).padStart(2, '0')
  const date = new Date(`20${bare.slice(0, 2)}-${bare.slice(2, 4)}-${bare.slice(4, 6)}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(bare.slice(4, 6))) return false
  if (!addsUp(ten)) return false
  if (testNumbers.has(ten) || printedExamples.has(ten)) return false
  // a coordination number is a test number when the personnummer sixty days earlier is: the check digit is then another
  return !(day > 60 && [...testNumbers].some(number => number.startsWith(bare + ten.slice(6, 9))))
}

const personnummer = /(?<![\dA-Za-z.])(?:19|20)?(\d{6})[-+–−\s]?(\d{4})(?![\dA-Za-z])/g
const phone = /(?<![\d\w.-])(?<!\d[\s-])(?:\+46\s?(?:\(0\))?|0046\s?|0)(\d{1,3})[-/\s–]{1,3}(\d[\d\s]{4,9}\d)(?!\d)/g

/** Series that PTS keeps for books, film and tests: area code and the first digits after it. */
const fiction = [/^31390 ?06\d\d$/, /^4062804\d\d$/, /^8465004\d\d$/, /^9803192\d\d$/, /^7017406\d\d$/].map(
  pattern => new RegExp(pattern.source.replaceAll(' ?', '')),
)

export const peopleRules: Rule[] = [
  {
    says: 'every personnummer is one of Skatteverket’s test numbers',
    faults: tree =>
      written(tree).flatMap(([path, text]) =>
        [...text.matchAll(personnummer)].flatMap(([, date, last]) =>
          mayBelongToSomeone(`${date}${last}`) ? [`${path}: …-${last}`] : [],
        ),
      ),
    planted: [['docs/a.md', `Hon har numret ${['850709', '9805'].join('-')}.`]],
  },
  {
    says: 'every phone number is in a series that PTS keeps for fiction',
    faults: tree =>
      written(tree).flatMap(([path, text]) =>
        [...text.matchAll(phone)].flatMap(([whole, area, rest]) => {
          const digits = `${area}${rest}`.replace(/\s/g, '')
          return digits.length >= 8 && digits.length <= 9 && !fiction.some(series => series.test(digits))
            ? [`${path}: ${whole}`]
            : []
        }),
      ),
    planted: [['docs/a.md', `Ring ${['031', '711 22 33'].join('-')}.`]],
  },
  {
    says: 'every e-mail address is at an example domain',
    faults: tree =>
      written(tree).flatMap(([path, text]) =>
        [...text.matchAll(/[\w.+-]+@((?:[\w-]+\.)+[a-z]{2,})\b/gi)].flatMap(([whole, domain]) =>
          /(^|\.)example(\.(com|org|net|se|nu))?$|\.(example|invalid|test)$|^exempel\.se$/i.test(domain!)
            ? []
            : [`${path}: ${whole}`],
        ),
      ),
    planted: [['docs/a.md', `Skriv till ${['anna', 'kommun.se'].join('@')}.`]],
  },
  {
    says: 'no path of anybody’s machine',
    faults: tree =>
      [...tree].flatMap(([path, text]) => {
        const found = text.match(machinePath)
        return found ? [`${path}: ${found[0]}`] : []
      }),
    planted: [['docs/a.md', `See ${['', 'home', 'anna', 'kansli'].join('/')}.`]],
  },
]

// put together from parts so that this file does not break its own rule
const machinePath = new RegExp(
  ['(?<![\\w.])/(home|Users|work|root)/[a-z]', '\\.\\./shared', '[A-Z]:\\\\\\\\Users'].join('|'),
)
