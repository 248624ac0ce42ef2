// A progress bar on standard error while something long is under way; silent where no person watches.

export type Progress = { at(done: number, total: number, what: string): void; end(): void }

/** `wait`: milliseconds before the first sight of it, so quick work shows none. */
export function progress(wait = 400): Progress {
  const screen = process.stderr
  const begun = performance.now()
  let shown = ''
  if (!screen.isTTY) return { at: () => {}, end: () => {} }
  return {
    at(done, total, what) {
      if (performance.now() - begun < wait && done < total) return
      const filled = total > 0 ? Math.round((20 * done) / total) : 0
      const line = `${'▓'.repeat(filled)}${'░'.repeat(20 - filled)} ${what}`
      if (line === shown) return
      shown = line
      screen.write(`\r\x1b[K${line.slice(0, (screen.columns ?? 80) - 1)}`)
    },
    end() {
      if (shown) screen.write('\r\x1b[K')
      shown = ''
    },
  }
}
