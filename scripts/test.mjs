/** `npm test`: installs and builds what is missing, then runs every test. Arguments go to the test runner. */
import { build, install, run } from './ready.mjs'

install()
build()
run(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)])
