import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { copies, generate } from '../bench/generate.ts'
import { misreadPile, shareFound } from '../bench/passages-noise.ts'
import { findPassages, findPassagesIn, type Text } from '../src/passages.ts'
import { readAll } from '../src/read/collect.ts'
import { writePassages } from '../src/report/passages.ts'

const statement = 'the council has closed the old bridge until divers have looked at the cracks in its pier'

/** The compiled package, as its users run it: only there do worker threads start. */
const compiled = (await import(
  new URL('../dist/passages.js', import.meta.url).href
)) as typeof import('../src/passages.ts')

function texts(count: number, seed: number): Text[] {
  const articles = [...generate({ articles: count, words: 200, reuse: 0.3, seed })].map(
    ({ article }) => article,
  )
  return [...articles, ...copies(120, 0.05, seed)]
}

describe('passages of a stream of texts', () => {
  test('offsets count code units, or code points if told', async () => {
    const pile = [
      { id: 'a', text: `\u{1F309}\u{1F309} ${statement}` },
      { id: 'b', text: `So ${statement} \u{1F309}.` },
    ]
    const places = async (offsets: 'utf-16' | 'code-points') =>
      (await findPassages(pile, { offsets })).passages[0].spans.map(({ start, end }) => [start, end])
    expect(await places('utf-16')).toEqual([
      [5, 5 + statement.length],
      [3, 3 + statement.length],
    ])
    expect(await places('code-points')).toEqual([
      [3, 3 + statement.length],
      [3, 3 + statement.length],
    ])
  })

  test('places survive being packed: long gaps, long words, words at the very start', async () => {
    const long = 'x'.repeat(500)
    const gap = ' '.repeat(70_000)
    const shared = `${long} one two three${gap}four five six ${long}y seven`
    const { passages } = await findPassages([
      { id: 'a', text: shared },
      { id: 'b', text: `${gap}${gap}${shared}.` },
    ])
    expect(passages[0].spans.map(({ start, end }) => [start, end])).toEqual([
      [0, shared.length],
      [140_000, 140_000 + shared.length],
    ])
  })

  test('the same whether texts come from a list or one by one', async () => {
    const pile = texts(50, 3)
    async function* oneByOne(): AsyncGenerator<Text> {
      for (const text of pile) yield text
    }
    expect(await findPassages(oneByOne())).toEqual(await findPassages(pile))
  })

  test('the same for any number of threads', async () => {
    const pile = texts(3000, 5)
    const one = await findPassages(pile)
    expect(one.passages.length).toBeGreaterThan(500)
    expect(await compiled.findPassages(pile, { threads: 1 })).toEqual(one)
    expect(await compiled.findPassages(pile, { threads: 3 })).toEqual(one)
  })

  test('the same out of memory as in memory, and nothing left on disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stemma-test-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const pile = [
      ...texts(1500, 6),
      { id: 'long', text: 'the same again and '.repeat(3000) },
      { id: 'none', text: '' },
    ]
    for (const noise of [false, true]) {
      const inMemory = await findPassages(pile, { noise })
      expect(inMemory.passages.length).toBeGreaterThan(200)
      const bounded = { noise, memory: 1e6, scratch: folder }
      expect(await findPassages(pile, bounded)).toEqual(inMemory)
      expect(await compiled.findPassages(pile, { ...bounded, threads: 3 })).toEqual(inMemory)
    }
    expect(readdirSync(folder)).toEqual([])
  })

  test('a scratch folder that cannot be written is told', async () => {
    const options = { memory: 1e6, scratch: '/no/such/folder' }
    await expect(findPassages([], options)).rejects.toThrow('cannot be kept there (there is no such folder)')
  })

  test('the same from files for any number of threads, with the same problems', async () => {
    const lines = texts(2000, 9).map(({ id, text }, i) => {
      if (i % 97 === 0) return `{"id": "broken ${i}", "te`
      if (i % 101 === 0) return JSON.stringify({ id, text: '' })
      if (i % 103 === 0) return JSON.stringify({ text, series: 'no id' })
      if (i % 107 === 0) return JSON.stringify({ id: 'again', text: `${text} half \ud83d` })
      if (i === 500) return JSON.stringify({ id, text: text.repeat(30) })
      return JSON.stringify({ id, text, source: `outlet ${i % 7}` })
    })
    const contents = {
      'a.jsonl': `${lines.join('\n')}\n\n`,
      'b.txt': texts(1, 9)[0].text,
      'c.jsonl': lines[1],
    }
    const inputs = Object.entries(contents).map(([name, content]) => ({
      name,
      async *open() {
        for (let from = 0; from < content.length; from += 70_000)
          yield Buffer.from(content.slice(from, from + 70_000))
      },
    }))
    const options = { across: 'outlet', maxBytes: 20_000 }
    const one = await findPassagesIn(inputs, options)
    expect(one.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'json-broken',
        'input-empty',
        'input-too-large',
        'encoding-damaged',
        'id-repeated',
      ]),
    )
    expect(one.problems.filter(({ code }) => code === 'more-problems')).toHaveLength(1)
    expect(one.passages.length).toBeGreaterThan(300)
    expect(await compiled.findPassagesIn(inputs, { ...options, threads: 1 })).toEqual(one)
    expect(await compiled.findPassagesIn(inputs, { ...options, threads: 3 })).toEqual(one)
    const read = await readAll(inputs, { maxBytes: options.maxBytes })
    expect(one.documents.map(({ id }) => id).sort()).toEqual(read.documents.map(({ id }) => id).sort())
    expect(one.documents.filter(({ series }) => series === 'outlet 3').length).toBeGreaterThan(200)
  })

  test('an error in the stream of texts comes through, and threads end', async () => {
    async function* broken(): AsyncGenerator<Text> {
      yield { id: 'a', text: statement }
      throw new Error('the disk is gone')
    }
    await expect(compiled.findPassages(broken(), { threads: 2 })).rejects.toThrow('the disk is gone')
  })

  test('hired threads serve one search after another, after a failed one too', async () => {
    async function* broken(): AsyncGenerator<Text> {
      yield* texts(500, 4)
      throw new Error('the disk is gone')
    }
    const threads = compiled.hireThreads(3)
    onTestFinished(() => threads.close())
    for (const seed of [5, 6]) {
      const pile = texts(1500, seed)
      expect(await compiled.findPassages(pile, { threads })).toEqual(await findPassages(pile))
      await expect(compiled.findPassages(broken(), { threads })).rejects.toThrow('the disk is gone')
    }
  })

  test('every planted passage is found within a word at each end, and next to nothing else', async () => {
    const planted = [...generate({ articles: 1500, words: 300, reuse: 0.5, edits: 0.08, seed: 11 })]
    const pile = planted.map(({ article: { id, text } }) => ({ id, text }))
    const { pairs } = await findPassages(pile)
    const wordsBetween = (document: number, i: number, j: number): number =>
      (pile[document].text.slice(Math.min(i, j), Math.max(i, j)).match(/\w+/g) ?? []).length
    const taken = planted.flatMap(({ plant }) => plant ?? [])
    const missed = taken.filter(
      ({ source, from, target, to }) =>
        !pairs.some(
          ({ a, b }) =>
            a.document === source &&
            b.document === target &&
            wordsBetween(source, a.start, from.start) <= 1 &&
            wordsBetween(source, a.end, from.end) <= 1 &&
            wordsBetween(target, b.start, to.start) <= 1 &&
            wordsBetween(target, b.end, to.end) <= 1,
        ),
    )
    expect(taken.length).toBeGreaterThan(600)
    expect(missed.length).toBeLessThanOrEqual(taken.length * 0.01)
    const kin = kinship(taken.map(({ source, target }) => [source, target]))
    const strangers = pairs.filter(({ a, b }) => kin(a.document) !== kin(b.document))
    expect(strangers.length).toBeLessThanOrEqual(taken.length * 0.02)
  })
})

