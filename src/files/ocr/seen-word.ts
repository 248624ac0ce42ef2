// A word as seen in a picture. Knows pixels, not pages.

/** Pixels from the top left corner. */
export type Rectangle = { x: number; y: number; width: number; height: number }

/** `sure`: 0–100, as the engine says of its own word. `line` and `paragraph` count from 0 in reading order. */
export type SeenWord = Rectangle & { text: string; sure: number; line: number; paragraph: number }
