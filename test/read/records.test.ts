import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uniqueIds } from '../../src/read/read.ts'
import { readBytes, readOne, told } from './support.ts'

test('a line gives all that passim gives', async () => {
  const record = {
    id: 'g1',
    text: 'The bridge was closed.',
    title: 'Bridge closed',
    date: '2024-03-03',
    author: 'Jo Bly and Ann Poe',
    outlet: 'Riverton Gazette',
    url: 'https://gazette.example/bridge',
    series: 'gazette',
  }
  const document = await readOne('a.jsonl', `${JSON.stringify(record)}\n`)
  expect(document).toEqual({
    id: 'g1',
    title: 'Bridge closed',
    byline: ['Jo Bly', 'Ann Poe'],
    outlet: 'Riverton Gazette',
    url: 'https://gazette.example/bridge',
    series: 'gazette',
    published: { value: '2024-03-03', precision: 'day', from: 'given', span: null },
    language: null,
    genre: 'unknown',
    notices: [],
    links: [],
    text: 'The bridge was closed.',
    dropped: '',
  })
})

test('broken lines are told and the rest is read', async () => {
  const lines = [
    '{"id":1,"text":"one"}',
    '{"id":"b","text":',
    '',
    '[]',
    'null',
    '{"id":"e","txt":"no"}',
    '{"id":"f","text":" "}',
    '{"id":"g","text":"seven","date":"03/04/2024"}',
    '{"text":"eight"}',
  ]
  const { documents, problems } = await readBytes('a.jsonl', lines.join('\r\n'))
  expect(documents.map(({ id, text }) => `${id}: ${text}`)).toEqual([
    '1: one',
    'g: seven',
    'a.jsonl#9: eight',
  ])
  expect(problems.map(({ code, message }) => `${code} ${/\d+/.exec(message)?.[0] ?? ''}`.trim())).toEqual([
    'json-broken 2',
    'json-no-text 4',
    'json-no-text 5',
    'json-no-text 6',
    'input-empty',
    'date-unread 03',
  ])
})

test('the same problem a thousand times is told twenty times and counted', async () => {
  const { problems } = await readBytes('a.jsonl', `{"text":"one"}\n${'{broken\n'.repeat(1000)}`)
  expect(problems.length).toBe(21)
  expect(problems.at(-1)!.message).toContain('980')
})

test('what is read does not depend on how the bytes come', async () => {
  const records = fc.array(
    fc.record({ id: fc.uuid(), text: fc.string({ unit: 'grapheme', minLength: 1 }) }),
    { minLength: 2 },
  )
  await fc.assert(
    fc.asyncProperty(records, fc.integer({ min: 1, max: 40 }), async (all, piece) => {
      const content = all.map(record => JSON.stringify(record)).join('\n')
      const [whole, cut] = await Promise.all([
        readBytes('a.jsonl', content),
        readBytes('a.jsonl', content, { piece }),
      ])
      expect(cut).toEqual(whole)
      expect(whole.documents.map(({ text }) => text)).toEqual(
        all.map(({ text }) => text).filter(text => text.trim()),
      )
    }),
    { seed: 7, numRuns: 60 },
  )
})

test('half a character becomes U+FFFD in its place', async () => {
  const { documents, problems } = await readBytes(
    'a.jsonl',
    '{"id":"a","text":"pier \\ud800 one"}\n{"id":"b","text":"two"}',
  )
  expect(documents[0]!.text).toBe('pier \uFFFD one')
  expect(told(problems)).toEqual(['encoding-damaged a.jsonl#1'])
  const whole = await readBytes(
    'a.jsonl',
    '{"id":"a","text":"pier \\ud83c\\udf09 one"}\n{"id":"b","text":"two"}',
  )
  expect(whole.documents[0]!.text).toBe('pier \u{1F309} one')
  expect(whole.problems).toEqual([])
})

test('a line too long is left out wherever its pieces fall', async () => {
  const content = ['{"text":"one"}', `{"text":"${'x'.repeat(5000)}"}`, '{"text":"three"}'].join('\n')
  for (const piece of [1, 7, 100, 1000, 1 << 16]) {
    const { documents, problems } = await readBytes('a.jsonl', content, { maxBytes: 1000, piece })
    expect(documents.map(({ text }) => text)).toEqual(['one', 'three'])
    expect(told(problems)).toEqual(['input-too-large a.jsonl#2'])
  }
})

