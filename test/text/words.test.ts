import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanWords, wordKey } from '../../src/text/words.ts'

/** The words of a text with a bar between them, as they stand in the text. */
function cut(text: string): string {
  const { count, start, end } = scanWords(text)
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i])).join('|')
}

function keys(text: string): number[] {
  return [...scanWords(text).key]
}

describe('where words begin and end', () => {
  test.each([
    ['The old bridge, closed at 9.', 'The|old|bridge|closed|at|9'],
    ['', ''],
    [' … ', ''],
    ["it's the rowers' club", "it's|the|rowers|club"],
    ['“Don’t,” she said', 'Don’t|she|said'],
    ['well-known ferry', 'well|known|ferry'],
    ['12 killed, 1,000 hurt', '12|killed|1|000|hurt'],
    ['a caf\u0065\u0301.', 'a|cafe\u0301'],
    ['the ﬁrst oﬃce', 'the|ﬁrst|oﬃce'],
    ['橋は今日', '橋|は|今|日'],
    ['BBC橋x', 'BBC|橋|x'],
    ['ที่นี่', 'ที่|นี่'],
    ['\u{20000}\u{20001}', '\u{20000}|\u{20001}'],
    ['\u{1D400}\u{1D401} c', '\u{1D400}\u{1D401}|c'],
    ['so 😀 sad\u{1F600}', 'so|sad'],
    ['a\uD800b', 'a|b'],
    ['גֶּשֶׁר סָגוּר', 'גֶּשֶׁר|סָגוּר'],
    ['co\u00ADoperate', 'co\u00ADoperate'],
    ['한국 다리', '한국|다리'],
  ])('%j', (text, expected) => {
    expect(cut(text)).toBe(expected)
  })
})

describe('words hyphenated over lines', () => {
  test.each([
    ['the brid-\nge is', 'the|brid-\nge|is'],
    ['the brid- \r\n  ge is', 'the|brid- \r\n  ge|is'],
    ['the brid\u00AD\nge is', 'the|brid\u00AD\nge|is'],
    ['the brid-\n\nge is', 'the|brid|ge|is'],
    ['the North-\nWest line', 'the|North|West|line'],
    ['1999-\n2000', '1999|2000'],
    ['open -\nthen shut', 'open|then|shut'],
    ['a brid-', 'a|brid'],
  ])('%j', (text, expected) => {
    expect(cut(text)).toBe(expected)
  })

  test('have the key of the whole word', () => {
    expect(keys('the brid-\nge')).toEqual(keys('the bridge'))
  })
})

describe('what words are compared by', () => {
  test.each([
    ['Bridge', 'BRIDGE'],
    ['café', 'cafe'],
    ['café', 'cafe\u0301'],
    ["don't", 'don’t'],
    ['ﬁrst', 'first'],
    ['STRAẞE', 'straße'],
    ['ΟΔΟΣ', 'οδός'],
    ['한국', '한국'.normalize('NFD')],
    ['が', 'が'.normalize('NFD')],
    ['ｶ', 'カ'],
    ['גֶּשֶׁר', 'גשר'],
    ['مُحَمَّد', 'محمد'],
    ['محـــمد', 'محمد'],
    ['Ｂｒｉｄｇｅ', 'bridge'],
    ['\u{1D5D5}\u{1D5FF}idge', 'bridge'],
    ['\u{10400}', '\u{10428}'],
    ['zero\u200Bwidth', 'zerowidth'],
    ['葛\u{E0100}', '葛'],
    ['\u{1D400}\u0301', 'a'],
  ])('%j is %j', (left, right) => {
    expect(scanWords(left).count).toBe(1)
    expect(keys(left)).toEqual(keys(right))
  })

  test.each([
    ['12', '21'],
    ['か', 'が'],
    ['may', 'will'],
    ['กา', 'กี'],
    ["we're", 'where'],
  ])('%j is not %j', (left, right) => {
    expect(keys(left)).not.toEqual(keys(right))
  })

  test('only characters of scripts without spaces are marked as such', () => {
    expect(
      ['bridge', '橋', 'ที่', '\u{20000}', '한국', '7', 'ﬁ'].map(word => (wordKey(word) & 1) === 1),
    ).toEqual([false, true, true, true, false, false, false])
  })
})

describe('properties', () => {
  const sample = fc.string({
    unit: fc.constantFrom(
      ..."aZé.'’- \n\t\r0橋ที่が한ﬁ\u0301\u00AD\u200Bß",
      '\u{20000}',
      '\u{1D400}',
      '😀',
      '\uD800',
    ),
    maxLength: 40,
  })
  const settings = { seed: 20240303, numRuns: 3000 }

  test('words are ordered, not empty, within the text and begin and end inside it', () => {
    fc.assert(
      fc.property(sample, text => {
        const { count, start, end } = scanWords(text)
        let before = 0
        for (let i = 0; i < count; i++) {
          expect(start[i]).toBeGreaterThanOrEqual(before)
          expect(end[i]).toBeGreaterThan(start[i])
          before = end[i]
        }
        expect(before).toBeLessThanOrEqual(text.length)
      }),
      settings,
    )
  })

  test('a word cut out of its text has the same key', () => {
    fc.assert(
      fc.property(sample, text => {
        const { count, start, end, key } = scanWords(text)
        for (let i = 0; i < count; i++) expect(wordKey(text.slice(start[i], end[i]))).toBe(key[i])
      }),
      settings,
    )
  })

  test('composed and decomposed texts have the same keys', () => {
    fc.assert(
      fc.property(sample, text => {
        expect(keys(text.normalize('NFD'))).toEqual(keys(text.normalize('NFC')))
      }),
      settings,
    )
  })

  test('scanning a long text grows its arrays without loss', () => {
    const text = '橋'.repeat(100_000)
    expect(scanWords(text).count).toBe(100_000)
    expect(new Set(scanWords(text).key).size).toBe(1)
  })
})
