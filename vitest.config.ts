import { defineConfig } from 'vitest/config'
import LongFirst from './test/long-first.ts'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    pool: 'threads',
    maxWorkers: 3, // of two cores: many tests wait for a browser or a process of its own
    sequence: { sequencer: LongFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: ['./test/database-setup.ts'],
    reporters: ['default', './test/reporter.ts'],
  },
})
