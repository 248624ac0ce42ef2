// What the program is told from outside (flags first, then environment, then what is usual), parsed in one place.
import { resolve } from 'node:path'
import { z } from 'zod'
import { Refusal } from '#base/refusal.ts'

const listed = (text: string): string[] =>
  text
    .split(',')
    .map(one => one.trim().toLowerCase())
    .filter(Boolean)

/** An address or a range of them, but not all there are. */
const Address = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]).refine(address => !address.endsWith('/0'))

const Settings = z.object({
  /** Everything that must be backed up lives below this folder. */
  data: z
    .string()
    .min(1)
    .transform(path => resolve(path)),
  port: z.coerce.number().int().min(0).max(65535),
  /** The address listened on. Anything but this machine's own is for those who put a TLS proxy in front. */
  host: z.string().min(1),
  /** Address of a PostgreSQL server; without it the embedded one in the data folder. */
  database: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Adds the invented municipality at the first start. */
  sample: z.boolean(),
  /** Builds and serves the browser part; off for a server that other programs alone talk to. */
  pages: z.boolean(),
  /** Largest file received, in megabytes. */
  largestFile: z.coerce.number().int().min(1).max(2000),
  /** Further host names that the server answers to, comma between. */
  names: z.string().transform(listed),
  /** Addresses of the TLS proxies in front, comma between: their word is taken for who asks, and over what. Never everyone's. */
  proxy: z.string().transform(listed).pipe(z.array(Address)),
  /** Folders below which collections to search may lie, comma between; beside `samlingar` in the data folder. */
  collections: z.string().transform(text =>
    text
      .split(',')
      .map(one => one.trim())
      .filter(Boolean)
      .map(path => resolve(path)),
  ),
  /** The house's address as people write it (https://kansli.example.se), where a proxy stands in front: links and passkeys go by it. */
  site: z
    .url({ protocol: /^https?$/ })
    .transform(address => new URL(address).origin)
    .optional(),
})
export type Settings = z.infer<typeof Settings>
export type Told = Partial<Record<'data' | 'port' | 'host' | 'database', string | undefined>> & { sample?: boolean }

/** @throws Refusal invalid-input, naming the setting. */
export function settingsFrom(told: Told, env: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = Settings.safeParse({
    data: told.data ?? env.KANSLI_DATA ?? './data',
    port: told.port ?? env.KANSLI_PORT ?? 8484,
    host: told.host ?? env.KANSLI_HOST ?? '127.0.0.1',
    database: told.database ?? env.KANSLI_DATABASE ?? env.DATABASE_URL,
    sample: told.sample ?? env.KANSLI_SAMPLE !== 'no',
    pages: env.KANSLI_PAGES !== 'no',
    largestFile: env.KANSLI_LARGEST_FILE ?? 100,
    names: env.KANSLI_NAMES ?? '',
    proxy: env.KANSLI_PROXY ?? '',
    collections: env.KANSLI_COLLECTIONS ?? '',
    site: env.KANSLI_SITE || undefined,
  })
  if (parsed.success) return parsed.data
  throw new Refusal('invalid-input', { what: parsed.error.issues.map(issue => issue.path.join('.')).join(', ') })
}
