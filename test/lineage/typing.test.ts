import { describe, expect, it } from 'vitest'
import { drawLineage } from '../../src/lineage/draw.ts'
import { carelessness } from '../../src/lineage/typing.ts'
import { arrows, findingsOf, plain, storyOf } from './story.ts'

describe('carelessness', () => {
  it.each([
    ['The weir , they say, leaks.', 1],
    ['The weir,they say, leaks.', 1],
    ['The weir  leaks.', 1],
    ['The weir   leaks.', 1],
    ['  The weir leaks.\n  It does.', 0],
    ['The weir - an old one - leaks.', 2],
    ['The weir -- an old one -- leaks.', 2],
    ['The weir – an old one – leaks.', -2],
    ['A well-kept weir of 1,200 stones.', 0],
    ['And then ... it burst!!', 4],
    ['And then... it burst.', 1],
    ['', 0],
  ])('of "%s" is %i', (text, count) => {
    expect(carelessness(text)).toBe(count)
  })

  it('tells which of two states was gone over', () => {
    const body = 'the weir at Orlemere was mended in the dry weeks by four men with a borrowed crane'
    const hasty = `Last year ,${body} -- and the eels,of course,went on as before ...`
    const neat = `Last year, ${body} – and the eels, of course, went on as before…`
    const ending = 'The miller has promised to open the sluice before the first of the autumn rain.'
    const documents = [plain('z', hasty), plain('k', neat), plain('b', `${neat} ${ending}`)]
    expect(arrows(documents, drawLineage(storyOf(documents), findingsOf(documents)))).toEqual([
      'k > b',
      'z > k',
    ])
  })
})
