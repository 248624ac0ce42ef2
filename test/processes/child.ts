// Starts one of the small programs beside this file as a process of its own, to be killed by a test.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type Child = {
  process: ChildProcess
  /** Resolves with the first line that begins with `word`. */
  says(word: string): Promise<string>
  kill(): Promise<void>
}

export function startChild(program: string, ...args: string[]): Child {
  const path = fileURLToPath(new URL(`./${program}.ts`, import.meta.url))
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const heard: string[] = []
  const waiting = new Set<() => void>()
  createInterface({ input: child.stdout! }).on('line', line => {
    heard.push(line)
    for (const wake of waiting) wake()
  })
  child.on('exit', () => {
    for (const wake of waiting) wake()
  })
  const says = async (word: string): Promise<string> => {
    for (;;) {
      const line = heard.find(text => text.startsWith(word))
      if (line !== undefined) return line
      if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`)
      await new Promise<void>(wake => waiting.add(wake))
    }
  }
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  return { process: child, says, kill }
}
