import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { folderOf, root, stemma } from '../support/command.ts'

const text = 'The ferry will stop sailing at noon on Monday while its rudder is mended at the quay.'
const pile = { 'a.txt': text, 'b.txt': `${text} Tickets stay valid.` }
/** Every message is a line: what it is about, what is wrong, what to do, and a code. */
const shape = /^[^\n]+: [^\n]+; [^\n]+ \[[a-z-]+\]$/

/** Runs a line of the shell in which `"$0" "$1"` is the built command. */
function shell(line: string, cwd: string): Promise<{ code: unknown; stderr: string }> {
  const command = [process.execPath, join(root, 'dist/cli/main.js')]
  return new Promise(done =>
    execFile('sh', ['-c', line, ...command], { cwd }, (error, _, stderr) =>
      done({ code: error?.code ?? 0, stderr }),
    ),
  )
}

describe('what goes wrong in a call', () => {
  it.each([
    [['trace'], /missing required argument/],
    [['trace', '.', '--ouput', 'x.html'], /unknown option '--ouput' \(Did you mean --output\?\)/],
    [['trce', '.'], /unknown command 'trce' \(Did you mean trace\?\)/],
    [['passages', '.', '-o', 'x.pdf'], /the ending of x\.pdf names no format/],
    [['serve', '--port', 'x'], /Give a whole number from 0 to 65535; see/],
  ])('is said in the shape of every problem: %j', async (args, reason) => {
    const { code, stdout, stderr } = await stemma(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr.trimEnd()).toMatch(shape)
    expect(stderr).toMatch(reason)
    expect(stderr).toContain('[usage-wrong]')
  })

  it.each(['trace', 'passages'])(
    '%s: an output that cannot be written was found after all the work',
    async command => {
      const folder = folderOf({ ...pile, 'broken.json': '{' })
      for (const [output, reason] of [
        ['nowhere/x.json', 'there is no such folder'],
        ['a.txt/x.json', 'there is no such folder'],
        ['.', 'it is a folder'],
      ]) {
        const ended = await stemma([command, 'a.txt', 'broken.json', '-o', output], { cwd: folder })
        expect([ended.code, ended.stdout]).toEqual([1, ''])
        expect(ended.stderr.trimEnd()).toMatch(shape)
        expect(ended.stderr).toContain(`(${reason})`)
      }
    },
  )

  it('a document named as the output was overwritten', async () => {
    const folder = folderOf(pile)
    const { code, stderr } = await stemma(['trace', 'a.txt', 'b.txt', '-o', 'a.txt'], { cwd: folder })
    expect(code).toBe(1)
    expect(stderr).toContain('[input-is-output]')
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(text)
  })

  it('the result of an earlier run was read as more documents', async () => {
    const folder = folderOf(pile)
    for (const output of ['r.json', 'r.json', 'r.html', 'r.html']) {
      const { stderr } = await stemma(['trace', '.', '-o', output], { cwd: folder })
      expect(stderr).not.toContain(`${output}:`)
    }
    const { stdout, stderr } = await stemma(['trace', '.', '--format', 'json'], { cwd: folder })
    const ids = JSON.parse(stdout).documents.map((document: { id: string }) => document.id)
    expect(ids).toEqual(['a.txt', 'b.txt'])
    expect(stderr).toMatch(/r\.html: it is a result of Stemma[^\n]*\nr\.json: it is a result of Stemma/)
  })

  it('passages said nothing when it found nothing', async () => {
    const { code, stdout, stderr } = await stemma(['passages', 'a.txt'], { cwd: folderOf(pile) })
    expect([code, stdout, stderr]).toEqual([0, '', 'Found 0 passages of 1 document\n'])
  })

  it('a folder without documents is told from one of which none could be read', async () => {
    const folder = folderOf({ 'empty/.hidden': text, 'broken/a.json': '{' })
    const none = await stemma(['trace', 'empty'], { cwd: folder })
    expect(none.stderr).toMatch(/^empty: there are no documents in it; [^\n]+ \[nothing-to-read\]\n$/)
    const broken = await stemma(['trace', 'broken'], { cwd: folder })
    expect(broken.stderr).toMatch(
      /\[json-broken\]\nbroken: no document could be read; [^\n]+ \[nothing-to-read\]\n$/,
    )
  })
})

