import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../src/find/quotes.ts'
import type { Document } from '../../src/text/document.ts'
import { plainDocument } from '../../src/text/document.ts'
import { witness } from '../../src/text/witness.ts'

/**
 * Each case is a text, `=>`, and for each quote in order who says it: the resolved name, `@` and the words that refer to them
 * where those differ, or `-` for nobody. A type in brackets is checked where it is given. ¶ parts paragraphs.
 */
const cases: Record<string, readonly string[]> = {
  'after the quote': [
    '“The bridge leaks,” Ann Lund said. => Ann Lund',
    '"The bridge leaks," Ann Lund said. => Ann Lund',
    '“The bridge leaks,” she said. => ? @she',
    '“The bridge leaks,” they said. => ? @they',
    '“The bridge leaks,” Lund said. => Lund',
    '“The bridge leaks,” Ms. Lund said. => Lund @Ms. Lund',
    '“The bridge leaks,” Mayor Ann Lund said. => Ann Lund @Mayor Ann Lund',
    '“The bridge leaks,” Ann Lund told reporters. => Ann Lund',
    '“The bridge leaks,” Ann Lund told the Odeville Gazette on Monday. => Ann Lund',
    '“The bridge leaks,” Ann Lund later explained. => Ann Lund',
    '“The bridge leaks,” Ann Lund has said. => Ann Lund',
    '“The bridge leaks,” Ann Lund also wrote. => Ann Lund',
    '“Does the bridge leak?” Ann Lund asked. => Ann Lund',
    '“The bridge leaks!” Ann Lund shouted. => Ann Lund',
    '“The bridge leaks,” the mayor said. => the mayor',
    '“The bridge leaks,” officials said. => officials',
    '“The bridge leaks,” council officials said. => council officials',
    '“The bridge leaks,” the mayor of Odeville said. => the mayor of Odeville',
    '“The bridge leaks,” Lund and Harker said. => Lund and Harker',
    '“The bridge leaks,” Bo de Vries said. => Bo de Vries',
    '“The bridge leaks,” Ann B. Lund said. => Ann B. Lund',
    '“The bridge leaks,” as Ann Lund put it. => Ann Lund',
    '“The bridge leaks,” a tired Ann Lund said. => Ann Lund',
    '“The bridge leaks,” Ann Lund barked. => Ann Lund',
    '“The bridge leaks,” Ann Lund said in a statement on Monday. => Ann Lund',
  ],
  'a role that the text gives to one person': [
    'Ana Reyes, the skipper of the Corncrake, waved. “It leaks,” the skipper said. => Ana Reyes @the skipper',
    'Ana Reyes, the skipper, waved. “It leaks,” said the skipper. => Ana Reyes @the skipper',
    'Ana Reyes, a skipper from Tolver, waved. “It leaks,” the skipper said. => Ana Reyes @the skipper',
    'We met skipper Ana Reyes there. “It leaks,” the skipper said. => Ana Reyes @the skipper',
    'We met the skipper, Ana Reyes, there. “It leaks,” the skipper said. => Ana Reyes @the skipper',
    'We met harbour master Ana Reyes there. “It leaks,” the harbour master said. => Ana Reyes @the harbour master',
    'We met harbour master Ana Reyes there. “It leaks,” the master said. => Ana Reyes @the master',
    'Mayor Lund came with Ana Lund. “It leaks,” the mayor said. => Ana Lund @the mayor',
    'Ann Lund is the mayor. “It leaks,” the mayor said. => the mayor',
    'Former skipper Ana Reyes waved. “It leaks,” the skipper said. => the skipper',
    'Ana Reyes, a former skipper, waved. “It leaks,” the skipper said. => the skipper',
    'Ana Reyes, the skipper, met skipper Bo Teal. “It leaks,” the skipper said. => the skipper',
    'Ana Reyes, the skipper, waved. “It leaks,” the skipper of the Plover said. => the skipper',
    'Ana Reyes, the skipper, waved. “It leaks,” a skipper said. => a skipper',
    'Ana Reyes, the skipper, waved. “It leaks,” skippers said. => skippers',
    'The skipper thanked Ana Reyes. “It leaks,” the skipper said. => the skipper',
    'Ana Reyes, the skipper, waved. “It leaks,” the deputy skipper said. => the deputy skipper',
  ],
  inverted: [
    '“The bridge leaks,” said Ann Lund. => Ann Lund',
    '“The bridge leaks,” says Ann Lund. => Ann Lund',
    '“The bridge leaks,” said Ann Lund, the mayor of Odeville. => Ann Lund',
    '“The bridge leaks,” said Mayor Ann Lund of Odeville. => Ann Lund @Mayor Ann Lund',
    '“The bridge leaks,” said harbour master Ann Lund. => Ann Lund @harbour master Ann Lund',
    '“The bridge leaks,” said the mayor. => the mayor',
    '“The bridge leaks,” said a spokeswoman for the council. => a spokeswoman for the council',
    '“The bridge leaks,” wrote Ann Lund in a letter. => Ann Lund',
    '“The bridge leaks,” added Lund. => Lund',
    '“The bridge leaks,” scoffed Ann Lund. => Ann Lund',
    '“Does it leak?” asked Ann Lund. => Ann Lund',
    '“The bridge leaks,” read the sign. => the sign',
    '“The bridge leaks,” said John Harker, 45, a ferryman. => John Harker',
  ],
  'before the quote': [
    'Ann Lund said, “The bridge leaks.” => Ann Lund',
    'Ann Lund said: “The bridge leaks.” => Ann Lund',
    'Ann Lund said “The bridge leaks.” => Ann Lund',
    'Ann Lund said that “the bridge leaks.” => Ann Lund',
    'Ann Lund told reporters, “The bridge leaks.” => Ann Lund',
    'Ann Lund told the Odeville Gazette: “The bridge leaks.” => Ann Lund',
    'On Monday, Ann Lund said, “The bridge leaks.” => Ann Lund',
    'Last week Ann Lund wrote: “The bridge leaks.” => Ann Lund',
    'In a statement, the council said, “The bridge leaks.” => the council',
    'The statement read: “The bridge leaks.” => The statement',
    'The council’s letter said, “The bridge leaks.” => The council’s letter',
    'A sign on the gate reads, “The bridge leaks.” => A sign on the gate',
    'She said, “The bridge leaks.” => ? @She',
    'But the mayor replied, “The bridge leaks.” => the mayor',
    'Lund paused and said, “The bridge leaks.” => Lund',
    'Lund left the hall, saying, “The bridge leaks.” => Lund',
    'Lund, who is 50, said, “The bridge leaks.” => Lund',
    'When the vote was over, Lund said, “The bridge leaks.” => Lund',
    'A spokesman for Ann Lund said, “The bridge leaks.” => A spokesman for Ann Lund',
    'Lund went on to say, “The bridge leaks badly.” => Lund',
    'As Ann Lund put it: “The bridge leaks.” => Ann Lund',
    'Two women held a banner saying “The bridge leaks badly.” => a banner',
  ],
  'colon and dash': [
    'Ann Lund: “The bridge leaks.” => Ann Lund',
    'Mayor: “The bridge leaks.” => Mayor',
    'Lund’s reply was: “The bridge leaks.” => Lund @Lund’s',
    '“The bridge leaks.” — Ann Lund => Ann Lund',
    '“The bridge leaks.”¶— Ann Lund, mayor => Ann Lund',
    'Ann Lund spoke last and said this:¶“The bridge leaks badly.” => Ann Lund',
  ],
  'according to': [
    '“The bridge leaks,” according to Ann Lund. => Ann Lund',
    'According to Ann Lund, “the bridge leaks and always did.” => Ann Lund',
    'According to the report, “the bridge leaks and always did.” => the report',
    'In the words of Ann Lund, “the bridge leaks and always did.” => Ann Lund',
  ],
  'appositives and asides': [
    '“The bridge leaks,” Ann Lund, a doctor who joined last year, said. => Ann Lund',
    'Ann Lund, a doctor who joined last year, said: “The bridge leaks.” => Ann Lund',
    'Ann Lund, the mayor of Odeville, said, “The bridge leaks.” => Ann Lund',
    'Ann Lund, 45, of Odeville, said, “The bridge leaks.” => Ann Lund',
    'Ann Lund of Odeville, Harrowshire, said, “The bridge leaks.” => Ann Lund',
    'Ann Lund, a doctor, skipper and baker, said, “The bridge leaks.” => Ann Lund',
    'Ann Lund (Odeville) said, “The bridge leaks.” => Ann Lund',
    'Ann Lund, speaking at the pier, said, “The bridge leaks.” => Ann Lund',
    'Ann Lund, however, said, “The bridge leaks.” => Ann Lund',
    'The mayor, Ann Lund, said, “The bridge leaks.” => Ann Lund',
    '“The bridge leaks,” Bo Harker Jr., the ferryman, said. => Bo Harker Jr',
  ],
  'in the middle of a broken quote': [
    '“The bridge,” Ann Lund said, “leaks in eleven places.” => Ann Lund | Ann Lund',
    '“The bridge,” said Ann Lund, “leaks in eleven places.” => Ann Lund | Ann Lund',
    '“The bridge leaks,” Ann Lund said. “It always has.” => Ann Lund | Ann Lund',
    '“The bridge leaks,” said Ann Lund. “It always has. I know it.” => Ann Lund | Ann Lund',
    '“The bridge leaks,” said Ann Lund, who is mayor. “It always has.” => Ann Lund | Ann Lund',
    '“Bridges” are “not our business,” Ann Lund said. => Ann Lund | Ann Lund',
    '“The bridge leaks,” Ann Lund said, adding, “It always has.” => Ann Lund | Ann Lund',
    '“The bridge leaks,” Lund said. Adding, “It always has.” => Lund | Lund',
  ],
  'a run of quotes': [
    '“The bridge leaks,” Ann Lund said. “It always has.” Then she left. => Ann Lund | Ann Lund',
    '“The bridge leaks,” Ann Lund said. “It is old.” “It is sad.” => Ann Lund | Ann Lund | Ann Lund',
    '“The bridge leaks,” Ann Lund said. “It holds,” Bo Harker said. => Ann Lund | Bo Harker',
    '“The bridge leaks,” Ann Lund said.¶“It holds,” said Bo Harker. “It must.” => Ann Lund | Bo Harker | Bo Harker',
    '“The bridge leaks,” Ann Lund said. “And the ferry?” Bo Harker asked. => Ann Lund | Bo Harker',
  ],
  'over paragraphs': [
    '“The bridge leaks.¶“It always has,” Ann Lund said. => Ann Lund',
    'Ann Lund said: “The bridge leaks.¶“It always has.¶“It will.” => Ann Lund',
  ],
  'pronouns and surnames': [
    'Ann Lund came late. “The bridge leaks,” she said. => Ann Lund @she',
    'Ann Lund met Bob Harker. “The bridge leaks,” he said. => Bob Harker @he',
    'Ann Lund met Bob Harker. “The bridge leaks,” she said. => Ann Lund @she',
    'Ann Lund came late. “The bridge leaks,” Lund said. => Ann Lund @Lund',
    'Ann Lund came late. “The bridge leaks,” Ms. Lund said. => Ann Lund @Ms. Lund',
    'Ann Lund met Bob Lund. “The bridge leaks,” Mr. Lund said. => Bob Lund @Mr. Lund',
    'Ann Lund met Bob Lund. “The bridge leaks,” Lund said. => Lund',
    '“The bridge leaks,” Lund said. Mayor Ann Lund knows it. => Ann Lund @Lund',
    'Ann B. Lund came. “The bridge leaks,” Ann Lund said. => Ann B. Lund @Ann Lund',
    'The Harbour Trust met. “The bridge leaks,” the trust said. => Harbour Trust @the trust',
    'Odeville Ferry Friends met on Monday. “The bridge leaks,” the group said. => Odeville Ferry Friends @the group',
  ],
  'groups and documents speak': [
    '“The bridge leaks,” the group said. => the group',
    'Odeville Town Council met on Monday. “The bridge leaks,” the council said. => Odeville Town Council @the council',
    'Wystan Dace rowed on Monday. “The bridge leaks,” the council said. => the council',
    'Osier Bridge closed on Monday. “The bridge leaks,” the council said. => the council',
    '“The bridge leaks,” the Harbour Trust said. => Harbour Trust @the Harbour Trust',
    '“The bridge leaks,” the statement read. => the statement',
    '“The bridge leaks,” the report concluded. => the report',
    'The crowd chanted, “Mend the bridge now!” => The crowd',
    'Residents say “the bridge leaks every winter.” => Residents',
  ],
  'within indirect speech': [
    'Ann Lund said the bridge was “a leaking ruin” and left. => [partial] Ann Lund',
    'Ann Lund called the bridge “reckless.” => [partial] Ann Lund',
    'Ann Lund described the bridge as “a leaking ruin.” => [partial] Ann Lund',
    'The bridge is “a leaking ruin,” Ann Lund said. => [partial] Ann Lund',
    'Ann Lund said that the bridge was “old” and “a leaking ruin.” => [partial] Ann Lund | [partial] Ann Lund',
    'The group accused the council of a “parade of excuses” over the pier. => [partial] The group',
    'Ann Lund insisted that it has “mended the whole bridge,” claiming that it holds. => [partial] Ann Lund',
  ],
  'a quote nested in another': [
    '“Bo Harker told me, ‘The bridge leaks badly,’” Ann Lund said. => Ann Lund | Bo Harker',
    '"She told me \'the bridge leaks badly\' and left," Ann Lund said. => Ann Lund | ? @She',
  ],
  'nobody is said to speak': [
    'The so-called “bridge” fell down. => [scare] -',
    'It was a “bridge” in name only. => [scare] -',
    'The “ferry tax” is gone. => [scare] -',
    'They met at the “bridge of sighs and other planks” again. => -',
    'The plan was known as “the long way around” for years. => -',
  ],
  titles: [
    'She sang in the musical “The Leaking Bridge” last year. => [title] -',
    'The council met at a “No to Puddles” rally. => [title] -',
    'The paper ran an editorial titled “Bridges won’t be intimidated.” => [title] -',
    'His novel “Ferry Crossing” sold well. => [title] -',
    'He wrote the book “A Bridge Too Wet” in May. => [title] -',
    '他写了《漏水的桥》。 => [title] -',
  ],
  headlines: [
    'Mayor calls bridge ‘unsafe’¶The bridge was closed on Monday. => Mayor',
    'Bridge ‘leaks in eleven places,’ mayor says¶The bridge was closed. => mayor',
    'Lund: ‘The bridge leaks’¶The bridge was closed on Monday. => Lund',
  ],
  'things that look like a speaker and are not': [
    'The United States bridge, “a leaking ruin,” fell. => -',
    'A class called “Bridges” begins on Monday. => -',
    'The report on the “leaking” bridge is late. => -',
    'He answered the door. “Bridge” stood on the mat. => -',
    'The bridge was a disputed “ruin” in the settled valley. => -',
    'Lund mended it. “Quiet,” a sign says. => a sign',
  ],
}