test('a JSON file is a document or a list of them', async () => {
  expect((await readOne('a.json', '{"text":"one"}')).id).toBe('a.json')
  const list = await readBytes('a.json', '[{"text":"one"},\n{"id":"b","text":"two"},{"no":1}]')
  expect(list.documents.map(({ id }) => id)).toEqual(['a.json#1', 'b'])
  expect(told(list.problems)).toEqual(['json-no-text a.json#3'])
  expect(told((await readBytes('a.json', '{\n"text": "one",\n}')).problems)).toEqual(['json-broken a.json'])
  expect(told((await readBytes('a.json', '{"words": "one"}')).problems)).toEqual(['json-no-records a.json'])
  expect(told((await readBytes('a.json', '['.repeat(200_000))).problems)).toEqual(['json-broken a.json'])
})

test.each([
  ['a comma', 'id,text,date\n1,"one, ""two""\nthree",2024-03-03\n'],
  ['a semicolon', 'id;text;date\n1;"one, ""two""\nthree";2024-03-03\n'],
  ['a tab', 'id\tText\tDate\r\n1\t"one, ""two""\nthree"\t2024-03-03\r\n'],
  ['a mark', '\uFEFFid,text,date\n1,"one, ""two""\nthree",2024-03-03\n'],
])('CSV with %s', async (_, content) => {
  const document = await readOne('a.csv', content)
  expect([document.id, document.text, document.published?.value]).toEqual([
    '1',
    'one, "two"\nthree',
    '2024-03-03',
  ])
})

test('CSV that cannot be read says where', async () => {
  const none = await readBytes('a.csv', 'id,words\n1,one\n')
  expect(told(none.problems)).toEqual(['csv-no-text a.csv'])
  expect(none.problems[0]!.message).toContain('id, words')
  const short = await readBytes('a.csv', 'id,text\n1\n2,two\n3,\n')
  expect(short.documents.map(({ text }) => text)).toEqual(['two'])
  expect(told(short.problems)).toEqual(['csv-broken a.csv', 'input-empty a.csv#3'])
  const open = await readBytes('a.csv', 'id,text\n1,one\n2,"two')
  expect(open.documents.map(({ text }) => text)).toEqual(['one'])
  expect(told(open.problems)).toEqual(['csv-broken a.csv'])
})

test.each([
  ['id,text\n1,one\n2,"two', 3],
  ['id,text\n1,one\n2,"two\nthree\n\nfour\n', 3],
  ['id,text,title\n1,"one\nand a half",x\n2,"two\nlines","three\nfour\n', 5],
  ['id,text\r\n\r\n1,"one\r\n""and"" a half"\r\n2,"two\r\nthree\r\n', 5],
  ['id,text\r1,one\r2,"two\rthree', 3],
])(
  'CSV with a quotation mark that is never closed was named by the line of its end: %j',
  async (content, line) => {
    for (const piece of [1, 7, 1 << 16]) {
      const { problems } = await readBytes('a.csv', content, { piece })
      expect(problems.map(({ code, values }) => [code, values.line])).toEqual([['csv-broken', line]])
    }
  },
)

test('CSV with texts of several lines, as Windows ends them: each line was counted twice', async () => {
  const { problems } = await readBytes('a.csv', 'id,text\r\n1,"one\r\ntwo\r\nthree"\r\n2\r\n')
  expect(problems[0]!.message).toContain('record at line 5 ')
})

test('repeated ids are told apart the same way in any order', async () => {
  const lines = [
    '{"id":"a","text":"one"}',
    '{"id":"a","text":"two"}',
    '{"id":"a~2","text":"three"}',
    '{"id":"a","text":"four"}',
  ]
  const named = async (order: readonly string[]) => {
    const { documents } = await readBytes('x.jsonl', order.join('\n'))
    const unique = uniqueIds(documents)
    return [unique.documents.map(({ id, text }) => `${id} ${text}`).sort(), told(unique.problems)]
  }
  const expected = [
    ['a four', 'a~2 three', 'a~3 one', 'a~4 two'],
    ['id-repeated a', 'id-repeated a'],
  ]
  expect(await named(lines)).toEqual(expected)
  expect(await named([...lines].reverse())).toEqual(expected)
})

test.each([
  ['date', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['author', `${'{"name":'.repeat(100_000)}"Jo Bly"${'}'.repeat(100_000)}`],
  ['authors', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['outlet', `${'{"name":'.repeat(100_000)}"Gazette"${'}'.repeat(100_000)}`],
])('a record whose %s nests beyond the stack ended the whole run', async (field, value) => {
  const lines = `{"id":"a","text":"one","${field}":${value}}\n{"id":"b","text":"two"}`
  const { documents } = await readBytes('a.jsonl', lines)
  expect(documents.map(({ id }) => id)).toEqual(['a', 'b'])
})
