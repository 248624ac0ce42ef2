// The process that measures: a function's name, its settings and the folder of own knowledge in, figures as JSON out.
import { figuresOf } from '../../../evaluation/of-function.ts'

const [name = '', settings = '{}', own = ''] = process.argv.slice(2)
process.stdout.write(JSON.stringify(await figuresOf(name, JSON.parse(settings), own || null)))
