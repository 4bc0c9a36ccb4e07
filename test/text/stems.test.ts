import { describe, expect, it } from 'vitest'
import { plainDocument } from '../../src/text/document.ts'
import { proseOf } from '../../src/text/prose.ts'
import { Stems } from '../../src/text/stems.ts'
import { witness } from '../../src/text/witness.ts'

/** The stems of the words of a text, each as the place of the first word that has it. */
function stemsOf(text: string): number[] {
  const stems = new Stems()
  const prose = proseOf(witness(plainDocument('one', text)))
  const all = Array.from({ length: prose.words.count }, (_, word) => stems.at(prose, word))
  return all.map(stem => all.indexOf(stem))
}

describe('stems', () => {
  it('are one for the forms of a word', () => {
    expect(stemsOf('fund funded funding Funds bridge')).toEqual([0, 0, 0, 0, 4])
    expect(stemsOf('said says tell told')).toEqual([0, 0, 2, 2])
    expect(stemsOf('the council’s councils')).toEqual([0, 1, 1])
  })

  it('are one with and without accents and line breaks, whichever a run met first', () => {
    expect(stemsOf('naïve naive naïvely')).toEqual([0, 0, 0])
    expect(stemsOf('résumés resume')).toEqual(stemsOf('resumes résumé'))
    expect(stemsOf('a lantern-\nless exam-\nple examples')).toEqual([0, 1, 2, 2])
  })

  it('tell a contraction from the word that is left without its apostrophe', () => {
    expect(stemsOf('were we’re be')).toEqual([0, 1, 0])
  })
})
