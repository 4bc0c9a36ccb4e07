import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { randomNumbers } from '../../bench/generate.ts'
import type { Passage } from '../../src/find/findings.ts'
import { findPassages } from '../../src/find/passages.ts'
import { joinQuotes } from '../../src/find/quotes/families.ts'
import { findQuotes } from '../../src/find/quotes.ts'
import { groupStories } from '../../src/lineage/stories.ts'
import type { Published } from '../../src/text/document.ts'
import { plainDocument } from '../../src/text/document.ts'
import { rarityOf } from '../../src/text/rarity.ts'
import { type Witness, witness } from '../../src/text/witness.ts'

const golden = join(import.meta.dirname, 'golden/stories')

function written(id: string, title: string | null, text: string, language: string, date?: string): Witness {
  const published: Published | null = date
    ? { value: date, precision: 'day', from: 'given', span: null }
    : null
  const document = plainDocument(id, text, { title, published, language })
  return witness(document)
}

const languages: Readonly<Record<string, string>> = { german: 'de', chinese: 'zh' }

/** A file is called by its story, or `alone`, then a hyphen and who tells it; its first line is the title. */
function readPile(name: string): Witness[] {
  return readdirSync(join(golden, name))
    .sort()
    .map(file => {
      const [title, ...rest] = readFileSync(join(golden, name, file), 'utf8')
        .trim()
        .split('\n')
      return written(file.replace('.txt', ''), title, rest.join('\n').trim(), languages[name] ?? 'en')
    })
}

/** The stories found, each as its documents' ids in order, so that the order of the pile does not matter. */
function group(witnesses: readonly Witness[], passages: readonly Passage[] = []): string[][] {
  const rarity = rarityOf(witnesses)
  return groupStories({ witnesses, passages, quotes: [], families: [], rarity })
    .map(({ documents }) => documents.map(index => witnesses[index].document.id).sort())
    .sort()
}

async function groupWithFindings(witnesses: readonly Witness[]): Promise<string[][]> {
  const rarity = rarityOf(witnesses)
  const { passages } = await findPassages(witnesses)
  const quotes = findQuotes(witnesses)
  const families = joinQuotes(quotes, witnesses, rarity)
  return groupStories({ witnesses, passages, quotes, families, rarity })
    .map(({ documents }) => documents.map(index => witnesses[index].document.id).sort())
    .sort()
}

function wanted(witnesses: readonly Witness[]): string[][] {
  const stories = new Map<string, string[]>()
  for (const { document } of witnesses) {
    const story = document.id.split('-')[0]
    if (story !== 'alone') stories.set(story, [...(stories.get(story) ?? []), document.id].sort())
  }
  return [...stories.values()].sort()
}

const piles = readdirSync(golden).sort()

describe.each(piles)('the pile %s', name => {
  const witnesses = readPile(name)

  it('falls into its stories by words alone', () => {
    expect(group(witnesses)).toEqual(wanted(witnesses))
  })

  it('falls into its stories with passages and quotes', async () => {
    expect(await groupWithFindings(witnesses)).toEqual(wanted(witnesses))
  })

  it('falls into the same stories in any order', () => {
    expect(group(witnesses.toReversed())).toEqual(group(witnesses))
    expect(group([...witnesses.slice(2), ...witnesses.slice(0, 2)])).toEqual(group(witnesses))
  })
})

describe('all piles together', () => {
  const witnesses = piles.flatMap(readPile)

  it('fall into the stories of each, whatever the language', () => {
    expect(group(witnesses)).toEqual(wanted(witnesses))
  })
})

