import { describe, expect, test } from 'vitest'
import { joinQuotes } from '../../../src/find/quotes/families.ts'
import { findQuotes } from '../../../src/find/quotes.ts'
import type { Document } from '../../../src/text/document.ts'
import { plainDocument } from '../../../src/text/document.ts'
import { rarityOf } from '../../../src/text/rarity.ts'
import { witness } from '../../../src/text/witness.ts'

const around = [
  'The Odeville Harbour Trust met about the Quayle viaduct on Monday, and the ferryman Rufus Penn was there.',
  'At the Odeville Harbour Trust the talk on Monday was of the Quayle viaduct; ferryman Rufus Penn came too.',
]

/** Documents that tell the same story in other words, so that only the quotes put in decide. */
function pile(...texts: readonly string[]): readonly Document[] {
  return texts.map((text, index) =>
    plainDocument(`${index}`, `${around[index % 2]}\n\n${text}`, {
      published: { value: `2024-03-0${index + 1}`, precision: 'day', from: 'given', span: null },
      language: 'en',
      genre: 'report',
    }),
  )
}

function join(documents: readonly Document[]): { readonly families: string[][]; readonly changes: string[] } {
  const witnesses = documents.map(witness)
  const quotes = findQuotes(witnesses)
  const text = (place: { document: number; start: number; end: number }) =>
    documents[place.document].text.slice(place.start, place.end)
  const families = joinQuotes(quotes, witnesses, rarityOf(witnesses))
  return {
    families: families.map(family => family.quotes.map(index => text(quotes[index]))),
    changes: families.flatMap(({ alterations }) =>
      alterations.flatMap(({ types, changes }) =>
        changes.length === 0
          ? [...types]
          : changes.map(({ type, from, to }) => `${type} [${text(from)}/${text(to)}]`),
      ),
    ),
  }
}

describe('what is the same utterance', () => {
  test.each([
    ['“catalogue of puddles”', '“catalogue of puddles”'],
    ['“municipal legitimacy”', '“municipal legitimacy”'],
    ['“The viaduct groans like a walrus at night,”', '“groans like a walrus”'],
    [
      '“The viaduct groans like a walrus at night,”',
      '“the viaduct [at Quayle] groans like a walrus … at night”',
    ],
    ['“We will not be moved by any number of pigeons”', '“We shall not be moved by any number of pigeons”'],
  ])('%s and %s', (a, b) => {
    const { families } = join(pile(`Penn told of a ${a} there.`, `Penn told of a ${b} there.`))
    expect(families).toHaveLength(1)
    expect(families[0]).toHaveLength(2)
  })
})

describe('what is not', () => {
  test.each([
    ['“president of the United States”', '“president of the United States”'],
    ['“the prime minister”', '“the prime minister”'],
    ['“health care”', '“health care”'],
    ['“at the end of the day”', '“at the end of the day”'],
    ['“I did not say it,”', '“I did not see it,”'],
    ['“The viaduct needs a new walrus,”', '“A walrus can hold its breath under any viaduct,”'],
    ['“We met with Mira Teal of Odeville,”', '“Nobody ever asked Mira Teal of Odeville about the tar,”'],
  ])('%s and %s', (a, b) => {
    expect(join(pile(`Penn told of a ${a} there.`, `Penn told of a ${b} there.`)).families).toEqual([])
  })

  test('two quotes alike in one document are no family', () => {
    expect(
      join(pile('He spoke of “catalogue of puddles” and “catalogue of puddles” there.', 'Nothing.')).families,
    ).toEqual([])
  })
})

test('what a document repeats in other words for itself alone is no telling', () => {
  const whole =
    '“The viaduct groans like a walrus at night, and nobody has painted the railings since,” Penn said.'
  const { families } = join(
    pile(
      `He spoke of “railings since” there. ${whole}`,
      '“The viaduct groans like a walrus at night,” Penn said.',
    ),
  )
  expect(families.flat()).not.toContain('railings since')
})

