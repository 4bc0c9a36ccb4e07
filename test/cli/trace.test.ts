import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { folderOf, root, stemma } from '../support/command.ts'

const statement = `Ferry to stop at noon on Monday

The harbour office said the ferry Pelorine will stop sailing at noon on Monday while its rudder is mended.
"We would rather lose two days in May than a whole week in July," said the harbour master, Ottoline Vask.
Passengers with tickets may travel by the small boat from the north quay at no further charge.`

const copy = `The ferry Pelorine will stop sailing at noon on Monday while its rudder is mended, the Quay Courier has learned.
"We would rather lose two days in May than a whole week in July," harbour master Ottoline Vask told this paper.
Passengers with tickets may travel by the small boat from the north quay at no further charge, she added.`

const stranger = `Grain prices rose again in the inland towns this week, and bakers there expect a dearer loaf by autumn.
The millers' guild blamed a dry spring and a shortage of barges on the upper canal.`

const pile = { 'a/statement.txt': statement, 'b/copy.txt': copy, 'b/grain.txt': stranger }
const json = async (args: readonly string[], settings = {}) => {
  const ended = await stemma([...args, '--format', 'json'], settings)
  return { ...ended, result: JSON.parse(ended.stdout) }
}

describe('stemma trace', () => {
  it('tells a story from a stranger and shows the tree', async () => {
    const { code, stdout } = await stemma(['trace', folderOf(pile)])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^3 documents · 1 story · 1 alone/)
    expect(stdout).toContain('a/statement.txt')
    expect(stdout).toMatch(/Alone[\s\S]*grain\.txt/)
    expect(stdout).not.toContain('\x1b')
  })

  it('tells what changed on the way, in the words of both', async () => {
    const { stdout } = await stemma(['trace', 'examples/bridge/documents'])
    expect(stdout).toMatch(
      /What changed on the way[\s\S]*caution dropped: “may” is not in “Steel props will let cars/,
    )
    expect(stdout).toMatch(/C → E: told without quotation marks/)
  })

  it('prints JSON that its own schema accepts', async () => {
    const { code, result } = await json(['trace', folderOf(pile), '--pairs'])
    const schema = JSON.parse(readFileSync(join(root, 'dist/report/trace-1.schema.json'), 'utf8'))
    const validate = new Ajv2020({ strict: false }).compile(schema)
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true)
    expect(code).toBe(0)
    expect(result.pairs.length).toBeGreaterThan(0)
  })

  it('every span of the JSON cuts whole words out of the text, counted in code points', async () => {
    const astral = { 'a.txt': `\u{1F6A2}\u{1F6A2} ${statement}`, 'b.txt': copy }
    const { result } = await json(['trace', folderOf(astral)])
    const texts = new Map<string, string[]>(
      result.documents.map((document: { id: string; text: string }) => [
        document.id,
        Array.from(document.text),
      ]),
    )
    const words = result.passages[0].spans.map((span: { document: string; start: number; end: number }) =>
      texts.get(span.document)!.slice(span.start, span.end).join(''),
    )
    for (const text of words) expect(text).toMatch(/^\p{L}.*\p{L}$/su)
    const quotes = result.quotes.map((quote: { document: string; start: number; end: number }) =>
      texts.get(quote.document)!.slice(quote.start, quote.end).join(''),
    )
    expect(new Set(quotes)).toEqual(
      new Set(['We would rather lose two days in May than a whole week in July,']),
    )
  })

  it('gives the same bytes whatever the order of inputs and the number of threads', async () => {
    const folder = folderOf(pile)
    const names = ['a/statement.txt', 'b/copy.txt', 'b/grain.txt']
    const forth = await stemma(['trace', ...names, '--format', 'json', '--threads', '1'], { cwd: folder })
    const back = await stemma(['trace', ...names.reverse(), '--format', 'json', '--threads', '2'], {
      cwd: folder,
    })
    expect(back.stdout).toBe(forth.stdout)
  })

  it('reads folders, globs, compressed files and standard input alike', async () => {
    const folder = folderOf({ 'a.txt': statement, 'b.txt.gz': gzipSync(copy), 'c.md': stranger })
    const { result } = await json(['trace', '*.txt', 'b.txt.gz', '-'], { cwd: folder, stdin: stranger })
    expect(result.documents.map((document: { id: string }) => document.id)).toEqual([
      'a.txt',
      'b.txt.gz',
      'stdin',
    ])
  })

  it('writes what the ending of --output names, and nothing to standard output', async () => {
    const folder = folderOf(pile)
    for (const [name, start] of [
      ['r.json', '{'],
      ['r.html', '<!doctype html>'],
      ['r.txt', '3 documents'],
    ]) {
      const { code, stdout } = await stemma(['trace', 'a', 'b', '-o', name], { cwd: folder })
      expect([code, stdout]).toEqual([0, ''])
      expect(readFileSync(join(folder, name), 'utf8').toLowerCase()).toMatch(new RegExp(`^${start}`))
    }
    expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([])
  })

  it('names bad input, keeps the good beside it, and --strict makes it count', async () => {
    const folder = folderOf({
      ...pile,
      'b/empty.txt': '',
      'b/picture.png': Buffer.from('89504e470d0a1a0a0000', 'hex'),
    })
    const { code, stderr, result } = await json(['trace', folder, 'no-such-file'])
    expect(code).toBe(0)
    const codes = result.problems.map((found: { code: string }) => found.code).sort()
    expect(codes).toEqual(['input-binary', 'input-empty', 'input-missing'])
    for (const found of codes) expect(stderr).toContain(`[${found}]`)
    expect(result.documents).toHaveLength(3)
    expect((await stemma(['trace', folder, '--strict'])).code).toBe(1)
  })

  it('ends with 1 when nothing could be read, and says what to do', async () => {
    const { code, stdout, stderr } = await stemma(['trace', 'no-such-file'])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('[input-missing]')
    expect(stderr).toContain('[nothing-to-read]')
  })

  it.each([
    [['trace']],
    [['trace', '.', '--format', 'pdf']],
    [['trace', '.', '--threads', '0']],
    [['trace', '.', '-o', 'x.pdf']],
    [['tarce', '.']],
  ])('ends with 2 for wrong usage: %j', async args => {
    const { code, stdout, stderr } = await stemma(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('[usage-wrong]')
  })

  it('--help teaches', async () => {
    const { code, stdout } = await stemma(['trace', '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/Examples:\n\s+stemma trace/)
    expect(stdout).toContain('Exit codes')
  })

  it('shows terminal escapes and control characters of hostile documents as text', async () => {
    const hostile = { 'a\x1b[31m.txt': `\x1b]0;owned\x07Title\x1b[2J\n\n${statement}`, 'b.txt': copy }
    const { code, stdout, stderr } = await stemma(['trace', folderOf(hostile)])
    expect(code).toBe(0)
    const unsafe = [...(stdout + stderr)].filter(character => character !== '\n' && /\p{Cc}/u.test(character))
    expect(unsafe).toEqual([])
  })

  it('says why a result is empty', async () => {
    const { code, stdout } = await stemma(['trace', folderOf({ 'a.txt': statement, 'b.txt': stranger })])
    expect(code).toBe(0)
    expect(stdout).toContain('Note: No two documents')
  })
})
