// The time that work takes of its own thread: what else the machine does at the same moment is not counted, so a bound on it holds anywhere.

/** Milliseconds of processor time that `work` takes, which must be done when it returns. */
export function busyMs(work: () => void): number {
  const from = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(from)
  return (user + system) / 1000
}
