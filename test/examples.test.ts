import { describe, expect, test } from 'vitest'
import { pattern } from './support/answer/words.ts'
import { type Example, exampleNames, readExample } from './support/example.ts'

const marks = /["“”„«»‘’]/

/** How often `text` stands in a document, spaces and line ends counting alike. */
function occurrences({ texts }: Example, { document, text }: { document: string; text: string }): number {
  return [...(texts.get(document) ?? '').matchAll(pattern(text))].length
}

/** The characters before and after the words. */
function neighbours({ texts }: Example, { document, text }: { document: string; text: string }): string[] {
  const whole = texts.get(document) ?? ''
  const match = pattern(text).exec(whole)
  return match ? [whole[match.index - 1] ?? '', whole[match.index + match[0].length] ?? ''] : []
}

function quotedWords({ answer }: Example) {
  const ofDocuments = Object.entries(answer.documents).flatMap(([document, { notices, published }]) =>
    [...notices.map(({ text }) => text), ...(published?.text ? [published.text] : [])].map(text => ({
      document,
      text,
    })),
  )
  return [
    ...ofDocuments,
    ...answer.passages.flatMap(({ spans }) => spans),
    ...answer.quoteFamilies.flatMap(({ quotes, unmarked }) => [...quotes, ...unmarked]),
    ...answer.drift.flatMap(({ from, to }) => [from, to]),
  ]
}

describe.each(exampleNames)('the known answer of %s', name => {
  const example = readExample(name)
  const { answer, texts } = example

  test('knows every document, each in one story or alone', () => {
    expect(Object.keys(answer.documents).sort()).toEqual([...texts.keys()].sort())
    const placed = [...answer.stories.flatMap(({ documents }) => documents), ...answer.alone]
    expect(placed.sort()).toEqual([...texts.keys()].sort())
  })

  test('quotes words that stand once in their document', () => {
    for (const words of quotedWords(example)) {
      expect(occurrences(example, words), `"${words.text}" in ${words.document}`).toBe(1)
    }
  })

  test('gives as quotes what stands between marks, and as unmarked what does not', () => {
    for (const { quotes, unmarked } of answer.quoteFamilies) {
      for (const quote of quotes) {
        for (const character of neighbours(example, quote)) expect(character, quote.text).toMatch(marks)
      }
      for (const words of unmarked) {
        for (const character of neighbours(example, words)) expect(character, words.text).not.toMatch(marks)
      }
    }
  })

  test('aligns only quotes of the same family', () => {
    for (const { quotes, unmarked, alterations } of answer.quoteFamilies) {
      const ids = [...quotes, ...unmarked].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { from, to } of alterations) expect(ids).toEqual(expect.arrayContaining([from, to]))
    }
  })

  test.each(answer.stories)('draws $name from its roots, without a circle', story => {
    const known = [...story.documents, ...story.missing.map(({ name }) => name)]
    for (const { parent, child } of story.edges) {
      expect(known).toEqual(expect.arrayContaining([parent, child]))
    }
    const children = new Set(story.edges.map(({ child }) => child))
    expect([...story.roots].sort()).toEqual(known.filter(id => !children.has(id)).sort())
    let reached = new Set(story.roots)
    for (const _ of known) {
      const parentsOf = (id: string) =>
        story.edges.filter(({ child }) => child === id).map(edge => edge.parent)
      reached = new Set(known.filter(id => parentsOf(id).every(parent => reached.has(parent))))
    }
    expect([...reached].sort()).toEqual(known.sort())
    for (const { name, children: wanted } of story.missing) {
      const drawn = story.edges.filter(({ parent }) => parent === name).map(({ child }) => child)
      expect([...wanted].sort()).toEqual(drawn.sort())
    }
  })
})
