// The browser's own text selection as offsets into the document's text.
import type { Span } from '#text/span.ts'

/** The stretch selected inside `root`, trimmed of white space at its ends; null when nothing there is selected. */
export function selectedSpan(root: Element): (Span & { text: string }) | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const parts = [...root.querySelectorAll<HTMLElement>('[data-start]')].filter(part => range.intersectsNode(part))
  let start = -1
  let end = -1
  let text = ''
  for (const part of parts) {
    const base = Number(part.dataset.start)
    const whole = part.textContent ?? ''
    const from = range.startContainer.parentNode === part ? range.startOffset : 0
    const to = range.endContainer.parentNode === part ? range.endOffset : whole.length
    if (to <= from) continue
    if (start < 0) start = base + from
    end = base + to
    text += whole.slice(from, to)
  }
  const lead = text.length - text.trimStart().length
  const trail = text.length - text.trimEnd().length
  if (start < 0 || lead === text.length) return null
  return { start: start + lead, end: end - trail, text: text.trim() }
}
