import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../src/text/document.ts'
import { type Rarity, rarityOf } from '../../src/text/rarity.ts'
import { pairKey } from '../../src/text/terms.ts'
import { type Witness, witness } from '../../src/text/witness.ts'
import { wordKey } from '../../src/text/words.ts'

function written(text: string, language: string | null): Witness {
  const document = plainDocument(text, text, { language })
  return witness(document)
}

function weights(rarity: Rarity, words: string): number[] {
  return words.split(' ').map(word => rarity.weight(wordKey(word)))
}

function pair(rarity: Rarity, characters: string): number {
  return rarity.weight(pairKey(wordKey(characters[0]), wordKey(characters[1])))
}

const ferry = 'The Zorbelin ferry was late, and the council said the ferry would be late again in 2019.'

describe('a pile of one', () => {
  it('knows common words from rare ones, and rare ones from names', () => {
    const [the, said, council, ferry, zorbelin] = weights(
      rarityOf([written('the said council ferry Zorbelin', 'en')]),
      'the said council ferry zorbelin',
    )
    expect(the).toBeLessThan(0.2)
    expect(said).toBeGreaterThan(0.5)
    expect(council).toBeGreaterThan(said + 1)
    expect(ferry).toBeGreaterThan(council + 1)
    expect(zorbelin).toBeGreaterThan(ferry + 2)
    expect(zorbelin).toBeLessThan(12)
  })

  it('weighs numbers by their digits, and recent years less', () => {
    const [digit, year, other, long] = weights(
      rarityOf([written('7 2019 5731 6029455102', 'en')]),
      '7 2019 5731 6029455102',
    )
    expect(digit).toBeLessThan(year)
    expect(year).toBeLessThan(other)
    expect(other).toBeLessThan(long)
    expect(long).toBeLessThan(12)
  })

  it.each([
    ['de', 'der und nicht', 'Fährbrücke Zorbelin'],
    ['de-AT', 'der und nicht', 'Fährbrücke Zorbelin'],
    ['fr', 'le et dans', 'passerelle Zorbelin'],
    ['ru', 'и в на', 'паромщик зорбелин'],
    ['no', 'og det ikke', 'fergekai zorbelin'],
    ['ar', 'في من على', 'زوربلين'],
  ])('has a background for %s', (language, common, rare) => {
    const rarity = rarityOf([written(`${common} ${rare}`, language)])
    expect(Math.max(...weights(rarity, common))).toBeLessThan(0.7)
    expect(Math.min(...weights(rarity, rare))).toBeGreaterThan(5)
  })

  it('weighs pairs of characters where a script has no spaces', () => {
    const rarity = rarityOf([written('他们表示桥梁的一角', 'zh')])
    expect(pair(rarity, '表示')).toBeLessThan(pair(rarity, '桥梁'))
    expect(pair(rarity, '桥梁')).toBeLessThan(pair(rarity, '示桥'))
    expect(pair(rarity, '的一')).toBeLessThan(pair(rarity, '一角'))
  })

  it('guesses by length in a language it knows nothing of', () => {
    const [short, middling, long] = weights(
      rarityOf([written('na mwamba kivukoni', 'sw')]),
      'na mwamba kivukoni',
    )
    expect(short).toBeLessThan(middling)
    expect(middling).toBeLessThan(long)
  })
})

describe('a pile', () => {
  it('lowers the weight of what all its documents hold, the more so the larger it is', () => {
    const of = (count: number) =>
      weights(
        rarityOf(Array.from({ length: count }, (_, i) => written(`${ferry} ${i}`, 'en'))),
        'zorbelin',
      )[0]
    expect(of(4)).toBeLessThan(of(1))
    expect(of(4)).toBeGreaterThan(8)
    expect(of(400)).toBeLessThan(3)
  })

  it('goes by its own counts for what many documents hold', () => {
    const pile = Array.from({ length: 3000 }, (_, i) => written(`zorbelin${i % 3} bridge${i % 2} the`, 'en'))
    const [third, half, all] = weights(rarityOf(pile), 'zorbelin1 bridge1 the')
    expect(Math.abs(third - Math.log(3))).toBeLessThan(0.4)
    expect(Math.abs(half - Math.log(2))).toBeLessThan(0.4)
    expect(all).toBeLessThan(0.02)
  })

  it('goes by the background for what few documents hold, however large it is', () => {
    const pile = Array.from({ length: 3000 }, (_, i) => written(i < 3 ? `${ferry} ${i}` : `the ${i}`, 'en'))
    const [late, zorbelin] = weights(rarityOf(pile), 'late zorbelin')
    expect(zorbelin).toBeGreaterThan(9)
    expect(late).toBeLessThan(4)
  })

  it('learns the common words of a language it has no list for', () => {
    const said = (i: number) => written(`mwenyekiti alisema kivuko${i} kimefungwa${i}`, 'sw')
    const rarity = rarityOf(Array.from({ length: 30 }, (_, i) => said(i)))
    const [common, rare] = weights(rarity, 'mwenyekiti kivuko3')
    expect(common).toBeLessThan(2)
    expect(rare).toBeGreaterThan(common + 2)
  })

  it('weighs a word by the languages of the documents that hold it', () => {
    const english = Array.from({ length: 20 }, (_, i) => written(`${ferry} ${i}`, 'en'))
    const german = ['der Rat hat die Brücke gesperrt', 'der Bund prüft die Brücke'].map(t => written(t, 'de'))
    const [der, the, brücke] = weights(rarityOf([...english, ...german]), 'der the brücke')
    expect(der).toBeLessThan(0.3)
    expect(the).toBeLessThan(0.3)
    expect(brücke).toBeGreaterThan(2)
  })

  it('takes a document too short to tell for the language of the others', () => {
    const pile = [written('der Rat hat die Brücke gesperrt', 'de'), written('und nicht', null)]
    expect(weights(rarityOf(pile), 'und')[0]).toBeLessThan(0.3)
  })

  it('is the same in any order', () => {
    const pile = [
      written(ferry, 'en'),
      written('der Rat', 'de'),
      written('na kivuko', 'sw'),
      written('the die', null),
    ]
    const words = 'the die der na ferry zorbelin 2019 unheard'
    expect(weights(rarityOf(pile.toReversed()), words)).toEqual(weights(rarityOf(pile), words))
  })

  it('answers for an empty pile', () => {
    expect(weights(rarityOf([]), 'the').every(Number.isFinite)).toBe(true)
  })
})
