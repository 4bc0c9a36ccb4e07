/** `npm run eval -- NAME DIR` and `npm run bench -- [NAME]`: readies the tree, then runs eval/main.ts or bench/main.ts. */
import { build, install, run } from './ready.mjs'

const [folder, ...args] = process.argv.slice(2)
install()
build()
const settings = ['--expose-gc', '--max-old-space-size=8192']
if (folder === 'bench') {
  // What is timed must be the code that users run: loaded as it is, each function made would first be given a name.
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.bench.json'])
  run(process.execPath, [...settings, '.cache/bench/bench/main.js', ...args])
} else run(process.execPath, ['--import', 'tsx', ...settings, `${folder}/main.ts`, ...args])
