/** `npm test`: installs and builds what is missing, then runs every test. Arguments go to the test runner. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, install, root } from './ready.mjs'

install()
build()
const record = join(root, '.cache', 'tests.json')
rmSync(record, { force: true })
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${record}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
)
if (existsSync(record)) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(record, 'utf8'))
  console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
}
process.exit(status ?? 1)
