import { describe, expect, it } from 'vitest'
import { Random } from '../../bench/simulate/random.ts'
import type { Document } from '../../src/text/document.ts'
import { trace } from '../../src/trace.ts'
import { ferry, mill, roundup, sources, told } from '../support/reports.ts'
import { plain } from './story.ts'

function pile(texts: Readonly<Record<string, string>>): Document[] {
  return Object.entries(texts).map(([id, text]) => plain(id, text))
}

/** Three to five syllables that no language has. */
function word(random: Random): string {
  const syllables = [
    'ba',
    'ko',
    'ri',
    'tu',
    'sel',
    'mon',
    'dax',
    'fi',
    'gu',
    'lor',
    'ven',
    'zy',
    'pra',
    'ost',
  ]
  return Array.from({ length: random.integer(3, 5) }, () => random.pick(syllables)).join('')
}

/** "source > copy" for each line of each story, stories apart, sorted. */
async function stemmata(texts: Readonly<Record<string, string>>): Promise<string[]> {
  const { stories } = await trace(pile(texts))
  return stories
    .map(({ lineage }) => lineage.edges.map(({ parent, child }) => `${parent} > ${child}`).sort())
    .map(edges => edges.join(', '))
    .sort()
}

describe('a roundup of unrelated reports', () => {
  it('without any date draws on each of them, in the story of each', async () => {
    const { stories, alone } = await trace(pile({ ...sources, roundup }))
    expect(stories.map(({ documents }) => documents)).toEqual([
      ['ferry', 'roundup'],
      ['mill', 'roundup'],
      ['pond', 'roundup'],
    ])
    expect(alone).toEqual([])
    expect(await stemmata({ ...sources, roundup })).toEqual([
      'ferry > roundup',
      'mill > roundup',
      'pond > roundup',
    ])
  })

  it('tells each story by the words that it shares with it', async () => {
    const { stories } = await trace(pile({ ...sources, roundup }))
    const parts = stories.map(story =>
      story.parts!.map(({ document, spans }) => [
        document,
        ...spans.map(({ start, end }) => [...roundup].slice(start, end).join('')),
      ]),
    )
    const bare = (line: string) => line.replace(/\.$/, '')
    expect(parts[1]).toEqual([['roundup', bare(told(mill[1], mill[2]))]])
    expect(stories[0].lineage.edges[0].evidence.map(({ remark }) => remark?.code)).toContain('tells-others')
  })

  it('is seen where the reports wander so far that no part of them is like another', async () => {
    const random = new Random(3)
    const invented = () => Array.from({ length: 130 }, () => word(random)).join(' ')
    const [one, two, three] = [invented(), invented(), invented()]
    const some = (text: string, from: number) =>
      text
        .split(' ')
        .slice(from, from + 50)
        .join(' ')
    const digest = told(some(one, 20), some(two, 70), some(three, 40))
    expect(await stemmata({ one, two, three, digest })).toEqual([
      'one > digest',
      'three > digest',
      'two > digest',
    ])
  })

  it('names in a story only whom it names there', async () => {
    const { names = [] } = await trace(pile({ ...sources, roundup }))
    const tilda = names.filter(({ name }) => name.includes('Tilda'))
    expect(tilda.map(({ mentions }) => mentions.map(({ document }) => document))).toEqual([
      ['ferry', 'roundup'],
    ])
  })

  it('is a guest in a story of several, and draws on the one it has its words of', async () => {
    const short = told(mill[0], mill[1], 'The brake has since been mended.')
    expect(await stemmata({ ...sources, short, roundup })).toEqual([
      'ferry > roundup',
      'mill > roundup, mill > short',
      'pond > roundup',
    ])
  })

  it('is told whatever the order of the documents, and whatever stranger lies beside them', async () => {
    const texts = { ...sources, roundup }
    const turned = Object.fromEntries(Object.entries(texts).reverse())
    const stranger =
      'Nine hens of the rector’s have taken to roosting on the vestry stove, and the choir practises in hats.'
    const { stories } = await trace(pile({ ...texts, stranger }))
    expect(await stemmata(turned)).toEqual(await stemmata(texts))
    expect(stories.map(({ documents, lineage }) => [documents, lineage])).toEqual(
      (await trace(pile(texts))).stories.map(({ documents, lineage }) => [documents, lineage]),
    )
  })

  it('brings its copies along', async () => {
    const again = roundup.replace('Odd news', 'Strange news')
    const { stories } = await trace(pile({ ...sources, roundup, again }))
    const together = stories.map(({ documents }) => documents)
    for (const id of ['ferry', 'mill', 'pond']) expect(together).toContainEqual(['again', id, 'roundup'])
  })
})

describe('no roundup is seen', () => {
  const regatta = told(
    'The regatta of Sallowmere will be rowed backwards this year, since the harbour committee has lost the starting buoy.',
    'Harbour master Enid Crake told the committee that the buoy had last been seen in April behind the regatta’s own tea tent.',
    'Rowers from Pennyford protested: they had trained all winter for a regatta that begins at the buoy and ends at the tea tent.',
    'Crake answered that a rower who cannot row to a tea tent backwards should not be rowing in a regatta at all.',
    'The committee of the regatta then voted eleven to two for Crake, and the rowers of Pennyford went home by bus.',
    'Whoever finds the buoy is asked to bring it to the harbour master before the regatta, and to keep off the tea.',
  )

  it('in one story of which others print different parts', async () => {
    const lines = regatta.split('\n\n')
    const first = told(lines[0], lines[1], 'More about the regatta of Sallowmere on Friday.')
    const last = told('From the harbour committee of Sallowmere, on its regatta:', lines[4], lines[5])
    const { stories } = await trace(pile({ regatta, first, last }))
    expect(stories.flatMap(({ parts = [] }) => parts)).toEqual([])
  })

  it('where two strangers print one footer', async () => {
    const footer =
      'The Sallowmere Messenger comes out on Tuesdays and Fridays and is read in three valleys; letters to the editor go to the yellow house behind the smithy, where a box hangs by the door.'
    const { stories } = await trace(pile({ one: told(...ferry, footer), other: told(...mill, footer) }))
    expect(stories.flatMap(({ parts = [], lineage }) => [...parts, ...lineage.edges])).toEqual([])
  })
})
