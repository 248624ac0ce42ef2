// Gives every test run a place for one database server. It is started by the first test that asks, and stopped at the end.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { runningServer } from '#store/embedded.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseFolder: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearOld()
  const folder = mkdtempSync(join(tmpdir(), `kansli-test-${process.pid}-`))
  chmodSync(folder, 0o755)
  project.provide('databaseFolder', folder)
  return async () => {
    await clear(folder)
    await dropTemplate()
  }
}

/** A server by address outlives the run, so the template is taken away again. */
async function dropTemplate(): Promise<void> {
  const address = process.env.KANSLI_TEST_DATABASE_URL
  if (!address) return
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(`drop database if exists kansli_template_${process.pid}`)
  await client.end()
}

/** Removes what earlier runs left when they were killed. */
async function clearOld(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^kansli-test-(\d+)-/.exec(name)?.[1])
    if (pid && !lives(pid)) await clear(join(tmpdir(), name))
  }
}

async function clear(folder: string): Promise<void> {
  // A house that was being made when the run was cut short (browser/ready-house.ts) has a server of its own.
  for (const kind of ['empty', 'sample']) await runningServer(join(folder, 'houses', `${kind}-making`, 'house'))?.stop()
  await runningServer(folder)?.stop()
  rmSync(folder, { recursive: true, force: true })
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
