import { describe, expect, test } from 'vitest'
import { findAttributions } from '../../src/find/attributions.ts'
import { findFigures } from '../../src/find/figures.ts'
import { findNames } from '../../src/find/names.ts'
import { joinCitations } from '../../src/lineage/citations.ts'
import { findCitedPlaces } from '../../src/lineage/cited-places.ts'
import { drawLineage } from '../../src/lineage/draw.ts'
import { findDrift } from '../../src/lineage/drift.ts'
import type { Document } from '../../src/text/document.ts'
import { edgeTo, findingsOf, onDay, plain, storyOf } from './story.ts'

const post = plain(
  'post',
  `The old bridge over the Lund held through the storm, harbour master Tom Dale said. About 40 lamps were lost along the
quay. The council will pay for new lamps in May.`.replaceAll('\n', ' '),
  {
    outlet: 'Harbour Post',
    title: 'Old Bridge Over Lund Holds',
    byline: ['Ann Lee'],
    ...onDay('2024-03-03'),
  },
)
const statement = plain('statement', 'The Lund council regrets the loss of forty lamps along the old quay.', {
  outlet: 'Lund Council',
  genre: 'statement',
  ...onDay('2024-03-02'),
})

/** What is cited, and the words there that say it, or "-". */
function cited(documents: readonly Document[]): string[] {
  const { witnesses, rarity } = findingsOf(documents)
  const stories = [storyOf(documents)]
  const attributions = findAttributions(witnesses)
  const citations = joinCitations(stories, attributions, documents)
  const names = findNames(witnesses, stories)
  const figures = findFigures(witnesses)
  const places = findCitedPlaces(citations, { witnesses, attributions, figures, names, rarity })
  return citations.map((citation, index) => {
    const { named } = citation
    const words = documents[named.document].text.slice(named.start, named.end)
    const place = places[index]
    return `${words} = ${documents[citation.cited].id}: ${place ? documents[place.document].text.slice(place.start, place.end) : '-'}`
  })
}

function retold(text: string, known: Partial<Document> = {}): Document {
  return plain('retold', text, { outlet: 'Lund Daily', ...onDay('2024-03-04'), ...known })
}

describe('a source that is a document of the story', () => {
  const joined: Readonly<Record<string, string>> = {
    'About 60 lamps were lost along the quay, the Harbour Post reported.':
      'the Harbour Post = post: About 40 lamps were lost along the quay.',
    'According to the Post, the old bridge held through the storm over the Lund.':
      'the Post = post: The old bridge over the Lund held through the storm, harbour master Tom Dale said.',
    'Tom Dale told the Harbour Post the council will pay for new lamps in May.':
      'Harbour Post = post: The council will pay for new lamps in May.',
    'The mayor danced on the quay at midnight, the Harbour Post reported.': 'the Harbour Post = post: -',
    'Ann Lee reported that the council will pay for new lamps in May.':
      'Ann Lee = post: The council will pay for new lamps in May.',
    'According to a statement by the Lund Council, it regrets the loss of forty lamps along the old quay.':
      'a statement by the Lund Council = statement: The Lund council regrets the loss of forty lamps along the old quay.',
  }
  test.each(Object.entries(joined))('%s', (text, expected) => {
    expect(cited([post, statement, retold(text)])).toEqual([expected])
  })
})

describe('what only looks like one', () => {
  test.each([
    'About 60 lamps were lost along the quay, the Harbour Herald reported.',
    'The post held, the council said.',
    'Ann Lee said that the council will pay for new lamps in May.',
    'Lund is old, the Lund Daily reported.',
  ])('%s', text => expect(cited([post, statement, retold(text)])).toEqual([]))

  test('a name that two documents bear names neither', () => {
    const other = plain('other', 'The quay lost forty lamps.', {
      outlet: 'Harbour Post',
      ...onDay('2024-03-02'),
    })
    expect(cited([other, post, retold('The quay lost its lamps, the Harbour Post reported.')])).toEqual([])
  })

  test('a later document is not what is cited', () => {
    const early = retold('The quay lost its lamps, the Harbour Post reported.', onDay('2024-03-01'))
    expect(cited([post, early])).toEqual([])
  })
})

describe('in the lineage', () => {
  test('the words that name the parent and the verb show the credit, once', () => {
    const documents = [
      post,
      retold('About 60 lamps were lost along the quay, the Harbour Post reported on Monday.'),
    ]
    const found = findingsOf(documents)
    const attributions = findAttributions(found.witnesses)
    const lineage = drawLineage(storyOf(documents), { ...found, attributions })
    const credits = edgeTo(documents, lineage, 'retold').evidence.filter(({ type }) => type === 'credit')
    expect(
      credits.map(({ spans }) => spans.map(({ start, end }) => documents[1].text.slice(start, end))),
    ).toEqual([['the Harbour Post reported']])
  })
})

test('what is told otherwise than in the document cited is drift, from the cited one', () => {
  const documents = [post, retold('About 60 lamps were lost along the quay, according to the Harbour Post.')]
  const { witnesses, rarity, quotes } = findingsOf(documents)
  const stories = [storyOf(documents)]
  const attributions = findAttributions(witnesses)
  const citations = joinCitations(stories, attributions, documents)
  const evidence = { witnesses, attributions, quotes, rarity, citations }
  const figures = findFigures(witnesses)
  const drift = findDrift(stories, { ...evidence, figures, names: findNames(witnesses, stories) })
  expect(drift.map(({ types, from }) => [types, from.document])).toEqual([[['figure-changed'], 0]])
})
