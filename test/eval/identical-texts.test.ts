import { describe, expect, it } from 'vitest'
import { exchanged, mostToExpect } from '../../eval/identical-texts.ts'

describe('exchanged', () => {
  it('puts identical texts in the places where most arrows join neighbours', () => {
    const texts = ['a', 'b', 'b', 'c']
    const moved = exchanged(texts, [
      [0, 2],
      [2, 1],
      [1, 3],
    ])
    expect(moved).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ])
  })

  it('leaves texts that differ where they are', () => {
    expect(exchanged(['a', 'b', 'c'], [[0, 2]])).toEqual([[0, 2]])
  })
})

describe('mostToExpect', () => {
  it('is all where all texts differ', () => {
    expect(mostToExpect(['a', 'b', 'c'])).toEqual({ joined: 2, onwards: 2 })
  })

  it('is two of three where the middle two are the same, and of those three in four onwards', () => {
    const { joined, onwards } = mostToExpect(['a', 'b', 'b', 'c'])
    expect(joined).toBe(2)
    expect(onwards).toBe(1.5)
  })

  it('loses nothing where a state comes back: it stands on both sides of what was between', () => {
    expect(mostToExpect(['a', 'b', 'a']).joined).toBe(2)
  })
})
