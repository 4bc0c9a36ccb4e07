import { describe, expect, test } from 'vitest'
import { findPassages, labelFormulas } from '../../src/find/passages.ts'
import { plainDocument } from '../../src/text/document.ts'
import { witness } from '../../src/text/witness.ts'

/** Each text marks with [ ] what is expected to be shared; what is found is marked the same way. */
async function marked(texts: readonly string[]): Promise<string[]> {
  const plain = texts.map(text => text.replace(/[[\]]/g, ''))
  const witnesses = plain.map((text, d) => witness(plainDocument(`d${d}`, text)))
  const { passages } = await findPassages(witnesses)
  return plain.map((text, d) => {
    const spans = passages.flatMap(passage => passage.spans.filter(({ document }) => document === d))
    let out = text
    for (const { start, end } of spans.sort((i, j) => j.start - i.start)) {
      out = `${out.slice(0, start)}[${out.slice(start, end)}]${out.slice(end)}`
    }
    return out
  })
}

async function passagesOf(texts: readonly string[], series: readonly string[] = []) {
  const witnesses = texts.map((text, d) =>
    witness(plainDocument(`d${d}`, text, { series: series[d] ?? null })),
  )
  return { witnesses, ...(await findPassages(witnesses, { series: ({ document }) => document.series })) }
}

const cases: Record<string, string[]> = {
  'the same words': [
    'Yesterday [the council closed the old bridge after cracks were found] in a pier.',
    'We hear that [the council closed the old bridge after cracks were found] by divers.',
  ],
  'seven words are not enough': [
    'Yesterday the council closed the old bridge after',
    'We hear the council closed the old bridge because',
  ],
  'a changed word inside': [
    'So [the council closed the old bridge after cracks were found]; nobody was hurt',
    'And [the council closed the iron bridge after cracks were found], it says here',
  ],
  'a word added, one removed': [
    'So [the council closed the old bridge to all traffic after deep cracks were found]; nobody was hurt',
    'And [the council hastily closed the old bridge to all traffic after cracks were found], it says here',
  ],
  'case, quotes, accents and dashes do not matter': [
    'Then [THE COUNCIL’S café – “the Ferry” – closed its doors for good], alas',
    "Now [the council's cafe, 'The Ferry', closed its doors for good] and all",
  ],
  'digits do matter': [
    'It was 12 people waiting there for 12 hours at 12 places',
    'It was 21 people waiting here for 21 hours at 21 places',
  ],
  'hyphenation over lines': [
    'Today [the coun-\ncil closed the old bridge after cracks were disco-\nvered] early',
    'Then [the council closed the old bridge after cracks were discovered] late',
  ],
  'two passages in another order': [
    '[The ferry will run every hour until the bridge opens again]. Meanwhile much else was said in town. [Nobody knows how long the repair of the pier will take], or what it costs',
    '[Nobody knows how long the repair of the pier will take]. Meanwhile, as other people also told us, [the ferry will run every hour until the bridge opens again]',
  ],
  'scripts without spaces take sixteen characters': [
    '今[日市議会は古い橋を夜の間は閉鎖すると発表し]ました',
    '昨[日、市議会は古い橋を夜の間は閉鎖すると発表し]た',
    '市議会は古い橋を閉鎖へ',
  ],
  Thai: [
    'วันนี้[สภาเมืองปิดสะพานเก่าในเวลากลางคืนเพราะพบรอยร้าว]ใหญ่',
    'เมื่อวาน[สภาเมืองปิดสะพานเก่าในเวลากลางคืนเพราะพบรอยร้าว]เล็ก',
  ],
  'right to left': [
    'אתמול [המועצה סגרה את הגשר הישן בלילה אחרי שנמצאו בו סדקים] גדולים',
    'היום [המועצה סגרה את הגשר הישן בלילה אחרי שנמצאו בו סדקים] קטנים',
  ],
  'Hangul, composed and decomposed': [
    '어제 [시의회는 균열이 발견된 뒤 오래된 다리를 밤새 닫았다고] 말했다',
    `오늘 [${'시의회는 균열이 발견된 뒤 오래된 다리를 밤새 닫았다고'.normalize('NFD')}] 전했다`,
  ],
}

describe('where passages begin and end', () => {
  test.each(Object.entries(cases))('%s', async (_, texts) => {
    expect(await marked(texts)).toEqual(texts)
  })
})

