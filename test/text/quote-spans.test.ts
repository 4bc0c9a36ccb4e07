import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitParagraphs } from '../../src/text/paragraphs.ts'
import { findQuoteSpans } from '../../src/text/quote-spans.ts'

/** Each case is a text with ⟦ ⟧ around the words of every quote; ⟦ ⟧ may nest. */
const cases: Record<string, readonly string[]> = {
  'straight and curly': [
    'He said "⟦the bridge is safe⟧" today.',
    'He said “⟦the bridge is safe⟧” today.',
    '"⟦The bridge is safe,⟧" he said. "⟦It always was.⟧"',
    '“⟦The bridge is safe,⟧” he said. “⟦It always was.⟧”',
    '“⟦The bridge is safe,⟧" he said.',
    '"⟦The bridge is safe,⟧” he said.',
    'A “⟦safe⟧” bridge.',
    '(“⟦safe⟧”)',
    '("⟦safe⟧")',
    'A plan—“⟦safe⟧”—for all.',
    'A plan—"⟦safe⟧"—for all.',
    'He said:"⟦it is safe⟧".',
    '"⟦...and so it went,⟧" he said.',
    '"⟦$5 is too much,⟧" he said.',
    '"⟦[The bridge] is safe,⟧" he said.',
    '"⟦It is—⟧" he began. "⟦What?⟧"',
    '“⟦It is safe“⟧, he said.'.replace('⟦It is safe“⟧', '⟦It is safe⟧“'),
    "''⟦It leaks,⟧'' she said. ''⟦A lot.⟧''",
    "``⟦It leaks,⟧'' she said.",
    '她写道＂⟦屋顶漏水⟧＂。',
    'Both "⟦roof⟧" and "⟦pier⟧" leak.',
    'The "⟦roof⟧"/"⟦pier⟧" plan.',
  ],
  'other scripts and tongues': [
    'Er sagte: „⟦Die Brücke hält.⟧“ Dann ging er.',
    'Er sagte: „⟦Die Brücke hält.⟧” Dann ging er.',
    'Er sagte: »⟦Die Brücke hält.⟧« Dann ging er.',
    'Il a dit : « ⟦Le pont tient.⟧ » Puis il est parti.',
    'Il a dit : «\u00a0⟦Le pont tient.⟧\u00a0» Puis il est parti.',
    'Dijo: «⟦El puente aguanta⟧» y se fue.',
    'Hon sade: ”⟦Bron håller⟧” och gick.',
    'Er sagte: ‚⟦Die Brücke hält⟧‘ und ging.',
    '‹⟦Le pont⟧›',
    '市長は「⟦橋は安全だ⟧」と述べた。',
    '市長は「⟦彼は『⟦安全⟧』と言った⟧」と述べた。',
    '他写了《⟦桥⟧》一书。',
    '他说：“⟦桥很安全⟧”，然后走了。',
    '他说"⟦桥很安全⟧"，然后走了。',
  ],
  nested: [
    '“⟦She told me ‘⟦the bridge is safe⟧’ and left,⟧” he said.',
    '"⟦She told me \'⟦the bridge is safe⟧\' and left,⟧" he said.',
    "''⟦She said, '⟦It leaks.⟧'⟧'' he recalled. ''⟦Odd.⟧''",
    "'''⟦⟦It leaks⟧' is what she said,⟧'' he recalled.".replace("'''⟦⟦", "''⟦'⟦"),
    '‘⟦She told me “⟦the bridge is safe⟧” and left,⟧’ he said.',
    '“⟦They call it “⟦safe⟧” here,⟧” he said.',
    '„⟦Sie nannte es ‚⟦sicher⟧‘.⟧“',
    '« ⟦Il dit “⟦oui⟧” souvent⟧ »',
    '"⟦The \'⟦safe⟧\' bridge fell,⟧" he said.',
    '“⟦‘⟦Safe⟧’ is not my word,⟧” he said.',
  ],
  'single marks and apostrophes': [
    "The mayor's plan isn't the workers' plan.",
    'The mayor’s plan isn’t the workers’ plan.',
    "Back in the '90s 'twas rock 'n' roll, y'all.",
    'Back in the ’90s ’twas rock ’n’ roll.',
    "Mayor calls bridge '⟦unsafe⟧'",
    "Mayor: '⟦The bridge isn't safe⟧'",
    'Mayor calls bridge ‘⟦unsafe⟧’ again',
    "They chose '⟦the workers' hall⟧' for it.",
    "'⟦It's the workers' bridge,⟧' he said. '⟦Not yours.⟧'",
    '‘⟦It’s the workers’ bridge,⟧’ he said.',
    "“⟦It's goin' to the dogs,⟧” he said.",
    "“⟦Give 'em the workers' share,⟧” he said.",
    '"⟦The workers\' share,⟧" he said, "⟦is the owners\' loss.⟧"',
    "The Odes' house and the Lunds' boat.",
    'He said “⟦the ’50s were better⟧” and left.',
    "A dogs' home, '⟦Paws⟧', opened.",
    "It is `⟦safe⟧' now.",
  ],
  'feet, inches and primes': [
    'The board is 6" wide and 10" long.',
    'She is 5\'10" tall and he is 6\'2".',
    '"⟦The board is 6" wide,⟧" he said.',
    '"⟦He stands 6\'2" and still fell,⟧" she said.',
    'The 5′10″ pole fell.',
    '"⟦It opened in 1990,⟧" he said. "⟦In 1990⟧" and "⟦in 1991⟧" it shut.',
    'It opened "⟦in 1990⟧" and shut "⟦in 1991⟧".',
    'A 12" pipe "⟦burst⟧" there.',
  ],
  'over paragraphs': [
    '“⟦The bridge is safe.\n\n“It always was.\n\n“It will be,⟧” he said.',
    '"⟦The bridge is safe.\n\n"It always was,⟧" he said.',
    '‘⟦The bridge is safe.\n\n‘It always was,⟧’ he said.',
    '« ⟦Le pont tient.\n\n« Il a toujours tenu.⟧ »',
    '« ⟦Le pont tient.\n\n» Il a toujours tenu.⟧ »',
    '„⟦Die Brücke hält.\n\n„Sie hielt immer.⟧“',
    '「⟦橋は安全だ。\n「昔からだ。⟧」',
    "''⟦The bridge is safe.\n\n''It always was,⟧'' he said.",
    'He said: “⟦The bridge is safe.\n\n“Go home.⟧”\n\nThey went. “⟦Good,⟧” he said.',
  ],
  'a missing mark harms one paragraph': [
    'He said “⟦the bridge is safe.⟧\n\nThe ferry runs. “⟦It is late,⟧” she said.',
    'He said "⟦the bridge is safe.⟧\n\nThe ferry runs. "⟦It is late,⟧" she said.',
    'The bridge is safe,” he said.\n\n“⟦It is not,⟧” she said.',
    'The bridge is safe," he said.\n\n"⟦It is not,⟧" she said.',
    'Call it ‘safe. \n\nThen “⟦go⟧” there.',
    "Call it 'safe.\n\nThen “⟦go⟧” there.",
    '“⟦The ‘bridge is safe,⟧” he said. “⟦Go.⟧”',
    '"⟦The \'bridge is safe,⟧" he said. "⟦Go.⟧"',
    '「⟦橋は安全だ。⟧\n\n彼は「⟦安全⟧」と言った。',
  ],
  'nothing to find': ['', '""', '“”', '" "', '"', '”', "'", 'Nothing here.', '“ ”'],
}

