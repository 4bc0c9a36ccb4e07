import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { tellFormat } from '../../src/read/format.ts'
import { readBytes, readOne, told } from './support.ts'

const story =
  'The bridge was closed overnight after engineers found a crack in one of the piers, and the council said that it would stay shut.'

test.each([
  ['{"text":"a"}\n{"text":"b"}', 'x', 'json-lines'],
  ['{"text":"a"}\n{"text":"b"}', 'x.json', 'json-lines'],
  ['{"text":"a"}', 'x.json', 'json'],
  ['{"text":"a"}', 'x.jsonl', 'json-lines'],
  ['{broken\n{"text":"b"}', 'x.jsonl', 'json-lines'],
  ['{\n  "text": "a"\n}', 'x', 'json'],
  ['{\n  "list": [\n    {"a": 1},\n    {"a": 2}\n  ]\n}', 'x.json', 'json'],
  ['[{"text":"a"}]', 'x', 'json'],
  ['<!DOCTYPE html><html><body>a', 'x', 'html'],
  ['<!-- saved --><html><body>a', 'x.txt', 'html'],
  ['<p>One</p><p>Two</p>', 'x', 'html'],
  ['<p>One</p>', 'x.md', 'markdown'],
  ['plain words', 'x.html', 'plain'],
  ['id,text\n1,a', 'x', 'csv'],
  ['id,text\n1,a', 'x.csv', 'csv'],
  ['id\ttext\n1\ta', 'x.tsv.gz', 'csv'],
  ['He came, text in hand.', 'x', 'plain'],
  ['---\ntitle: A\n---\nb', 'x', 'markdown'],
  ['# A\n\nb', 'x.md', 'markdown'],
  ['# A\n\nb', 'x', 'plain'],
  ['[link](x) and words', 'x.txt', 'plain'],
  ['{curly} words', 'x.txt', 'plain'],
])('%j named %s is %s', (start, name, format) => {
  expect(tellFormat(start, name, true)).toBe(format)
})

test('plain text stays as it is, line ends included', async () => {
  const text = `Bridge closed\r\n\r\n  ${story}\r\n\t`
  expect((await readOne('a.txt', text)).text).toBe(text)
})

test.each([
  ['utf-8 with mark', Buffer.from(`\uFEFFBrücke gesperrt`), []],
  ['utf-16le', iconv.encode('Brücke gesperrt', 'utf-16le', { addBOM: true }), []],
  ['utf-16be', iconv.encode('Brücke gesperrt', 'utf-16be', { addBOM: true }), []],
  ['utf-16le without mark', iconv.encode('Brücke gesperrt', 'utf-16le'), ['encoding-guessed a.txt']],
  ['windows-1252', iconv.encode('Brücke gesperrt', 'windows-1252'), ['encoding-guessed a.txt']],
])('encoding: %s', async (_, bytes, problems) => {
  const read = await readBytes('a.txt', bytes)
  expect(read.documents.map(document => document.text)).toEqual(['Brücke gesperrt'])
  expect(told(read.problems)).toEqual(problems)
})

test('damaged UTF-8 is read as UTF-8 and told', async () => {
  const bytes = Buffer.concat([
    Buffer.from('Die Brücke über den Fluß '),
    Buffer.from([0xc3, 0x28]),
    Buffer.from(' für alle'),
  ])
  const { documents, problems } = await readBytes('a.txt', bytes)
  expect(documents[0]!.text).toBe('Die Brücke über den Fluß \uFFFD( für alle')
  expect(told(problems)).toEqual(['encoding-damaged a.txt'])
})

test('a page says its own encoding', async () => {
  const page = `<html><head><meta charset="windows-1251"></head><body><p>${'Мост закрыт. '.repeat(20)}</p></body></html>`
  const { documents, problems } = await readBytes('a.html', iconv.encode(page, 'windows-1251'))
  expect(documents[0]!.text).toContain('Мост закрыт.')
  expect(problems).toEqual([])
})

