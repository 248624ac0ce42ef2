// How long and how much an order may take. The floor of it all: every bad file is refused within ten seconds.
import type { Order } from '#app/workshop/messages.ts'

export type Bounds = {
  /** Milliseconds an order may take, before anything is allowed for its size. */
  wall: Record<Order['act'], number>
  /** Further milliseconds for every page that has been read, so that a large and good file is read to its end. */
  perPageRead: number
  /** And for every page whose words are read out of a picture, when it is read and when its copy is proved. */
  perPicture: number
  /** Megabytes of resident memory of one child. */
  megabytes: number
  /** And those it may still hold when an order is done: what a parser took is never given back but by ending it. */
  kept: number
  /** Orders after which a child is replaced: what leaks in a parser leaks no further. */
  orders: number
}

export const usualBounds: Bounds = {
  wall: { read: 8_000, render: 8_000, run: 30_000, annotate: 30_000, redact: 60_000 },
  perPageRead: 60,
  perPicture: 60_000,
  megabytes: 1024,
  kept: 320,
  orders: 200,
}

/** Milliseconds for this order from its start, as known before it starts. */
export function wallFor({ wall, perPicture }: Bounds, order: Order): number {
  const base = wall[order.act]
  if (order.act === 'run') return base + order.given.document.text.length / 50 // 20 s a million characters
  if (order.act === 'redact') {
    const { pages, parts, doubts } = order.given.document
    const ofPages = doubts.filter(doubt => doubt.reason === 'page-read-from-picture').length
    const pictures = ofPages + parts.filter(part => part.path.endsWith('#picture')).length
    return base + 500 * pages.length + 2 * perPicture * pictures
  }
  return base
}
