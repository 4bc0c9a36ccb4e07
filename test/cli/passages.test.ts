import { execFile, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { folderOf, root, stemma } from '../support/command.ts'

const statement = 'the harbour office said the ferry will stop sailing at noon while its rudder is mended'
const lines = [
  { id: 'first', text: `Today ${statement}.`, outlet: 'Quay Courier' },
  { id: 'second', text: `As we hear, ${statement}!`, outlet: 'Quay Courier' },
  { id: 'third', text: `\u{1F6A2} Late: ${statement}`, outlet: 'Inland Post' },
]
const jsonl = lines.map(line => `${JSON.stringify(line)}\n`).join('')
const spansOf = (stdout: string): string[] =>
  stdout
    .trim()
    .split('\n')
    .flatMap(line => JSON.parse(line).spans)
    .map(
      ({ document, start, end }) =>
        `${document} ${[...lines.find(({ id }) => id === document)!.text].slice(start, end).join('')}`,
    )

describe('stemma passages', () => {
  it('writes a passage a line, offsets in code points', async () => {
    const { code, stdout, stderr } = await stemma([
      'passages',
      join(folderOf({ 'news.jsonl': jsonl }), 'news.jsonl'),
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(spansOf(stdout)).toEqual([`first ${statement}`, `second ${statement}`, `third ${statement}`])
  })

  it('reads a file of many pieces as it reads the same from a pipe', async () => {
    const told = Array.from({ length: 900 }, (_, day) => {
      const own = Array.from({ length: 500 }, (_, word) => `w${(day * 7919 + word * 104_729) % 99_991}`)
      return JSON.stringify({ id: `day ${day}`, text: `${own.join(' ')} ${day % 90 ? '' : statement}` })
    }).join('\n')
    expect(told.length).toBeGreaterThan(2 << 20)
    const folder = folderOf({ 'news.jsonl': told, 'marked.jsonl': `\ufeff${told}` })
    const piped = await stemma(['passages', '-'], { stdin: told })
    expect(piped.stdout.split('\n').filter(line => line.includes('"day 90"'))).not.toEqual([])
    for (const file of ['news.jsonl', 'marked.jsonl'])
      expect(await stemma(['passages', file, '--threads', '2'], { cwd: folder })).toEqual(piped)
  })

  it('leaves out what an outlet shares with itself', async () => {
    const own = lines
      .slice(0, 2)
      .map(line => JSON.stringify(line))
      .join('\n')
    const { code, stdout } = await stemma(['passages', '-', '--across', 'outlet'], { stdin: own })
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  })

  it('writes a file whole, in the format of its ending', async () => {
    const folder = folderOf({ 'news.jsonl': jsonl })
    const { code } = await stemma(['passages', 'news.jsonl', '-o', 'out.csv'], { cwd: folder })
    expect(code).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['news.jsonl', 'out.csv'])
    expect(readFileSync(join(folder, 'out.csv'), 'utf8').split('\r\n')).toHaveLength(5)
  })

  it('tells what is wrong and does the rest', async () => {
    const broken = `${jsonl}{"id": "fourth", "te\n${JSON.stringify({ ...lines[2], id: 'first' })}\n`
    const { code, stdout, stderr } = await stemma(['passages', '-', '--strict'], { stdin: broken })
    expect(code).toBe(1)
    expect(stderr).toContain('[json-broken]')
    expect(stderr).toContain('[id-repeated]')
    expect(stdout).toContain('"first~2"')
  })

  it('says where repetition was cut short', async () => {
    const files = { 'a.txt': 'over and '.repeat(20_000), 'b.txt': 'over and '.repeat(19_000) }
    const { code, stdout, stderr } = await stemma(['passages', folderOf(files)])
    expect({ code, lines: stdout.trim().split('\n').length }).toEqual({ code: 0, lines: 1 })
    expect(stderr).toContain('1 pair of documents repeats itself so much that passages may be missing')
  })

  it('writes what passim writes, with the words, where the files can be read again', async () => {
    const folder = folderOf({ 'news.jsonl': jsonl, 'note.txt': `Heard just now, ${statement}.` })
    const { stdout } = await stemma(['passages', 'news.jsonl', 'note.txt', '-f', 'passim'], { cwd: folder })
    const rows = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(rows.map(({ id, text }) => [id, text])).toEqual([
      ['first', statement],
      ['second', statement],
      ['third', statement],
      ['note.txt', statement],
    ])
    const { stdout: piped } = await stemma(['passages', '-', '-f', 'passim'], { stdin: jsonl })
    expect(JSON.parse(piped.split('\n')[0])).toMatchObject({ id: 'first', begin: 6, src: [] })
    expect(piped).not.toContain('"text"')
  })

  it('leaves nothing behind when it is interrupted', async () => {
    const folder = folderOf({})
    const args = ['passages', '-', '-o', 'out.jsonl', '--memory', '1MB', '--scratch', folder]
    const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), ...args], { cwd: folder })
    const ended = new Promise(resolve => child.on('close', resolve))
    child.stdin.write(jsonl.repeat(10_000), () => child.kill('SIGINT'))
    expect(await ended).toBe(130)
    expect(readdirSync(folder)).toEqual([])
  })

  it.runIf(process.platform === 'linux')(
    'leaves no half file where the disk is full, and says so',
    async () => {
      const folder = folderOf({ 'news.jsonl': jsonl.repeat(300) })
      const run = async (limit: number, options: string): Promise<string> => {
        const command = `ulimit -f ${limit}; exec "$0" "$1" passages news.jsonl -q --threads 1 ${options}`
        const args = ['-c', command, process.execPath, join(root, 'dist/cli/main.js')]
        const { stderr } = await promisify(execFile)('sh', args, { cwd: folder }).catch(error => error)
        return stderr
      }
      expect(await run(4, '-o out.jsonl')).toContain(
        'out.jsonl: it cannot be written (the file would be too large)',
      )
      expect(await run(4, '--memory 1MB --scratch .')).toContain('[scratch-unwritable]')
      expect(readdirSync(folder)).toEqual(['news.jsonl'])
    },
  )

  it('says so when there is nothing to read', async () => {
    const { code, stderr } = await stemma(['passages', 'nowhere.txt'])
    expect(code).toBe(1)
    expect(stderr).toContain('[nothing-to-read]')
  })
})