test.each([
  ['a PDF', '%PDF-1.7\n'],
  ['a ZIP archive or an Office document', 'PK\x03\x04aaaa'],
  ['a PNG picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['an RTF document', '{\\rtf1 hello}'],
  ['binary data', 'words\0and nothing'],
  ['binary data', Buffer.alloc(100, 1)],
])('%s is no text', async (looksLike, bytes) => {
  const { documents, problems } = await readBytes('a.txt', bytes as Uint8Array)
  expect(documents).toEqual([])
  expect(problems[0]!.code).toBe('input-binary')
  expect(problems[0]!.message).toContain(looksLike)
})

test.each(['', ' \n\t\n', '\uFEFF'])('empty: %j', async content => {
  expect(told((await readBytes('a.txt', content)).problems)).toEqual(['input-empty a.txt'])
})

test('gzip of every format is told by its content', async () => {
  expect((await readOne('a.txt.gz', gzipSync(story))).text).toBe(story)
  expect((await readOne('a', gzipSync(`{"id":"x","text":"${story}"}\n`))).id).toBe('x')
  expect((await readOne('a.jsonl.gz', gzipSync(`{"id":"x","text":"${story}"}\n`))).id).toBe('x')
})

test('a gzip that explodes is stopped at the limit', async () => {
  const bomb = gzipSync(Buffer.alloc(8 << 20, 97))
  const { documents, problems } = await readBytes('a.txt.gz', bomb, { maxBytes: 1 << 20 })
  expect(documents).toEqual([])
  expect(told(problems)).toEqual(['gzip-explodes a.txt.gz'])
  expect(problems[0]!.message).toContain('1 MB')
})

test('a line that explodes in a gzip is left out, the others are read', async () => {
  const lines = [
    '{"id":"a","text":"one"}',
    `{"id":"b","text":"${'x'.repeat(4 << 20)}"}`,
    '{"id":"c","text":"three"}',
  ]
  const { documents, problems } = await readBytes('a.jsonl.gz', gzipSync(lines.join('\n')), {
    maxBytes: 1 << 20,
  })
  expect(documents.map(document => document.id)).toEqual(['a', 'c'])
  expect(told(problems)).toEqual(['gzip-explodes a.jsonl.gz#2'])
})

test('a cut gzip gives the whole lines before the cut', async () => {
  const lines = Array.from(
    { length: 4000 },
    (_, i) => `{"id":"d${i}","text":"pier ${Math.imul(i, 2654435761) >>> 0}"}`,
  )
  const packed = gzipSync(lines.join('\n'))
  const { documents, problems } = await readBytes('a.jsonl.gz', packed.subarray(0, packed.length / 2))
  expect(documents.length).toBeGreaterThan(100)
  expect(told(problems)).toEqual(['gzip-broken a.jsonl.gz'])
  const text = await readBytes('a.txt.gz', gzipSync(story).subarray(0, 40))
  expect(text.documents).toEqual([])
  expect(told(text.problems)).toEqual(['gzip-broken a.txt.gz'])
})

test('a document beyond the limit is told', async () => {
  const { documents, problems } = await readBytes('a.txt', story.repeat(20), { maxBytes: 1000 })
  expect(documents).toEqual([])
  expect(told(problems)).toEqual(['input-too-large a.txt'])
})

test('what cannot be opened is told', async () => {
  const { read } = await import('../../src/read/read.ts')
  const codes: string[] = []
  for (const code of ['ENOENT', 'EACCES']) {
    const open = () => {
      throw Object.assign(new Error('no'), { code })
    }
    for await (const reading of read({ name: 'a', open }))
      if (reading.kind === 'problem') codes.push(reading.problem.code)
  }
  expect(codes).toEqual(['input-missing', 'input-unreadable'])
})

test('a name with control characters is only a name', async () => {
  const document = await readOne('a\u001b[31m\n.txt', story)
  expect(document.id).toBe('a\u001b[31m\n.txt')
})

test('the language is told where the text is long enough', async () => {
  expect((await readOne('a', story)).language).toBe('en')
  expect((await readOne('a', 'Bridge shut')).language).toBeNull()
  const german =
    'Die Brücke über den Fluss wurde über Nacht gesperrt, weil Ingenieure einen Riss im Pfeiler fanden.'
  expect((await readOne('a', german)).language).toBe('de')
  expect((await readOne('a', '橋は昨夜から通行止めになった。市議会は月曜日に検討する。')).language).toBe('ja')
})

test('a result of an earlier trace is told from a document', async () => {
  const result = JSON.stringify({ format: 'stemma/trace@1', documents: [{ id: 'a', text: story }] }, null, 1)
  expect(told((await readBytes('r.json', result)).problems)).toEqual(['input-is-result r.json'])
})

test('a JSON file of one long line was taken for JSON Lines', async () => {
  const articles = Array.from({ length: 900 }, (_, i) => ({ id: `a${i}`, text: `${story} ${i}` }))
  const { documents, problems } = await readBytes('a.json', JSON.stringify({ articles }))
  expect([documents.length, problems]).toEqual([900, []])
})