describe('groupStories', () => {
  it('finds nothing in nothing, and no story in one document or in empty ones', () => {
    expect(group([])).toEqual([])
    expect(group(readPile('strangers').slice(0, 1))).toEqual([])
    expect(group([written('a', null, '', 'en'), written('b', null, '', 'en')])).toEqual([])
  })

  it('does not take a few words alike for a story', () => {
    expect(
      group([written('a', null, 'The bridge is open.', 'en'), written('b', null, 'A bridge!', 'en')]),
    ).toEqual([])
  })

  it.each(['Boats', 'Ferry runs late again', 'Wren moves into the library clock'])(
    'does not take two documents that say only "%s" for a story, which it once did',
    text => {
      expect(group([written('a', null, text, 'en'), written('b', null, text, 'en')])).toEqual([])
    },
  )

  it('joins several hundred copies of one text, whose words are in too many documents to suggest pairs', () => {
    const [article] = readPile('near-copies')
    const { text } = readPile('same-topic')[0].document
    const copies = Array.from({ length: 700 }, (_, copy) =>
      written(`copy-${copy}`, null, `${text} Printed ${copy} in ${copy % 7} columns.`, 'en'),
    )
    const [story, ...others] = group([...copies, article])
    expect(others).toEqual([])
    expect(story).toEqual(copies.map(({ document }) => document.id).sort())
  })

  it('sees by itself that a footer under unlike documents is stock wording', async () => {
    const footer =
      'Subscribers of the Otterford Gazette read every article, crossword and recipe without advertising. ' +
      'Write to our letters desk at the Corn Exchange, or ring the newsroom.'
    const unlike = [...readPile('strangers'), readPile('statement')[0], readPile('near-copies')[0]]
    const witnesses = unlike.map(({ document }, number) =>
      written(`${number}`, document.title, `${document.text}\n\n${footer}`, 'en'),
    )
    expect(await groupWithFindings(witnesses)).toEqual([])
  })

  it('asks for more likeness where strangers have much in common', () => {
    const random = randomNumbers(3)
    const syllables = 'ba ke li mo nu ra si to du fe gi ho ju pa re vi wo za'.split(' ')
    const spell = (rank: number): string =>
      (rank < 18 ? '' : spell(Math.floor(rank / 18))) + syllables[rank % 18]
    const common = (): number => Math.floor(600 ** random())
    const witnesses = Array.from({ length: 60 }, (_, story) => {
      const topic = Array.from({ length: 15 }, () => 300 + Math.floor(random() * 300))
      return Array.from({ length: 2 }, (_, teller) => {
        const words = Array.from({ length: 300 }, () =>
          spell(random() < 0.2 ? topic[Math.floor(random() * 15)] : common()),
        )
        return written(`${story}-${teller}`, null, words.join(' '), 'en')
      })
    }).flat()
    expect(group(witnesses)).toEqual(wanted(witnesses))
  })

  it('is not led by stock wording', () => {
    const stock =
      'Subscribers of the Otterford Gazette read every article, every crossword and every recipe without advertising, ' +
      'on paper and on screen. Write to our letters desk at the Corn Exchange, or ring the newsroom on weekdays.'
    const witnesses = readPile('strangers').map(({ document }) =>
      written(document.id, document.title, `${document.text}\n\n${stock}`, 'en'),
    )
    const spans = witnesses.map(({ document: { text } }, document) => ({
      document,
      start: text.indexOf(stock),
      end: text.length,
      identity: 1,
    }))
    expect(group(witnesses, [{ kind: 'retelling', spans }])).not.toEqual([])
    expect(group(witnesses, [{ kind: 'formula', spans }])).toEqual([])
  })

  it('takes a shared passage for evidence, and the more the longer it is', () => {
    const own = readPile('same-topic').map(({ document }) => document.text)
    const shared = readPile('near-copies').find(({ document }) => document.id === 'pier-wire')!.document.text
    const pile = (words: number): [Witness[], Passage] => {
      const passage = shared.split(' ').slice(0, words).join(' ')
      const [, , , ...texts] = [own[1], own[2], own[3], `${own[0]} ${own[1]}`, `${own[2]} ${own[3]}`]
      const witnesses = texts.map((text, index) => written(`${index}`, null, `${text} ${passage}`, 'en'))
      const spans = witnesses.map(({ document: { text } }, document) => {
        return { document, start: text.length - passage.length, end: text.length, identity: 1 }
      })
      return [witnesses, { kind: 'retelling', spans }]
    }
    const joined = (words: number, withPassage: boolean): boolean => {
      const [witnesses, passage] = pile(words)
      return group(witnesses, withPassage ? [passage] : []).length > 0
    }
    const least = (withPassage: boolean): number =>
      Array.from({ length: 80 }, (_, words) => words).find(words => joined(words, withPassage)) ?? 80
    expect(least(true)).toBeGreaterThan(10)
    expect(least(true)).toBeLessThan(least(false))
  })

  it('lets dates years apart part what words alone would join', () => {
    const text = (place: string, rest: string) =>
      `The spring flood reached ${place} on Sunday, and rowers handed out sandbags at the Corn Exchange until midnight. ${rest}`
    const first = text('Otterford', 'The mayor thanked the rowers who brought bread to Tannery Lane.')
    const second = text(
      'Otterford',
      'The old weir held, and cellars in Sluice Street were pumped dry by night.',
    )
    const pile = (a: string, b: string) => [
      written('a', null, first, 'en', a),
      written('b', null, second, 'en', b),
    ]
    expect(group(pile('2019-03-04', '2019-03-04'))).toEqual([['a', 'b']])
    expect(group(pile('2019-03-04', '2023-03-05'))).toEqual([])
  })

  it('gives a story the title of the document most like the others', () => {
    const witnesses = readPile('near-copies')
    const rarity = rarityOf(witnesses)
    const [story] = groupStories({ witnesses, passages: [], quotes: [], families: [], rarity })
    expect(story.title).toBe('Pier at Skarholm loses its last ten metres to storm')
  })

  it('gives a story without titles its telling words', () => {
    const witnesses = readPile('near-copies').map(({ document }) =>
      written(document.id, null, document.text, 'en'),
    )
    const rarity = rarityOf(witnesses)
    const [story] = groupStories({ witnesses, passages: [], quotes: [], families: [], rarity })
    expect(story.title).toContain('Skarholm')
    expect(story.title.split(', ')).toHaveLength(5)
  })
})
