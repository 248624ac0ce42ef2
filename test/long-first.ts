// The order of a test run: what is long begins first, so that no core stands idle at the end beside one that is still at it.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// By seconds on a quiet machine with two cores, longest first. A file that is not named here keeps the order it had.
const long = [
  'test/kill.test.ts',
  'test/traps.test.ts',
  'test/browser/reach.test.ts',
  'test/browser/people.test.ts',
  'src/app/cli/mask/mask.test.ts',
  'test/report.test.ts',
  'test/matrix.test.ts',
  'test/browser/search.test.ts',
]

export default class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = long.findIndex(path => moduleId.endsWith(path))
      return at < 0 ? long.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}
