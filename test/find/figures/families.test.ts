import { describe, expect, test } from 'vitest'
import { figuresAgree } from '../../../src/find/figures/agreement.ts'
import { matchFigures } from '../../../src/find/figures/families.ts'
import { findFigures } from '../../../src/find/figures.ts'
import { rarityOf } from '../../../src/text/rarity.ts'
import { witnessOf } from '../../support/witness.ts'

describe('whether two figures can both be right', () => {
  test.each([
    ['two boats', '2 boats', true],
    ['12 boats', '21 boats', false],
    ['4,213 boats', '4,200 boats', true],
    ['4,213 boats', '4,300 boats', false],
    ['21 boats', '20 boats', false],
    ['21 boats', 'about 20 boats', true],
    ['21 boats', 'about 40 boats', false],
    ['21 boats', 'more than 20 boats', true],
    ['19 boats', 'more than 20 boats', false],
    ['19 boats', 'up to 20 boats', true],
    ['more than 20 boats', 'more than 40 boats', false],
    ['dozens of boats', '60 boats', true],
    ['dozens of boats', '6 boats', false],
    ['between 10 and 12 boats', '11 boats', false],
    ['between 10 and 12 boats', '10 to 12 boats', true],
    ['between 10 and 12 boats', 'about 11 boats', true],
    ['two thirds of them', '67 percent of them', true],
    ['two thirds of them', '50 percent of them', false],
    ['half of them', '50% of them', true],
    ['three hours', '180 minutes', true],
    ['three hours', '190 minutes', false],
    ['£1.2 million', '1,200,000 pounds', true],
    ['25 million people', '25,000,000 people', true],
    ['on 14 November 2023', 'in 2023', true],
    ['on 14 November 2023', 'in November 2023', true],
    ['on 14 November 2023', 'on November 14', true],
    ['on 14 November 2023', 'in 2022', false],
    ['in 1978', 'in 1987', false],
    ['in the 1980s', 'in 1987', true],
    ['at 6.15 in the evening', 'at 18:15', true],
    ['at 6.15 in the evening', 'at 7.15 in the evening', false],
    ['up to six weeks', 'up to six weeks', true],
    ['up to six weeks', 'for six weeks', true],
    ['up to six weeks', 'for eight weeks', false],
  ])('%s, %s: %s', (left, right, agree) => {
    const [a] = findFigures([witnessOf(`They came ${left}.`)])
    const [b] = findFigures([witnessOf(`They came ${right}.`)])
    expect([figuresAgree(a, b), figuresAgree(b, a)]).toEqual([agree, agree])
  })
})

/** The families of the documents: the words of each figure, and whether they agree. */
function families(...texts: string[]): string[] {
  const witnesses = texts.map((text, index) => witnessOf(text, { id: String(index) }))
  const figures = findFigures(witnesses)
  const documents = witnesses.map((_, index) => index)
  return matchFigures(figures, [{ documents }], { witnesses, rarity: rarityOf(witnesses) }).map(
    ({ figures: members, agree }) =>
      `${members.map(each => texts[figures[each].document].slice(figures[each].start, figures[each].end)).join(' | ')}: ${agree}`,
  )
}

describe('figures of the same thing', () => {
  test('agree, however they are written', () => {
    expect(
      families(
        'The mill ground two hundred sacks of barley before the frost.',
        'Before the frost the mill ground 200 sacks of barley.',
      ),
    ).toEqual(['two hundred | 200: true'])
  })

  test('differ', () => {
    expect(
      families(
        'A ferry with 21 passengers on board sat on the sandbank.',
        'A ferry with 12 passengers on board sat on the sandbank.',
      ),
    ).toEqual(['21 | 12: false'])
  })

  test('are joined over three documents, of which one differs', () => {
    const text = (count: number) => `A ferry with ${count} passengers on board sat on the sandbank.`
    expect(families(text(21), text(12), text(21))).toEqual(['21 | 12 | 21: false'])
  })

  test('are told by the words around them, not by their unit alone', () => {
    expect(
      families(
        'The ferry carried 21 passengers in the fog.',
        'The bus to the tannery seats 40 passengers and a goat.',
      ),
    ).toEqual(['21: null', '40: null'])
  })

  test('stand apart within one sentence', () => {
    expect(
      families(
        'There were 118 peas for green and 97 peas for white in the jars.',
        'There were 118 peas for green and 97 peas for white in the jars.',
      ),
    ).toEqual(['118 | 118: true', '97 | 97: true'])
  })

  test('are joined by an equal figure where the words beside are common ones', () => {
    expect(
      families(
        'The bridge could stay closed for up to six weeks. Ducks slept.',
        'The bridge will stay shut for six weeks.',
      ),
    ).toEqual(['six weeks | six weeks: true'])
  })

  test('are not a day without a year and another year', () => {
    expect(
      families(
        'Before the November 8 sardine regatta the Herons rehearsed their sea shanties.',
        'Since the 2003 sardine regatta the Herons rehearsed their sea shanties.',
      ),
    ).toEqual(['November 8: null', '2003: null'])
  })

  test('are not the same small number of other things', () => {
    expect(families('Two herons stood in the reeds at dawn.', 'Two ferries sank off the quay.')).toEqual([
      'Two: null',
      'Two: null',
    ])
  })

  test('are not told by a notice of correction', () => {
    const text = 'Correction: the ferry carried 12 passengers.'
    const notice = { type: 'correction' as const, name: null, start: 0, end: text.length }
    const witnesses = [witnessOf(text, { notices: [notice] }), witnessOf('The ferry carried 21 passengers.')]
    const matched = matchFigures(findFigures(witnesses), [{ documents: [0, 1] }], {
      witnesses,
      rarity: rarityOf(witnesses),
    })
    expect(matched.map(({ figures }) => figures)).toEqual([[1]])
  })
})

describe('a document of nothing but figures', () => {
  test('was too much for the stack', () => {
    const text = '7 '.repeat(130_000)
    expect(families(text)).toHaveLength(130_000)
  })

  test('is one family where all count the same', () => {
    const texts = Array.from({ length: 30 }, () =>
      'The flood on the river Osier closed 12 bridges. '.repeat(40),
    )
    const found = families(...texts)
    expect(found).toHaveLength(1)
    expect(found[0].split(' | ')).toHaveLength(1200)
    expect(found[0]).toMatch(/: true$/)
  })
})
