import { describe, expect, it } from 'vitest'
import { letterLikeness, spellingClass } from '../../src/lineage/collation/spelling-class.ts'
import { type Collating, drawLineage } from '../../src/lineage/draw.ts'
import type { Lineage } from '../../src/lineage/lineage.ts'
import { findingsOf, onDay, plain, storyOf } from './story.ts'

const SONG = `The ferryman of Alder Reach rowed out before the day
to fetch the bell of Sallow church that lay beneath the bay.
He had a rope of plaited reed, he had a hook of bone,
and when he came to where it lay he found he was alone.
The bell it would not leave the sand, the bell it would not ring,
and every fish in Alder Reach came up to hear him sing.
He sang until the tide had turned and all his breath was gone,
and then he took his oars again and slowly rowed on home.`

/** The song with each change made, "old > new" by line. */
function copied(text: string, ...changes: readonly string[]): string {
  return changes.reduce((changed, change) => {
    const [before, after] = change.split(' > ')
    expect(changed, `“${before}” stands in it`).toContain(before)
    return changed.replace(before, after ?? '')
  }, text)
}

const left = copied(SONG, 'plaited > twisted', 'fish > eel', 'bay. > bay.', 'oars > poles')
const right = copied(SONG, 'Sallow > Fallow', 'hook > book', 'tide > wind', 'slowly > sadly')
const copies: Readonly<Record<string, string>> = {
  L: left,
  L1: copied(left, 'rope > robe', 'sand > strand', 'rowed out > rode out'),
  L2: copied(left, 'alone > at home', 'breath > bread', 'came up > came out'),
  R: right,
  R1: copied(right, 'day > dawn', 'beneath > below', 'rowed on home > rowed home'),
  R2: copied(right, 'reed > read', 'ring > sing', 'turned > burned'),
}

function draw(texts: Readonly<Record<string, string>>, collate: Collating = 'always'): Lineage {
  const documents = Object.entries(texts).map(([id, text]) => plain(id, text))
  return drawLineage(storyOf(documents), findingsOf(documents), collate)
}

/** "parent → child" in the names given, lost ancestors as "*". */
function arrows({ edges }: Lineage, ids: readonly string[]): string[] {
  const name = (ancestor: number | string) => (typeof ancestor === 'number' ? ids[ancestor] : '*')
  return edges.map(({ parent, child }) => `${name(parent)} → ${name(child)}`).sort()
}

/** Who is joined to whom, whichever is older. */
const joined = (lineage: Lineage, ids: readonly string[]) =>
  arrows(lineage, ids)
    .map(arrow => arrow.split(' → ').sort().join(' – '))
    .sort()

describe('the stemma of copies', () => {
  it('hangs copies on the witness they were made from', () => {
    const ids = Object.keys(copies)
    expect(joined(draw(copies), ids)).toEqual(
      expect.arrayContaining(['L – L1', 'L – L2', 'R – R1', 'R – R2']),
    )
  })

  it('posits the ancestor of copies whose exemplar is lost, and says how it read', () => {
    const { L: _, ...rest } = copies
    const lineage = draw(rest)
    const ids = Object.keys(rest)
    const lost = lineage.missing.find(({ children }) => children.includes(ids.indexOf('L1')))!
    expect(lost.children).toContain(ids.indexOf('L2'))
    const words = lost.readings!.map(({ read }) =>
      Object.values(rest)[read.document].slice(read.start, read.end),
    )
    expect(words).toEqual(expect.arrayContaining(['rope', 'sand', 'breath']))
  })

  it('begins with those who have what others skipped', () => {
    const lines = SONG.split('\n')
    const without = (...out: readonly number[]) => lines.filter((_, i) => !out.includes(i)).join('\n')
    const texts = { c: without(2, 5), a: SONG, d: without(2, 6), b: without(2) }
    expect(arrows(draw(texts), Object.keys(texts))).toEqual(['a → b', 'b → c', 'b → d'])
  })

  it('gives a copy made from two exemplars by turns to both', () => {
    const half = (text: string, from: number, to: number) => text.split('\n').slice(from, to).join('\n')
    const more = (text: string) =>
      `${text}\n${text.replaceAll('ferryman', 'boatman').replaceAll('bell', 'horn')}`
    const texts = Object.fromEntries(Object.entries(copies).map(([id, text]) => [id, more(text)]))
    const mixed = { ...texts, M: `${half(texts.L1, 0, 8)}\n${half(texts.R1, 8, 16)}` }
    const ids = Object.keys(mixed)
    expect(arrows(draw(mixed), ids)).toEqual(expect.arrayContaining(['L1 → M', 'R1 → M']))
  })

  it('says when the text alone does not tell which side is older', () => {
    const texts = { a: SONG, b: copied(SONG, 'slowly > sadly'), c: copied(SONG, 'reed > rush') }
    const { collation, edges } = draw(texts)
    expect(collation!.beginning).toBeLessThan(0.5)
    expect(edges[0].evidence.map(({ remark }) => remark.code)).toContain('direction-open')
  })

  it.each([
    ['two copies', { a: SONG, b: copied(SONG, 'fish > eel') }],
    ['copies equal in every word', { a: SONG, b: SONG, c: SONG, d: SONG }],
    ['copies without a word in common', { a: 'one two three', b: 'four five six', c: 'seven' }],
    ['a copy without words', { a: SONG, b: '…', c: copied(SONG, 'fish > eel') }],
  ])('takes %s', (_, texts) => {
    const { edges, roots } = draw(texts as Record<string, string>)
    expect(roots).toHaveLength(1)
    const children = edges.map(({ child }) => child)
    expect(new Set(children).size).toBe(children.length)
  })

  it('does not depend on the order of the copies', () => {
    const ids = Object.keys(copies)
    const turned = Object.fromEntries(Object.entries(copies).reverse())
    expect(arrows(draw(turned), [...ids].reverse())).toEqual(arrows(draw(copies), ids))
  })
})

describe('whether a story is collated', () => {
  const isCollated = (texts: Readonly<Record<string, string>>) => draw(texts, 'auto').collation !== undefined

  it('is, where copies without dates differ in small places all over', () => {
    expect(isCollated(copies)).toBe(true)
  })

  it('is not, where a text was retold shorter', () => {
    expect(isCollated({ ...copies, short: SONG.slice(0, 200) })).toBe(false)
  })

  it('is not, where the documents are dated', () => {
    const documents = Object.entries(copies).map(([id, text]) => plain(id, text, onDay('2024-03-03')))
    expect(drawLineage(storyOf(documents), findingsOf(documents)).collation).toBeUndefined()
  })
})

describe('spellingClass', () => {
  it.each([
    ['vniuersall', 'universal'],
    ['nyne', 'nine'],
    ['Ringe', 'ring'],
    ['þat', 'that'],
    ['litle', 'little'],
  ])('takes %s and %s for one word', (one, other) => {
    expect(spellingClass(one)).toBe(spellingClass(other))
  })

  it.each([
    ['mere', 'mare'],
    ['grey', 'great'],
    ['seven', 'eleven'],
  ])('takes %s and %s for two', (one, other) => {
    expect(spellingClass(one)).not.toBe(spellingClass(other))
  })

  it('counts the letters that words have in common', () => {
    expect(letterLikeness('bell', 'bell')).toBe(1)
    expect(letterLikeness('clearest', 'dearest')).toBeGreaterThan(letterLikeness('grey', 'great'))
  })
})
