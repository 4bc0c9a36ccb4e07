/** `npm run eval -- NAME DIR` and `npm run bench -- [NAME]`: readies the tree, then runs eval/main.ts or bench/main.ts. */
import { build, install, run } from './ready.mjs'

const [folder, ...args] = process.argv.slice(2)
install()
build()
run(process.execPath, [
  '--import',
  'tsx',
  '--expose-gc',
  '--max-old-space-size=8192',
  `${folder}/main.ts`,
  ...args,
])
