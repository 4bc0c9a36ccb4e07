/** Packs the package, installs the tarball in an empty folder, and uses it there as a stranger would. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './ready.mjs'

const folder = mkdtempSync(join(tmpdir(), 'stemma-package-'))

function must(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status === 0) return stdout
  console.error(`${command} ${args.join(' ')} ended with ${status}\n${stdout}\n${stderr}`)
  process.exit(1)
}

function expect(holds, what) {
  if (holds) return
  console.error(`The package is not whole: ${what}`)
  process.exit(1)
}

try {
  must('npm', ['pack', '--pack-destination', folder, '--loglevel=error'], root)
  const tarball = readdirSync(folder).find(name => name.endsWith('.tgz'))
  writeFileSync(join(folder, 'package.json'), '{ "name": "stranger", "private": true, "type": "module" }\n')
  must('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', `./${tarball}`], folder)

  const documents = join(root, 'examples/bridge/documents')
  expect(
    must('npx', ['stemma', 'trace', documents], folder).includes('Story 1'),
    'the summary names no story',
  )
  must('npx', ['stemma', 'trace', documents, '-o', 'report.html'], folder)
  expect(readFileSync(join(folder, 'report.html'), 'utf8').includes('<script'), 'the report has no pages')

  writeFileSync(
    join(folder, 'use.mjs'),
    `import { createReadStream } from 'node:fs'
     import { readAll, trace } from 'stemma'
     import schema from 'stemma/schema' with { type: 'json' }
     const name = 'statement.txt'
     const { documents } = await readAll([{ name, open: () => createReadStream(process.argv[2]) }])
     const result = await trace(documents)
     console.log(schema.$id, result.format, result.documents.length)`,
  )
  const used = must(
    'node',
    ['--no-warnings', 'use.mjs', join(documents, readdirSync(documents).sort()[0])],
    folder,
  )
  expect(used.startsWith('stemma/trace@1 stemma/trace@1 '), `the library answered ${used}`)
  console.log(`The package installs and works from an empty folder (${tarball}).`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