test('where a text repeats itself, each of its places is told once', async () => {
  const ring = 'ring the bell at the pier to call the ferryman over'
  const wait = 'and wait beside the blue post until he has tied his rope'
  const between = 'Tickets are sold on board for two coins'
  const { pairs, witnesses } = await passagesOf([
    `${ring} ${wait}. ${between}; ${ring}!`,
    `${ring} ${wait}. ${between}; ${ring} ${wait}!`,
  ])
  const textAt = ({ document, start, end }: (typeof pairs)[0]['a']): string =>
    witnesses[document].document.text.slice(start, end)
  expect(pairs.map(({ b }) => textAt(b))).toEqual([`${ring} ${wait}. ${between}; ${ring}`, wait])
  expect(pairs.map(({ a }) => textAt(a))[1]).toBe(wait)
})

describe('passages over documents', () => {
  const statement =
    'the council has closed the old bridge to all traffic until divers have looked at the cracks in its second pier'
  const part = 'divers have looked at the cracks in its second pier'

  test('a passage in many documents is one family, a part of it quoted elsewhere another', async () => {
    const { passages } = await passagesOf([
      `One says ${statement} today`,
      `Two write ${statement} now`,
      `Three only know that nothing moves ${part} they say`,
    ])
    expect(passages.map(({ spans }) => spans.map(({ document }) => document))).toEqual([
      [0, 1],
      [0, 1, 2],
    ])
  })

  test('identity is that with the first span', async () => {
    const { passages } = await passagesOf([
      `${statement}`,
      `${statement.replace('old', 'iron')}`,
      `${statement.replace('looked', 'peered').replace('closed', 'shut')}`,
    ])
    expect(passages).toHaveLength(1)
    expect(passages[0].spans.map(({ identity }) => Math.round(identity * 21))).toEqual([21, 20, 19])
  })

  test('pairs hold all pairs of a small pile', async () => {
    const { pairs } = await passagesOf(new Array(10).fill(statement))
    expect(pairs).toHaveLength(45)
  })

  test('documents of one series are not compared', async () => {
    const { passages } = await passagesOf(
      [statement, statement, part],
      ['ferry times', 'ferry times', 'bridge post'],
    )
    expect(passages.flatMap(({ spans }) => spans.map(({ document }) => document)).sort()).toEqual([0, 1, 2])
    const { passages: none } = await passagesOf([statement, statement], ['ferry times', 'ferry times'])
    expect(none).toEqual([])
  })

  test('the result does not depend on the order of the documents', async () => {
    const texts = Array.from(
      { length: 60 },
      (_, d) => `Number ${d} ${d * 7} says ${statement} and ${d % 3} more`,
    )
    const place = (order: readonly number[]) => async () => {
      const witnesses = order.map(d => witness(plainDocument(`d${d}`, texts[d])))
      const { passages, pairs } = await findPassages(witnesses)
      const name = ({ document, start, end }: { document: number; start: number; end: number }): string =>
        `${order[document]} ${start} ${end}`
      return {
        passages: passages.map(({ spans }) => spans.map(name).sort()).sort(),
        pairs: pairs.map(({ a, b }) => [name(a), name(b)].sort().join()).sort(),
      }
    }
    const forward = texts.map((_, d) => d)
    expect(await place([...forward].reverse())()).toEqual(await place(forward)())
  })

  test('two thousand copies are one family, found through a representative', async () => {
    const copies = Array.from(
      { length: 2000 },
      (_, d) => `Paper ${d} of town${d}: ${statement}, so page ${d}`,
    )
    const { passages, pairs } = await passagesOf(copies)
    expect(passages).toHaveLength(1)
    expect(passages[0].spans).toHaveLength(2000)
    expect(pairs.length).toBeLessThan(4 * 2000)
  })

  test('nothing, empty and tiny documents share nothing', async () => {
    expect((await passagesOf([])).passages).toEqual([])
    expect((await passagesOf(['', '…', 'a', 'a'])).passages).toEqual([])
  })
})

describe('stock wording', () => {
  const common = 'it is not the first time and it will not be the last'
  const rare = 'the ferryman of Lower Mossgrave lowered the drawbridge onto a sleeping swan'
  const rarity = { weight: (key: number) => (commonKeys.has(key) ? 0.5 : 5) }
  const commonKeys = new Set(witness(plainDocument('', common)).words.key)

  test.each([
    ['common words in one story', common, [0, 0], 'formula'],
    ['rare words in one story', rare, [0, 0], 'retelling'],
    ['rare words in two stories', rare, [0, 1], 'retelling'],
    ['rare words in documents that all stand alone', rare, [-1, -1, -1, -1], 'formula'],
    ['rare words in four stories', rare, [0, 1, 2, 3, 3], 'formula'],
  ])('%s', async (_, text, stories, kind) => {
    const texts = stories.map((story, d) => `own${d} words${story} ${text} here${d}`)
    const { passages, witnesses } = await passagesOf(texts)
    expect(labelFormulas(passages, witnesses, stories, rarity).map(passage => passage.kind)).toEqual([kind])
  })
})
