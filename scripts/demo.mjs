/** `npm run demo`: installs and builds what is missing, traces the example story, prints it and writes its report. */
import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, install, root, run } from './ready.mjs'

install()
build()
mkdirSync(join(root, 'out'), { recursive: true })
const documents = 'examples/bridge/documents'
const report = join(root, 'out', 'bridge.html')
run(process.execPath, ['dist/cli/main.js', 'trace', documents])
run(process.execPath, ['dist/cli/main.js', 'trace', documents, '--quiet', '--output', report])
console.log(
  `\nThe report: ${relative(process.cwd(), report)}\nOpen it in a browser: ${pathToFileURL(report)}`,
)
