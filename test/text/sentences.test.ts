import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitParagraphs } from '../../src/text/paragraphs.ts'
import { splitSentences } from '../../src/text/sentences.ts'

/** Each case is a text with a bar where one sentence ends and the next begins. */
const cases: Record<string, readonly string[]> = {
  'full stops, questions and exclamations': [
    'The bridge closed at noon. |Nobody knew why.',
    'Was it safe? |The council would not say.',
    'It holds! |The crowd cheered.',
    'The bridge closed at noon.',
    'the roof leaks. |The ferry is late... |The band plays on.',
    'It cost 3.5 million. |That was too much.',
    'The vote was in 2016. |The roof came later.',
    'So do I. |The clerk agreed.',
  ],
  abbreviations: [
    'Mr. Arno met Dr. Ella Voss at St. Anne. |They talked.',
    'Gov. Hale spoke. |Sen. Ode listened.',
    'The firm, Harrow Inc., built it. |Harrow Inc. was paid. |It went to Harrow Inc. |The council paid.',
    'It opened at 7 a.m. |The queue was long.',
    'It opened at 7 a.m. on Monday. |The queue was long.',
    'The U.S. Army Corps built it. |He moved to the U.S. |The others stayed.',
    'See No. 5 on the list. |He said no. |She said yes.',
    'On Jan. 5 the ferry sank. |It was found in Feb. |The owner paid.',
    'Bring tools, e.g. Spades and rakes. |Then dig.',
    'The pier vs. Harbour Board case ended. |Nobody won.',
    'Am 3. März schloss die Brücke. |Niemand wusste warum.',
    'Die Brücke, z.B. Am Markt, ist zu. |Der Rat schweigt.',
  ],
  initials: [
    'J. R. Ode wrote it. |He was ten.',
    'John F. Marsh spoke. |So did Ann B. Lund.',
    'J.R. Ode wrote it. |He was ten.',
  ],
  'quotation marks belong to the sentence they close': [
    '“It leaks.” |The mayor left.',
    '"It leaks." |The mayor left.',
    '“It leaks,” Ms. Lund said. |“It always has.” |She left.',
    '"It leaks," Ms. Lund said. |"It always has." |She left.',
    '“Why now?” Ann Lund asked. |Nobody answered.',
    '“Why now?” she asked. |Nobody answered.',
    '“Stop!” shouted the guard. |He ran.',
    '“Why now?” |The answer came late.',
    '“Why?” |Ann Lund walked off in anger.',
    '“It leaks. |It always has,” she said.',
    '(It leaks.) |The mayor left.',
    '„Sie hält.“ |Der Rat schweigt.',
    '« Il tient. » |Le maire est parti.',
    '“It is ours.” — Ann Lund',
  ],
  'lower case goes on': [
    '“Is it safe?” he said.',
    'Yahoo! is a name. |So is this.',
    'He paused ... and went on. |Then he left.',
    'The roof … leaks. |It does.',
    'The roof ... Leaks are common.',
    'The roof … It leaks.',
  ].map(text => text.replace('The roof … It', 'The roof … |It')),
  'a missing space': [
    'The roof leaks.|Then it fell in.',
    'It shook the whole region….|This is bad.',
    'Write to info@example.Com and see.',
    'See www.example.Org/Roof for it.',
    'It broke!|Then it fell.',
  ],
  'scripts of their own': [
    '橋は閉鎖された。|理由は不明だ。',
    '「橋は安全だ。」と市長は言った。|皆が笑った。',
    '“桥很安全。”|市长走了。',
    '他问：为什么？|没有人回答。',
    'यह पुल बंद है।|कोई नहीं जानता।',
    'هل الجسر آمن؟ |لا أحد يعرف.',
  ],
  'paragraphs end sentences': [
    'A headline without a stop\n\n|The bridge closed.',
    'One line\n|Another line',
    '1. The roof\n|2. The pier',
    '1. Fix the roof. |2. Paint the pier.',
    'BRIDGE CLOSED\r\n\r\n|It shut at noon.',
  ],
}

function unbar(text: string): { text: string; expected: string[] } {
  return { text: text.replaceAll('|', ''), expected: text.split('|').map(part => part.trim()) }
}

for (const [name, texts] of Object.entries(cases)) {
  describe(name, () => {
    test.each(texts)('%s', barred => {
      const { text, expected } = unbar(barred)
      expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
    })
  })
}

describe('paragraphs', () => {
  const wrapped = [
    'The bridge over the river Ode was closed on Monday after a',
    'crack was found in one of its piers, and the council asked',
    'everyone to use the ferry.',
    'It will open again in spring, when the pier has been mended',
    'and the road over it is dry.',
  ].join('\n')

  test('wrapped lines are joined, and a short last line ends the paragraph', () => {
    expect(
      splitParagraphs(wrapped).map(({ start, end }) => wrapped.slice(start, end).split('\n').length),
    ).toEqual([3, 2])
  })

  test('unwrapped lines are paragraphs', () => {
    const long = 'The bridge was closed. '.repeat(8)
    expect(splitParagraphs(`${long}\n${long}\n \t\n\n${long}`)).toHaveLength(3)
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    'The',
    ' ',
    'roof',
    '. ',
    '?',
    '!”',
    '“',
    '"',
    "'",
    '\n',
    '\n\n',
    '…',
    'U.S.',
    'Mr.',
    '。',
    '5',
    'x',
  )
  test('sentences are in order, apart, trimmed, and leave out only white space', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const text = pieces.join('')
        let at = 0
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(at, start).trim()).toBe('')
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { seed: 20240303, numRuns: 500 },
    )
  })

  test.each(['. ', '."', '.(', '“', '. . ', 'a.', '1. ', '?"A '])(
    'a megabyte of %j takes no more than a moment',
    unit => {
      expect(splitSentences(unit.repeat(1_000_000 / unit.length)).length).toBeGreaterThan(0)
    },
  )
})
