// Joins two readings of one picture: one that looks for paragraphs, and one that looks for words wherever they stand. The first
// gives the order; what only the second saw, or saw more surely, is put where it stands.
import type { Rectangle, SeenWord } from '#files/ocr/seen-word.ts'

/** Heights of a word between two words of one line. */
const widest = 6
/** From here a word of the first reading stands whatever the second says. */
const trusted = 60

export function joinReadings(inOrder: readonly SeenWord[], anywhere: readonly SeenWord[]): SeenWord[] {
  const doubted = inOrder.filter(word => word.sure < trusted)
  const stands = inOrder.filter(word => word.sure >= trusted)
  const better = anywhere.filter(word => !stands.some(other => overlap(word, other) > 0.3))
  const kept = doubted.filter(word => {
    const instead = better.filter(other => overlap(word, other) > 0.3)
    return instead.every(other => other.sure < word.sure)
  })
  const added = better.filter(word => !kept.some(other => overlap(word, other) > 0.3))
  let words = [...stands, ...kept].sort((a, b) => a.line - b.line || a.x - b.x)
  const alone: SeenWord[] = []
  for (const word of added) {
    const beside = nearestBeside(word, words)
    if (beside) words = putBeside(word, beside, words)
    else alone.push(word)
  }
  for (const word of alone) words = putOnItsOwn(word, words)
  return renumbered(words)
}

/** The part of the smaller one that both cover. */
function overlap(a: Rectangle, b: Rectangle): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  if (across <= 0 || down <= 0) return 0
  return (across * down) / Math.max(1, Math.min(a.width * a.height, b.width * b.height))
}

function nearestBeside(word: SeenWord, words: readonly SeenWord[]): SeenWord | undefined {
  return words
    .filter(other => isLevel(word, other) && gap(word, other) < widest * Math.max(word.height, other.height))
    .sort((a, b) => gap(word, a) - gap(word, b))[0]
}

function putBeside(word: SeenWord, { line, paragraph }: SeenWord, words: readonly SeenWord[]): SeenWord[] {
  const same = words.filter(other => other.line === line)
  const after = same.findLast(other => other.x < word.x)
  const at = words.indexOf(after ?? same[0]!) + (after ? 1 : 0)
  return words.toSpliced(at, 0, { ...word, line, paragraph })
}

/** A line of its own, before the first that begins further down; words that stood alone side by side are one line. */
function putOnItsOwn(word: SeenWord, words: readonly SeenWord[]): SeenWord[] {
  const beside = nearestBeside(word, words)
  if (beside) return putBeside(word, beside, words)
  const below = words.findIndex(other => other.y > word.y + word.height / 2 && sharesColumn(word, other, words))
  const at = below === -1 ? words.length : below
  const near = words[at] ?? words.at(-1)
  // Between two numbers, so that the line is nobody else's; made whole afterwards.
  const line = (near?.line ?? 0) + (below === -1 ? 0.5 : -0.5) + word.line / 1e6
  return words.toSpliced(at, 0, { ...word, line, paragraph: near?.paragraph ?? 0 })
}

const gap = (a: Rectangle, b: Rectangle): number => Math.max(a.x - (b.x + b.width), b.x - (a.x + a.width), 0)
const isLevel = (a: Rectangle, b: Rectangle): boolean =>
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.5 * Math.min(a.height, b.height)
/** Whether a word's line runs over the other word or begins just beside it. */
function sharesColumn(word: Rectangle, { line }: SeenWord, words: readonly SeenWord[]): boolean {
  const same = words.filter(other => other.line === line)
  const from = Math.min(...same.map(({ x }) => x)) - 2 * widest * word.height
  return word.x + word.width > from && word.x < Math.max(...same.map(({ x, width }) => x + width))
}

/** Lines and paragraphs counted from 0 as they now come. */
function renumbered(words: readonly SeenWord[]): SeenWord[] {
  let [line, paragraph] = [-1, -1]
  return words.map((word, i) => {
    const last = words[i - 1]
    if (last?.line !== word.line) line++
    if (last?.paragraph !== word.paragraph) paragraph++
    return { ...word, line, paragraph }
  })
}