describe('what each telling did', () => {
  const said = 'The old viaduct groans like a walrus whenever the coal train crosses it before breakfast'
  const told = (words: string) => `“${words},” Rufus Penn said.`
  test.each([
    [
      said,
      'The old viaduct groans like a walrus',
      'truncated [whenever the coal train crosses it before breakfast/]',
    ],
    [
      said,
      'groans like a walrus whenever the coal train crosses it before breakfast',
      'truncated [The old viaduct/]',
    ],
    [said, said.replace('the coal train', 'a tram'), 'substituted [the coal train/a tram]'],
    [said, said.replace('groans', 'groans terribly'), 'inserted [/terribly]'],
    [said, said.replace('groans like a walrus whenever', 'groans … whenever'), 'elided [like a walrus/]'],
    [said, said.replace('groans like a walrus whenever', 'groans whenever'), 'elided [like a walrus/]'],
    [said, said.replace('groans', 'never groans'), 'negated [/never]'],
    [said, said.replace('groans', 'does not groan'), 'negated [groans/does not groan]'],
    [said.replace('groans', 'cannot stop'), said.replace('groans', 'can stop'), 'negated [cannot/can]'],
    [
      said.replace('it', 'what we cannot see'),
      said.replace('it', 'what nobody can see'),
      'substituted [we cannot/nobody can]',
    ],
    [said, said.replace('it', '[the arch]'), 'verbatim [it/the arch]'],
    [said, said.replace('walrus', 'walrus [sic]'), 'verbatim [/sic]'],
    [said, said.replace('coal train', 'coal-train'), 'verbatim'],
    [said.replace('groans', 'isn’t organised'), said.replace('groans', 'is not organized'), 'verbatim'],
    [said.replace('the coal', 'two coal'), said.replace('the coal', '2 coal'), 'verbatim'],
    [said.replace('coal train', 'Penns’ train'), said.replace('coal train', 'Penns’s train'), 'verbatim'],
    [said, said.toUpperCase(), 'verbatim'],
  ])('%s, told as %s', (from, to, change) => {
    expect(join(pile(told(from), told(to))).changes).toEqual([change])
  })

  const viaduct = 'Das alte Viadukt ächzt wie ein Walross, wenn der Kohlezug es vor dem Frühstück überquert'
  const viaduc =
    'Le vieux viaduc gémit comme un morse quand le train de charbon passe avant le petit-déjeuner'
  const viaducto = 'El viejo viaducto gime como una morsa cuando el tren del carbón cruza antes del desayuno'
  test.each([
    [`${viaduct} nicht`, viaduct, 'negated [nicht/]'],
    [viaduct.replace('ein Walross', 'kein Walross'), viaduct, 'negated [kein/ein]'],
    [viaduc.replace('gémit', 'ne gémit pas'), viaduc, 'negated [pas/]'],
    [viaduc.replace('passe', 'n’est pas'), viaduc.replace('passe', 'est'), 'negated [n’est pas/est]'],
    [viaduc.replace('gémit', 'ne gémit pas'), viaduc.replace('gémit', 'gémit pas'), 'verbatim'],
    [viaducto.replace('gime', 'no gime'), viaducto, 'negated [no/]'],
    [viaducto.replace('gime', 'nunca gime'), viaducto, 'negated [nunca/]'],
  ])('a denial in another language: %s, told as %s', (from, to, change) => {
    expect(join(pile(told(from), told(to))).changes).toEqual([change])
  })

  test('put in another mouth', () => {
    const { changes } = join(pile(`“${said},” Rufus Penn said.`, `“${said},” Della Quayle said.`))
    expect(changes).toEqual(['reattributed [Rufus Penn/Della Quayle]'])
  })

  test('one described in German is no other than one named', () => {
    const german =
      'Der alte Viadukt stöhnt wie ein Walross, wenn der Kohlenzug vor dem Frühstück darüber rollt'
    const documents = pile(
      `„${german}“, sagte ein Imker.`,
      `„${german}“, sagte Ansgar Wohlert.`,
      `„${german}“, sagte die Leiterin Anke Voss.`,
    )
    const { changes } = join(documents.map(document => ({ ...document, language: 'de' })))
    expect(changes).toEqual(['verbatim', 'verbatim'])
    const named = join(documents.slice(1).map(document => ({ ...document, language: 'de' })))
    expect(named.changes).toEqual(['reattributed [Ansgar Wohlert/die Leiterin Anke Voss]'])
  })

  test('a surname and a pronoun are the same mouth', () => {
    const { changes } = join(
      pile(`“${said},” Rufus Penn said.`, `“${said},” Mr. Penn said.`, `“${said},” he said.`),
    )
    expect(changes).toEqual(['verbatim', 'verbatim'])
  })

  test('a quote broken by its cue is still whole', () => {
    const broken =
      '“The old viaduct groans like a walrus,” Rufus Penn said, “whenever the coal train crosses it before breakfast.”'
    expect(join(pile(told(said), broken)).changes).toEqual(['verbatim'])
  })

  test('two quotes joined as one', () => {
    const apart = `${told(said)}\n\nIt rained.\n\n“Nobody has painted the railings since my aunt kept the toll house,” Penn said.`
    const joined = told(
      'The old viaduct groans like a walrus and nobody has painted the railings since my aunt kept the toll house',
    )
    expect(join(pile(apart, joined)).changes).toEqual([
      'spliced [The old viaduct groans like a walrus/The old viaduct groans like a walrus]',
      'spliced [Nobody has painted the railings since my aunt kept the toll house/nobody has painted the railings since my aunt kept the toll house]',
    ])
  })

  test('marks lost', () => {
    const plain =
      'Everyone here knows that the old viaduct groans like a walrus whenever the coal train crosses it. It is so.'
    const { families, changes } = join(pile(told(said), plain))
    expect(families).toEqual([[`${said},`]])
    expect(changes).toEqual([
      'unquoted [The old viaduct groans like a walrus whenever the coal train crosses it/the old viaduct groans like a walrus whenever the coal train crosses it]',
    ])
  })

  test.each([
    [
      'I have told my passengers to bring a marmalade sandwich',
      'He had told his passengers to bring a marmalade sandwich that day.',
      true,
    ],
    [
      'We will paint our railings when the geese are gone',
      'They would paint their railings when the geese were gone, it was heard.',
      true,
    ],
    // Of less than nearly the whole more is asked.
    [
      'I have told my passengers to bring a book',
      'All here had told that they bring what a book can give.',
      false,
    ],
    ['We will open it again', 'They would open it again.', false],
  ])('told as reported: %s', (quoted, plain, isTold) => {
    const { changes } = join(pile(told(quoted), plain))
    expect(changes.some(change => change.startsWith('unquoted'))).toBe(isTold)
  })

  test('marks gained', () => {
    const plain =
      'Everyone here knows that the old viaduct groans like a walrus whenever the coal train crosses it. It is so.'
    const [change] = join(pile(plain, told(said))).changes
    expect(change).toMatch(/^quoted \[the old viaduct/)
  })
})

test('the order of the documents changes only the numbers', () => {
  const texts = [
    '“The viaduct groans like a walrus at night,” Penn said.',
    '“The viaduct groans like a walrus,” Penn said.',
    'Nothing.',
  ]
  const [one, other] = [pile(...texts), pile(...texts).toReversed()]
  expect(join(other).changes).toEqual(join(one).changes)
})

test.each([
  '“groans like a walrus” ',
  '“a” ',
  '“The viaduct groans,” Penn said. ',
  '“groans “like” a walrus” ',
  'groans like a walrus ',
])('a quarter of a megabyte of %j twice takes no more than a moment', unit => {
  const documents = pile(
    unit.repeat(250_000 / unit.length),
    unit.repeat(250_000 / unit.length),
    '“groans like a walrus”',
  )
  expect(join(documents).families).toBeDefined()
})