it.each(['trace', 'passages'])(
  '%s --quiet: that nothing could be read was said without why',
  async command => {
    const { code, stderr } = await stemma([command, 'no-such-file', '--quiet'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/^no-such-file: [^\n]+\[input-missing\]\n[^\n]+\[nothing-to-read\]\n$/)
  },
)

it('an empty name was taken for the folder one is in', async () => {
  const { code, stderr } = await stemma(['trace', ''], { cwd: folderOf(pile) })
  expect(code).toBe(1)
  expect(stderr).toMatch(/^'': there is no such file or folder; /)
})

it('--collate was told and not obeyed', async () => {
  const folder = folderOf({
    'a.txt': text,
    'b.txt': `${text} Tickets stay valid, the harbour office said on Friday.`,
  })
  for (const [options, collation] of [
    [[], undefined],
    [['--collate'], expect.objectContaining({ places: expect.any(Number) })],
  ] as const) {
    const { stdout } = await stemma(['trace', 'a.txt', 'b.txt', '-f', 'json', ...options], { cwd: folder })
    const { stories } = JSON.parse(stdout)
    expect(stories[0].lineage.collation).toEqual(collation)
  }
})

it.runIf(process.platform !== 'win32')('a link that leads nowhere was passed over in silence', async () => {
  const folder = folderOf(pile)
  symlinkSync('gone.txt', join(folder, 'c.txt'))
  const { code, stderr } = await stemma(['trace', '.'], { cwd: folder })
  expect(code).toBe(0)
  expect(stderr).toMatch(
    /c\.txt: it cannot be read \(its link leads nowhere\); [^\n]+\[input-unreadable\]\n$/,
  )
})

describe('where results go', () => {
  // With a pipe, not a device: where it fails, /dev/null is gone for the whole machine.
  it.runIf(process.platform !== 'win32')(
    'a pipe that was named as the output was replaced by a file',
    async () => {
      const folder = folderOf(pile)
      const pipe = join(folder, 'pipe')
      execFileSync('mkfifo', [pipe])
      for (const [command, format] of [
        ['trace', 'json'],
        ['passages', 'csv'],
      ]) {
        const reader = promisify(execFile)('cat', [pipe])
        const { code } = await stemma([command, 'a.txt', 'b.txt', '-q', '--format', format, '-o', pipe], {
          cwd: folder,
        })
        expect([code, lstatSync(pipe).isFIFO()]).toEqual([0, true])
        expect((await reader).stdout).toContain('a.txt')
      }
    },
  )

  it('a link that was named as the output was replaced by a file', async () => {
    const folder = folderOf({ ...pile, 'old.json': '{}' })
    symlinkSync('old.json', join(folder, 'link.json'))
    await stemma(['trace', 'a.txt', '-o', 'link.json'], { cwd: folder })
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true)
    expect(JSON.parse(readFileSync(join(folder, 'old.json'), 'utf8')).format).toBe('stemma/trace@1')
  })

  it('a run without any output but its exit code was refused', () => {
    const folder = folderOf(pile)
    const quiet = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), 'trace', 'a.txt', 'b.txt'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    expect(quiet.status).toBe(0)
  })

  it.runIf(process.platform === 'linux')(
    'a disk that fills up under standard output went unnoticed',
    async () => {
      const folder = folderOf({ 'a.txt': text.repeat(200) })
      const ended = await shell('ulimit -f 4; exec "$0" "$1" trace a.txt --format json > out.json', folder)
      expect(ended.code).toBe(1)
      expect(ended.stderr).toMatch(/^standard output: it cannot be written \([^\n]+\[output-unwritable\]\n$/)
      expect(existsSync(join(folder, 'out.json'))).toBe(true)
    },
  )
})
