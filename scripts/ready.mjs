/** Brings a fresh clone to where things can run: installs and builds, each only when something changed since. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs a command with its output shown; ends this process with its exit code when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) console.error(`${command}: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

function* filesBelow(path) {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) yield path
  else for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name))
}

function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths) {
    for (const file of filesBelow(join(root, path))) hash.update(file).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex')
}

function whenChanged(stamp, paths, made, action) {
  const now = fingerprint(paths)
  const file = join(root, stamp)
  if (existsSync(join(root, made)) && existsSync(file) && readFileSync(file, 'utf8') === now) return
  action()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, now)
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

export function install() {
  whenChanged('node_modules/.stemma-installed', ['package-lock.json'], 'node_modules/typescript', () => {
    console.error('Installing what Stemma needs (once) …')
    run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  })
}

export function build() {
  whenChanged(
    'dist/.stemma-built',
    ['src', 'web', 'data', 'scripts', 'package.json', 'tsconfig.json'],
    'dist/index.js',
    () => {
      console.error('Building …')
      run(process.execPath, ['scripts/build.mjs'])
    },
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install()
  build()
}