describe('passages of texts full of misread characters', () => {
  test('spans end at the ends of words', async () => {
    const pile = [
      { id: 'a', text: `Yesterday tbe ${statement} in town` },
      { id: 'b', text: `Meanwhile the ${statement.replaceAll('e', 'c').replace('bridge', 'br idge')} of it` },
    ]
    const { passages } = await findPassages(pile, { noise: true })
    const [a, b] = passages[0].spans.map(({ document, start, end }) => pile[document].text.slice(start, end))
    expect(a).toContain(statement)
    expect(a.replace(statement, '').trim().split(' ').length).toBeLessThanOrEqual(1)
    expect(pile[1].text).toContain(` ${b} `)
  })

  test('nine in ten planted passages are found where one letter in twenty is misread, on both sides', async () => {
    const { pile, plants } = misreadPile(400, 0.05, 4)
    const recall = async (noise: boolean) => shareFound(await findPassages(pile, { noise }), plants)
    expect(await recall(true)).toBeGreaterThan(0.9)
    expect(await recall(false)).toBeLessThan(0.7)
  })
})

/** Which family of articles took from each other: two that took the same passage also share it. */
function kinship(links: readonly (readonly [number, number])[]): (document: number) => number {
  const parent = new Map<number, number>()
  const root = (document: number): number => {
    const up = parent.get(document)
    return up === undefined ? document : root(up)
  }
  for (const [source, target] of links)
    if (root(source) !== root(target)) parent.set(root(target), root(source))
  return root
}

describe('passages written out', () => {
  const records = {
    documents: [
      { id: 'a.txt', series: null },
      { id: '=1+1, "b"', series: 'post' },
    ],
    passages: [
      {
        kind: 'retelling' as const,
        spans: [
          { document: 0, start: 0, end: 50, identity: 1 },
          { document: 1, start: 7, end: 57, identity: 0.912345 },
        ],
      },
    ],
  }
  const written = (format: 'jsonl' | 'csv' | 'passim'): string => [...writePassages(records, format)].join('')

  test('as JSON Lines', () => {
    expect(JSON.parse(written('jsonl'))).toEqual({
      id: 'p1',
      spans: [
        { document: 'a.txt', start: 0, end: 50, identity: 1 },
        { document: '=1+1, "b"', start: 7, end: 57, identity: 0.9123 },
      ],
    })
  })

  test('as CSV, in which nothing is run as a formula', () => {
    expect(written('csv')).toBe(
      'passage,document,series,start,end,identity\r\n' +
        'p1,a.txt,,0,50,1\r\n' +
        'p1,"\'=1+1, ""b""",post,7,57,0.9123\r\n',
    )
  })

  test('as passim does', () => {
    const lines = written('passim').trim().split('\n')
    expect(lines.map(line => JSON.parse(line))).toEqual([
      { uid: 0, id: 'a.txt', series: 'a.txt', cluster: 0, size: 2, begin: 0, end: 50, src: [] },
      {
        uid: 1,
        id: '=1+1, "b"',
        series: 'post',
        cluster: 0,
        size: 2,
        begin: 7,
        end: 57,
        src: [{ id: 'a.txt', begin: 0, end: 50 }],
      },
    ])
  })
})