function asDocument(text: string): Document {
  return plainDocument('case', text, { language: 'en' })
}

/** A quote in the notation of the cases, `?` for whom a pronoun does not tell; the type only where `withType`. */
function shown(text: string, quote: ReturnType<typeof findQuotes>[number], withType: boolean): string {
  const type = withType ? `[${quote.type}] ` : ''
  if (!quote.speaker) return `${type}-`
  const mention = text.slice(quote.speaker.start, quote.speaker.end)
  return `${type}${quote.speaker.name || '?'}${mention === quote.speaker.name ? '' : ` @${mention}`}`
}

for (const [name, lines] of Object.entries(cases)) {
  describe(name, () => {
    test.each(lines)('%s', line => {
      const [before, after] = line.split(' => ')
      const text = before.replaceAll('¶', '\n\n')
      const expected = after.split(' | ')
      const found = findQuotes([witness(asDocument(text))])
      expect(
        found.map((quote, index) => shown(text, quote, expected[index]?.startsWith('[') ?? false)),
      ).toEqual(expected)
    })
  })
}

describe('the chain of an account', () => {
  test.each([
    ['Ann Lund said that Bo Harker told her, “The bridge leaks.”', 'Bo Harker', 'Ann Lund'],
    ['Ann Lund said Bo Harker told her: “The bridge leaks.”', 'Bo Harker', 'Ann Lund'],
    ['“The bridge leaks,” Bo Harker said, according to Ann Lund.', 'Bo Harker', 'Ann Lund'],
    [
      'Ann Lund said that the bridge “leaks a bit,” the Odeville Gazette reported.',
      'Ann Lund',
      'Odeville Gazette',
    ],
    ['Ann Lund said on Monday: “The bridge leaks.”', 'Ann Lund', undefined],
    ['“The bridge leaks,” Bo Harker said.', 'Bo Harker', undefined],
  ])('%s', (text, speaker, via) => {
    const [quote] = findQuotes([witness(asDocument(text))])
    expect(quote.speaker?.name).toBe(speaker)
    expect(quote.via?.name).toBe(via)
  })
})

describe('any text', () => {
  test('speakers and cues stand outside the quote, and confidence goes with a speaker', () => {
    const texts = Object.values(cases).flat()
    for (const quote of findQuotes(texts.map(text => witness(asDocument(text))))) {
      for (const span of [quote.speaker, quote.cue]) {
        if (span) expect(span.end <= quote.start || span.start >= quote.end).toBe(true)
      }
      expect(quote.confidence === null).toBe(quote.speaker === null)
    }
  })

  test.each([
    '“a ',
    '“a,” she said ',
    'She said “a” and ',
    '“a,” X, a b, c d, e f, said. ',
    '“',
    'said said said ',
    ', a b',
    "'“a” said'",
  ])('a megabyte of %j takes no more than a moment', unit => {
    expect(findQuotes([witness(asDocument(unit.repeat(1_000_000 / unit.length)))])).toBeDefined()
  })
})
