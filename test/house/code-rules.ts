// The rules of the house about code, each with a planted fault that must turn it red.
import { basename, dirname } from 'node:path'
import ts from 'typescript'
import { isCode, isSource, isTest, lineOf, nodes, type Tree } from '#test/house/tree.ts'

export type Rule = {
  says: string
  /** Where the rule is broken, one line each. */
  faults(tree: Tree): string[]
  /** A file that breaks it. */
  planted: [path: string, text: string][]
}

const lines = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
const sources = (tree: Tree) => [...tree].filter(([path]) => isSource(path))
const opening = '// A file that is here to break a rule.\n'

const vague = /(^|[-.])(manager|service|helpers?|utils?|common|misc|handler|processor|dto|data|info)([-.]|$)/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(store|routes|jobs|wire|test|config|generated))?\.(ts|tsx|mjs|css|sql|html)$/
const sql =
  /^\s*(select\s[\s\S]+\sfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|create\s+(table|index|database)\s)/i

export const codeRules: Rule[] = [
  {
    says: 'a file has at most 300 lines',
    faults: tree =>
      sources(tree).flatMap(([path, text]) => (lines(text) > 300 ? [`${path}: ${lines(text)} lines`] : [])),
    planted: [['src/base/long.ts', opening + 'export const a = 1\n'.repeat(300)]],
  },
  {
    says: 'a function has at most 50 lines',
    faults: tree => sources(tree).flatMap(([path, text]) => longFunctions(path, text)),
    planted: [['src/base/long.ts', `${opening}export function a() {\n${'  a()\n'.repeat(49)}}\n`]],
  },
  {
    says: 'a folder has at most 14 files, tests not counted',
    faults: tree => {
      const folders = Map.groupBy(
        sources(tree).filter(([path]) => path.startsWith('src/')),
        ([path]) => dirname(path),
      )
      return [...folders].flatMap(([folder, files]) => (files.length > 14 ? [`${folder}: ${files.length} files`] : []))
    },
    planted: Array.from({ length: 15 }, (_, i) => [`src/base/a${i}.ts`, opening]),
  },
  {
    says: 'file names are kebab-case',
    faults: tree =>
      [...tree.keys()].filter(
        path => /^(src|scripts|test)\/.*\.(ts|tsx|mjs|css|sql|html)$/.test(path) && !kebab.test(basename(path)),
      ),
    planted: [['src/base/CamelCase.ts', opening]],
  },
  {
    says: 'no file or folder has a name that says nothing',
    faults: tree =>
      [...tree.keys()].filter(
        path => isCode(path) && path.startsWith('src/') && path.split('/').some(part => vague.test(part)),
      ),
    planted: [['src/base/text-utils.ts', opening]],
  },
  {
    says: 'every source file opens with a comment that says what it is for',
    faults: tree =>
      [...tree].flatMap(([path, text]) =>
        (isSource(path) || (isCode(path) && path.startsWith('test/') && !isTest(path))) &&
        !/^(#!.*\n)?(\/\/ |\/\*\*? )\S/.test(text)
          ? [path]
          : [],
      ),
    planted: [['src/base/mute.ts', 'export const a = 1\n']],
  },
  {
    says: 'SQL stands in stores only',
    faults: tree =>
      sources(tree).flatMap(([path, text]) =>
        path.startsWith('src/') && !/\.store\.ts$|^src\/store\//.test(path)
          ? strings(path, text).flatMap(node => (sql.test(node.text) ? [`${path}:${lineOf(node)}`] : []))
          : [],
      ),
    planted: [['src/casework/a/a.ts', `${opening}export const q = 'select id from document'\n`]],
  },
  {
    says: 'no code is made from text',
    faults: tree =>
      [...tree].flatMap(([path, text]) =>
        isCode(path)
          ? [...nodes(path, text)].flatMap(node => (makesCode(node) ? [`${path}:${lineOf(node)}`] : []))
          : [],
      ),
    planted: [
      ['src/base/a.ts', `${opening}export const a = (t: string) => eval(t)\n`],
      ['src/base/b.ts', `${opening}export const a = (t: string) => new Function(t)\n`],
    ],
  },
  {
    says: 'no pattern that reads Swedish takes å, ä and ö for the end of a word',
    faults: tree =>
      [...tree].flatMap(([path, text]) =>
        /^src\/(?:swedish|functions)\/.*\.ts$/.test(path) && !isTest(path) ? asciiWords(path, text) : [],
      ),
    planted: [['src/swedish/ascii.ts', `${opening}export const a = /\\bord/u\n`]],
  },
  {
    says: 'no test is skipped, alone, left to do, or unable to fail',
    faults: tree => [...tree].flatMap(([path, text]) => (isTest(path) ? weakTests(path, text) : [])),
    planted: [
      ['src/base/a.test.ts', 'it.skip("a", () => {})\n'],
      ['src/base/b.test.ts', 'describe.only("a", () => {})\n'],
      ['src/base/c.test.ts', 'it("a", () => { expect(true).toBe(true) })\n'],
    ],
  },
  {
    says: 'nothing is typed any, and no type check is switched off',
    faults: tree =>
      [...tree].flatMap(([path, text]) =>
        isCode(path)
          ? [
              ...[...nodes(path, text)].flatMap(node =>
                node.kind === ts.SyntaxKind.AnyKeyword ? [`${path}:${lineOf(node)}`] : [],
              ),
              ...(/^\s*\/\/ @ts-(ignore|nocheck|expect-error)/m.test(text)
                ? [`${path}: a type check is switched off`]
                : []),
            ]
          : [],
      ),
    planted: [['src/base/a.ts', `${opening}export const a = (t: any) => t\n`]],
  },
]

function longFunctions(path: string, text: string): string[] {
  const faults: string[] = []
  for (const node of nodes(path, text)) {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) continue
    const length = lineOf(node, node.getEnd()) - lineOf(node) + 1
    if (length > 50) faults.push(`${path}:${lineOf(node)} has ${length} lines`)
  }
  return faults
}

function strings(path: string, text: string): ts.LiteralLikeNode[] {
  return [...nodes(path, text)].filter(
    (node): node is ts.LiteralLikeNode => ts.isStringLiteralLike(node) || node.kind === ts.SyntaxKind.TemplateHead,
  )
}

function makesCode(node: ts.Node): boolean {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const name = node.expression.getText()
    if (/^(globalThis\.)?(eval|Function)$/.test(name)) return true
  }
  return ts.isStringLiteral(node) && /^(node:)?vm$/.test(node.text) && ts.isImportDeclaration(node.parent)
}

function weakTests(path: string, text: string): string[] {
  return [...nodes(path, text)].flatMap(node => {
    const call = ts.isCallExpression(node) ? node.getText().slice(0, 60) : ''
    const weak =
      (ts.isPropertyAccessExpression(node) &&
        /^(it|test|describe)$/.test(node.expression.getText()) &&
        /^(skip|only|todo|skipIf|runIf|fails)$/.test(node.name.text)) ||
      /^(xit|xdescribe|fit|fdescribe)\(/.test(call) ||
      /^expect\((true|false|\d+|null|undefined|'[^']*')\)/.test(call)
    return weak ? [`${path}:${lineOf(node)}`] : []
  })
}

/** `\b`, `\w` and `\W` know A to Z alone: "kr\b" is met in "kråka". Between figures `\B` is sound. */
const asciiWords = (path: string, text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, i) => (/\\[bwW]/.test(line.replace(/^\s*(?:\/\/|\*).*/, '')) ? [`${path}:${i + 1}`] : []))
