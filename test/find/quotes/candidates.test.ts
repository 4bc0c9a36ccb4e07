import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KeyIndex } from '../../../src/find/quotes/candidates.ts'
import {
  likeness,
  mayTell,
  type Stretch,
  sharedChain,
  type Weighed,
} from '../../../src/find/quotes/likeness.ts'
import { WordPlaces } from '../../../src/find/quotes/word-places.ts'
import { PairList } from '../../../src/kernel/pair-list.ts'

const keys = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 0xffffffff })))

test('an index finds the owners of every key, and the keys of several', () => {
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 4 }), (held, limit) => {
      const pairs = new PairList()
      for (const [owner, key] of held.entries()) pairs.push(key, owner)
      const index = new KeyIndex(pairs)
      const ownersOf = (key: number) => held.flatMap((other, owner) => (other === key ? [owner] : []))
      for (const key of [...held, 3, 0xffffffff]) {
        const owners = ownersOf(key)
        const place = index.find(key, limit)
        const found = place < 0 ? [] : [...index.owners.slice(index.starts[place], index.starts[place + 1])]
        expect(found).toEqual(owners.length > limit ? [] : owners)
      }
      const groups: number[][] = []
      index.forEachGroup((owners, from, to) => groups.push([...owners.slice(from, to)]))
      const several = [...new Set(held)].sort((a, b) => a - b).map(ownersOf)
      expect(groups).toEqual(several.filter(owners => owners.length > 1))
    }),
    { seed: 7, numRuns: 300 },
  )
})

test('words are found at each of their places, list after list', () => {
  const places = new WordPlaces()
  fc.assert(
    fc.property(keys, held => {
      places.read(Uint32Array.from(held))
      for (const key of [...held, 5, 11]) {
        const found: number[] = []
        for (let place = places.last(key); place >= 0; place = places.before(place)) found.unshift(place)
        expect(found).toEqual(held.flatMap((other, place) => (other === key ? [place] : [])))
      }
    }),
    { seed: 8, numRuns: 300 },
  )
})

test('the chain of shared words is a longest common subsequence, whichever comes first', () => {
  const text = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 })
  fc.assert(
    fc.property(text, text, (left, right) => {
      const [a, b] = [weighed(left), weighed(right)]
      const { inA, inB, length } = sharedChain(a, b)
      for (let i = 0; i < length; i++) {
        expect(a.key[inA[i]]).toBe(b.key[inB[i]])
        if (i > 0) expect(inA[i] > inA[i - 1] && inB[i] > inB[i - 1]).toBe(true)
      }
      expect(length).toBe(longestCommon(a.key, b.key))
      expect(sharedChain(b, a).length).toBe(length)
    }),
    { seed: 9, numRuns: 500 },
  )
})

test('what is left out as too little is never as much as was asked for', () => {
  const word = fc.record({ key: fc.integer({ min: 1, max: 2100 }), weight: fc.integer({ min: 0, max: 4 }) })
  const text = fc.array(word, { maxLength: 30 })
  fc.assert(
    fc.property(text, text, text, fc.integer({ min: 1, max: 20 }), (left, right, same, least) => {
      const [a, b] = [
        [...left, ...same],
        [...same, ...right],
      ].map(
        (words): Weighed => ({
          key: Uint32Array.from(words, ({ key }) => key),
          weight: Float32Array.from(words, ({ weight }) => weight),
        }),
      )
      if (likeness(a, b) >= least) expect(mayTell(stretch(a), stretch(b), least)).toBe(true)
    }),
    { seed: 10, numRuns: 500 },
  )
})

function stretch(words: Weighed): Stretch {
  return { words, from: 0, to: words.key.length }
}

/** No word more than four times. */
function weighed(words: readonly number[]): Weighed {
  const kept = words.map((word, i) =>
    words.slice(0, i).filter(other => other === word).length < 4 ? word : 100 + i,
  )
  return { key: Uint32Array.from(kept), weight: new Float32Array(words.length).fill(1) }
}

function longestCommon(a: Uint32Array, b: Uint32Array): number {
  const of = (i: number, j: number): number => {
    if (i === a.length || j === b.length) return 0
    return a[i] === b[j] ? 1 + of(i + 1, j + 1) : Math.max(of(i + 1, j), of(i, j + 1))
  }
  return of(0, 0)
}
