import { describe, expect, test } from 'vitest'
import type { TraceResult } from '../src/report/format.ts'
import { compareAnswer } from './support/answer.ts'
import { exampleNames, readExample } from './support/example.ts'
import { perfectResult } from './support/perfect.ts'

test.each(exampleNames)('a result as the answer of %s says has no differences', name => {
  const example = readExample(name)
  expect(compareAnswer(perfectResult(example), example.answer)).toEqual([])
})

/** What is said about the bridge when the perfect result has been spoilt in one place. */
function differences(spoil: (result: TraceResult) => void): string {
  const example = readExample('bridge')
  const result = perfectResult(example)
  spoil(result)
  return compareAnswer(result, example.answer).join('\n')
}

const lineage = (result: TraceResult) => result.stories[0].lineage
const document = (result: TraceResult, id: string) => result.documents.find(document => document.id === id)!

describe('one spoilt place is named', () => {
  test.each<[string, (result: TraceResult) => void, string]>([
    ['a document not read', r => r.documents.pop(), 'documents: wanted'],
    ['a title', r => (document(r, 'digest').title = 'Eels'), 'digest: title is "Eels"'],
    ['a day', r => (document(r, 'wire.txt').published = null), 'wire.txt: published is null'],
    [
      'a notice not seen',
      r => document(r, 'post.html').notices.shift(),
      'post.html: no notice "republished"',
    ],
    [
      'a notice that is none',
      r => document(r, 'digest').notices.push({ type: 'breaking', start: 0, end: 23, name: null }),
      'digest: a notice "breaking" of no one at "It was the week of the',
    ],
    ['a stranger in the story', r => r.stories[0].documents.push(r.alone.pop()!), 'alone: missing dunmarrow'],
    ['an edge not drawn', r => lineage(r).edges.pop(), 'edge upriver.html.gz → digest: not there'],
    ['an edge the other way', r => swap(lineage(r).edges[0]), 'edge wire.txt → statement.md: unwanted'],
    ['a weak edge', r => (lineage(r).edges[0].probability = 0.2), 'probability 0.2, wanted 0.6 or more'],
    ['a relation', r => (lineage(r).edges[3].relation = 'cites'), 'cites, wanted republishes'],
    ['a root', r => lineage(r).roots.push('digest'), 'roots: unwanted digest'],
    [
      'an ancestor too many',
      r => lineage(r).missing.push({ id: 'm', children: ['wire.txt', 'lantern.html'], why: '' }),
      'unwanted ancestor of lantern.html, wire.txt',
    ],
    ['a passage not found', r => r.passages.shift(), 'no retelling joins statement.md and lantern.html'],
    ['a passage cut short', r => (r.passages[0].spans[0].end -= 60), 'no retelling joins statement.md'],
    [
      'a retelling that joins strangers',
      r => r.passages[0].spans.push({ document: 'dunmarrow', start: 0, end: 50, identity: 1 }),
      'joins strangers dunmarrow, lantern.html, statement.md',
    ],
    ['a quote not in its family', r => r.quoteFamilies[0].quotes.splice(3, 1), 'without crack-lantern'],
    [
      'two families in one',
      r => r.quoteFamilies[0].quotes.push(...r.quoteFamilies.pop()!.quotes),
      'quote family family-0: joins',
    ],
    ['a quote cut short', r => (r.quotes[0].end -= 20), 'without crack-statement'],
    ['a speaker', r => (r.quotes[0].speaker!.name = 'Mr Fesk'), 'spoken by "Mr Fesk", wanted "Tobin Fesk"'],
    [
      'an alteration',
      r => (r.quoteFamilies[0].alterations[0].types = ['negated']),
      'alteration crack-statement → crack-wire: negated, wanted truncated',
    ],
    ['a name', r => r.names!.shift(), 'name Maren Oldacre: found 0 times'],
    ['the type of a name', r => (r.names![0].type = 'place'), 'name Maren Oldacre: is place, wanted person'],
    [
      'a wording',
      r => r.names![0].mentions.shift(),
      'name Maren Oldacre: not called "mayor" in statement.md',
    ],
    [
      'a wording too many',
      r => r.names![1].labels.push({ document: 'digest', start: 0, end: 2 }),
      'name Tobin Fesk: called "it" in digest',
    ],
    ['a figure', r => r.figures!.shift(), 'figure of the closure: nothing at "for up to six weeks"'],
    [
      'a value',
      r => (r.figures![0].spans[0].value = 60),
      'figure of the closure: 60 in statement.md, wanted 6',
    ],
    [
      'the source of a figure',
      r => (r.figures![2].spans[1].sourced = true),
      'figure of the children led over the weir: sourced in notebook',
    ],
    [
      'a figure by itself',
      r => r.figures!.push({ ...r.figures![1], spans: r.figures![1].spans.splice(0, 1) }),
      'figure of the repair: in 2 families',
    ],
    ['an agreement', r => (r.figures![1].agree = true), 'figure of the repair: agree is true, wanted false'],
  ])('%s', (_, spoil, said) => {
    expect(differences(spoil)).toContain(said)
  })
})

test('missing ancestors are known by their children, whatever the result calls them', () => {
  const example = readExample('manuscripts')
  const renamed = JSON.stringify(perfectResult(example)).replaceAll('missing:x', 'm1')
  const result = JSON.parse(renamed.replaceAll('missing:archetype', 'm2')) as TraceResult
  expect(compareAnswer(result, example.answer)).toEqual([])
})

test('what is not yet found is not held against a result', () => {
  const example = readExample('bridge')
  const result = perfectResult(example)
  for (const quote of result.quotes) quote.speaker = null
  for (const family of result.quoteFamilies) family.alterations = []
  expect(compareAnswer(result, example.answer)).toEqual([])
})

test('a quote joined out of two may bring its families together', () => {
  const example = readExample('bridge')
  const result = perfectResult(example)
  const [explain, open] = ['explain-wire', 'open-wire'].map(
    id => result.quoteFamilies.find(({ quotes }) => quotes.includes(id))!,
  )
  explain.quotes = [...new Set([...explain.quotes, ...open.quotes])]
  explain.alterations.push(...open.alterations)
  result.quoteFamilies = result.quoteFamilies.filter(family => family !== open)
  expect(compareAnswer(result, example.answer)).toEqual([])
})

function swap(edge: { parent: string; child: string }) {
  const { parent, child } = edge
  edge.parent = child
  edge.child = parent
}
