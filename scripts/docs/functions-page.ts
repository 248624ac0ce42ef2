// docs/functions.md: the list of functions with what each is, what it learns from and which settings it takes.
import { z } from 'zod'
import type { AiFunction } from '#functions/ai-function.ts'
import { functions, functionsOnRequest } from '#functions/index.ts'
import { code, made, table } from './markdown.ts'

export const functionsPage = (): string =>
  [
    made('src/functions/index.ts'),
    '# The functions',
    '',
    'Every function is plain data and one pure verb (`src/functions/ai-function.ts`). None of these uses a language model or the network.',
    '',
    table(
      ['name', 'version', 'finds', 'a person decides on', 'engine', 'learns from'],
      [...functions, ...functionsOnRequest].map(f => [
        code(f.name),
        f.version,
        f.finds,
        f.review === 'every' ? 'every finding' : 'a sample',
        f.engine === 'rules' ? 'rules written by people' : 'trained',
        f.reads.map(folder => code(`knowledge/${folder}`)).join(', '),
      ]),
    ),
    '',
    `${functionsOnRequest.map(f => code(f.name)).join(', ')}: only when somebody asks; the others on every document that comes in.`,
    '',
    ...[...functions, ...functionsOnRequest].map(settingsOf),
  ].join('\n')

type Property = { type?: string; enum?: string[]; default?: unknown }

function settingsOf(f: AiFunction): string {
  const { properties = {} } = z.toJSONSchema(f.settings, { io: 'input' }) as { properties?: Record<string, Property> }
  const rows = Object.entries(properties).map(([name, { type, enum: choices, default: usual }]) => [
    code(name),
    choices ? choices.map(code).join(', ') : (type ?? ''),
    usual === undefined ? '–' : code(JSON.stringify(usual)),
  ])
  return [`## Settings of ${code(f.name)}`, '', table(['setting', 'takes', 'without it'], rows), ''].join('\n')
}
