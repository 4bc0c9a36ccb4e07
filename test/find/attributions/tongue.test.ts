import { describe, expect, test } from 'vitest'
import { findAttributions } from '../../../src/find/attributions.ts'
import type { Attribution } from '../../../src/find/findings.ts'
import { plainDocument } from '../../../src/text/document.ts'
import { witness } from '../../../src/text/witness.ts'
import { mark, read } from '../attributions.notation.ts'

function find(text: string): readonly Attribution[] {
  return findAttributions([witness(plainDocument('a', text, { language: 'de' }))])
}

const cases: Readonly<Record<string, readonly string[]>> = {
  'the verb second': [
    '{Anke Lund} <sagte>, [die Brücke sei sicher].',
    '{Die Bürgermeisterin} <erklärte>, [die Brücke sei sicher].',
    'Am Montag <sagte> {Anke Lund}, [dass die Brücke hält].',
    'Im Rathaus <sagte> {Lund}, [dass die Brücke hält].',
    '{Anke Lund} <hat> <gesagt>, [die Brücke sei sicher].',
    '{Die Polizei} <teilte> am Dienstag <mit>, [die Straße sei gesperrt].',
    '{Kritiker} <sagen>, [der Plan sei zu teuer].',
    '{Anke Lund}, die Hafenmeisterin, <erklärte>, [die Brücke sei sicher].',
    '{Er} <sagte> nicht, [dass die Brücke hält].',
    'Die Brücke ist alt, und {Lund} <sagte>, [sie werde gesperrt].',
    '{Anke Lund} <sagte> dem Lunder Anzeiger, [die Brücke sei sicher].',
    '{Anke Lund} <sagte>: [„Die Brücke hält.“]',
  ],
  'what was said first': [
    '[Die Brücke sei sicher], <sagte> {Anke Lund}.',
    '[Die Straße sei gesperrt], <teilte> {die Polizei} <mit>.',
    '[Die Brücke], <sagte> {Anke Lund}, [sei sicher].',
    '[„Sie hält“], <sagte> {die Hafenmeisterin Anke Lund} am Montag.',
    '[„Sie hält“], <sagte> {Anke Lund}. [„Sie hat immer gehalten.“]',
  ],
  phrases: [
    '<Laut> {Anke Lund} [ist die Brücke sicher].',
    '[Die Brücke ist] <laut> {der Stadtverwaltung} [sicher].',
    '<Nach Angaben> {der Polizei} [fielen zwei Lampen um].',
    '<Nach Angaben von> {Anke Lund} [fielen zwei Lampen um].',
    '{Anke Lund} <zufolge> [ist die Brücke sicher].',
    '{Dem Bericht} <zufolge> [ist die Brücke sicher].',
    '[Die Brücke ist sicher], <so> {Anke Lund}.',
    '[Die Brücke ist sicher], wie {Anke Lund} <mitteilte>.',
    'Wie {die Polizei} <mitteilte>, [ist die Straße gesperrt].',
  ],
  'reported speech goes on in the subjunctive': [
    '{Lund} <sagte>, [die Brücke sei alt]. [Sie werde im Mai gesperrt]. [Danach komme die Fähre]. Der Markt blieb offen.',
    '{Anke Lund} <kritisierte> den Plan. [Die Brücke sei zu alt].',
    '{Lund} <sagte>, [die Brücke sei sicher], und kündigte einen Umbau an.',
  ],
  'nothing is said': [
    'Die Brücke ist alt.',
    'Er sagte ihr nichts.',
    'So ist die Brücke alt.',
    'Die Lampen hielten, und die Fähre fuhr.',
    'Er ging so, wie er gekommen war.',
    'Das Mitgeteilte war kurz.',
    'Lund lobte die Lampen.',
  ],
}

for (const [name, texts] of Object.entries(cases)) {
  describe(name, () => {
    test.each(texts)('%s', marked => {
      const { text, expected } = read(marked)
      expect(find(text).map(attribution => mark(text, attribution))).toEqual(expected)
    })
  })
}

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
  ])('%s', (text, expected) => {
    const named = find(text).map(({ source }) => `${source?.name} (${source?.type})`)
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
})