function unbracket(text: string): { plain: string; expected: string[] } {
  const starts: number[] = []
  const spans: { start: number; end: number }[] = []
  let plain = ''
  for (const unit of text) {
    if (unit === '⟦') starts.push(plain.length)
    else if (unit === '⟧') spans.push({ start: starts.pop()!, end: plain.length })
    else plain += unit
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  return { plain, expected: spans.map(({ start, end }) => `${start}: ${plain.slice(start, end)}`) }
}

function found(text: string): string[] {
  return findQuoteSpans(text, splitParagraphs(text)).map(
    ({ start, end }) => `${start}: ${text.slice(start, end)}`,
  )
}

for (const [name, texts] of Object.entries(cases)) {
  describe(name, () => {
    test.each(texts)('%s', text => {
      const { plain, expected } = unbracket(text)
      expect(found(plain)).toEqual(expected)
    })
  })
}

test('a quote over paragraphs tells where it opens again', () => {
  const text = '“One.\n\n“Two.”'
  const [quote] = findQuoteSpans(text, splitParagraphs(text))
  expect(quote.reopened.map(({ start, end }) => text.slice(start, end))).toEqual(['“'])
  expect(quote.closed).toBe(true)
})

test('a nested quote tells the one it stands in', () => {
  const text = '“He said ‘no’ to me,” she said. “Yes.”'
  expect(findQuoteSpans(text, splitParagraphs(text)).map(({ within }) => within)).toEqual([-1, 0, -1])
})

describe('any text', () => {
  const piece = fc.constantFrom(...'“”"\'‘’„«»「」`', 'roof', ' ', ' ', '\n\n', ', ', '. ', '6', 's')
  test('quotes nest or stand apart, hold no white space at their ends, and keep within their marks', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('')
        const quotes = findQuoteSpans(text, splitParagraphs(text))
        for (const [index, quote] of quotes.entries()) {
          expect(text.slice(quote.start, quote.end)).toBe(text.slice(quote.start, quote.end).trim())
          expect(quote.outer.start).toBeLessThan(quote.start)
          expect(quote.outer.end).toBeGreaterThanOrEqual(quote.end)
          for (const other of quotes.slice(index + 1)) {
            const apart = other.outer.start >= quote.outer.end
            const inside = other.outer.start >= quote.start && other.outer.end <= quote.end
            expect(apart || inside).toBe(true)
          }
        }
      }),
      { seed: 20240304, numRuns: 2000 },
    )
  })

  test.each(['"', '“', '”', "'", '‘', '「', '「”', '«', '" ', ' "', ' "a', '“a\n\n', "'a ", '6" ', "s' "])(
    'a megabyte of %j takes no more than a moment',
    unit => {
      const text = unit.repeat(1_000_000 / unit.length)
      expect(findQuoteSpans(text, splitParagraphs(text)).length).toBeLessThan(text.length)
    },
  )
})
