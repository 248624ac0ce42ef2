// Ends a test run with one plain line, "N passed, N failed", that a person and a machine can both read.
import type { Reporter, TestModule } from 'vitest/node'

export default class PlainEnd implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap(module => [...module.children.allTests()])
    const passed = tests.filter(test => test.result().state === 'passed').length
    const broken = modules.filter(module => module.errors().length > 0).length + errors.length
    const failed = tests.filter(test => test.result().state !== 'passed').length + broken
    console.log(`\n${passed} passed, ${failed} failed`)
    if (failed > 0) process.exitCode = 1
  }
}
