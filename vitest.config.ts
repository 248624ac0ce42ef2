import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A browser on a busy machine may miss a moment once; a fault is there the second time too.
    retry: process.env.CI ? 1 : 0,
    globalSetup: ['./test/database-setup.ts'],
    reporters: ['default', './test/reporter.ts'],
  },
})
