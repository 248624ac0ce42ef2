// Small pieces of Markdown that the generated pages share.

/** The line that every generated page opens with. */
export const made = (from: string): string =>
  `<!-- Made by scripts/write-docs.ts from ${from}. Do not edit: run npm run docs. -->`

/** A table; bars and line breaks in cells are made harmless. */
export const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [titles, titles.map(() => '---'), ...rows.map(row => row.map(cell))].map(row => `| ${row.join(' | ')} |`).join('\n')

export const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ⏎ ')
