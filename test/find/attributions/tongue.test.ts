import { describe, expect, test } from 'vitest'
import { findAttributions } from '../../../src/find/attributions.ts'
import type { Attribution } from '../../../src/find/findings.ts'
import { plainDocument } from '../../../src/text/document.ts'
import { witness } from '../../../src/text/witness.ts'
import { mark, read } from '../attributions.notation.ts'
import { french } from './french.cases.ts'
import { german } from './german.cases.ts'
import { spanish } from './spanish.cases.ts'

function find(text: string, language = 'de'): readonly Attribution[] {
  return findAttributions([witness(plainDocument('a', text, { language }))])
}

const cases = [
  ['de', german],
  ['fr', french],
  ['es', spanish],
] as const

for (const [language, groups] of cases) {
  for (const [name, texts] of Object.entries(groups)) {
    describe(`${language}: ${name}`, () => {
      test.each(texts)('%s', marked => {
        const { text, expected } = read(marked)
        expect(find(text, language).map(attribution => mark(text, attribution))).toEqual(expected)
      })
    })
  }
}

test.each([
  ['de', 'Anke Lund sagte nicht, dass die Brücke hält.'],
  ['de', 'Anke Lund hat nie gesagt, dass die Brücke hält.'],
  ['fr', 'Anne Lund n’a pas dit que le pont était sûr.'],
  ['fr', 'Anne Lund ne dit pas que le pont est sûr.'],
  ['fr', 'Anne Lund n’a jamais dit que le pont était sûr.'],
  ['es', 'Ana Lund no dijo que el puente fuera seguro.'],
  ['es', 'Ana Lund nunca ha dicho que el puente sea seguro.'],
])('%s denied: %s', (language, text) => {
  expect(find(text, language).map(({ negated }) => negated)).toEqual([true])
})

test.each([
  ['de', 'Anke Lund sagte, dass die Brücke nicht hält.'],
  ['fr', 'Anne Lund a dit que le pont n’est pas sûr.'],
  ['es', 'Ana Lund dijo que el puente no es seguro.'],
])('%s not denied, since only what was said denies: %s', (language, text) => {
  expect(find(text, language).map(({ negated }) => negated)).toEqual([false])
})

describe('names and types', () => {
  test.each([
    [
      'Die Hafenmeisterin Anke Lund sagte, es halte. Lund sagte, es sei alt.',
      'Anke Lund (person), Anke Lund (person)',
    ],
    ['Die Stadtverwaltung sagte, es halte.', 'Die Stadtverwaltung (organisation)'],
    ['Der Lunder Anzeiger berichtete, es halte.', 'Der Lunder Anzeiger (outlet)'],
    ['Laut einem Gutachten hält es.', 'einem Gutachten (document)'],
    ['Ein Sprecher sagte, es halte.', 'Ein Sprecher (unnamed)'],
    ['Kritiker sagten, es halte nicht.', 'Kritiker (unnamed)'],
    ['Er sagte, es halte.', ' (person)'],
    ['La mairie a dit que le pont tient.', 'La mairie (organisation)', 'fr'],
    ['D’après un rapport, le pont tient.', 'un rapport (document)', 'fr'],
    ['Des témoins ont dit que le pont tient.', 'Des témoins (unnamed)', 'fr'],
    ['La directrice Anne Lund est venue. Elle a dit que le pont tient.', 'Anne Lund (person)', 'fr'],
    ['Ils ont dit que le pont tient.', ' (unnamed)', 'fr'],
    ['El ayuntamiento dijo que el puente aguanta.', 'El ayuntamiento (organisation)', 'es'],
    ['Según el informe, el puente aguanta.', 'el informe (document)', 'es'],
    ['Los vecinos dijeron que el puente aguanta.', 'Los vecinos (unnamed)', 'es'],
    ['La alcaldesa Ana Lund vino. Ella dijo que el puente aguanta.', 'Ana Lund (person)', 'es'],
  ])('%s', (text, expected, language = 'de') => {
    const named = find(text, language).map(({ source }) => `${source?.name} (${source?.type})`)
    expect(named.join(', ')).toBe(expected)
  })
})

test('an outlet that is told something carries it', () => {
  const [{ carrier, hand }] = find('Anke Lund sagte dem Lunder Anzeiger, die Brücke sei sicher.')
  expect([carrier?.name, hand]).toEqual(['Lunder Anzeiger', 'second'])
})

test('a long hostile text costs no more than its length', () => {
  for (const piece of ['sagte ', 'teilte mit, ', 'laut Lund ', '„sei ', 'Lund, die '])
    expect(find(piece.repeat(20_000)).length).toBeGreaterThanOrEqual(0)
  for (const piece of ['a dit ', 'dit-il, ', 'que ', 'selon Lund ', '« a ', 'Lund, la '])
    expect(find(piece.repeat(20_000), 'fr').length).toBeGreaterThanOrEqual(0)
})
