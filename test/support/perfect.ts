/** The result that an answer describes, so that the comparison itself can be tested. */
import type { TraceResult } from '../../src/report/format.ts'
import type { AnswerStory, Words } from './answer/format.ts'
import { locate } from './answer/words.ts'
import type { Example } from './example.ts'

export function perfectResult(example: Example): TraceResult {
  const { answer } = example
  return {
    format: 'stemma/trace@1',
    generator: { name: 'stemma', version: '0' },
    options: {},
    documents: documents(example),
    stories: answer.stories.map((story, index) => ({
      id: `story-${index}`,
      title: story.name,
      documents: [...story.documents],
      lineage: lineage(story),
    })),
    alone: [...answer.alone],
    passages: answer.passages.map(({ kind, spans }, index) => ({
      id: `passage-${index}`,
      kind,
      spans: spans.map(words => ({ ...place(example, words), identity: 1 })),
    })),
    ...quotes(example),
    names: names(example),
    figures: figures(example),
    problems: [],
    notes: [],
  }
}

function names(example: Example): NonNullable<TraceResult['names']> {
  return (example.answer.names ?? []).map(({ name, type, called }, index) => ({
    id: `name-${index}`,
    name,
    type,
    mentions: Object.entries(called).flatMap(([document, words]) =>
      words.map(text => ({ document, ...locate(example.texts.get(document) ?? '', text)! })),
    ),
    labels: [],
  }))
}

function figures(example: Example): NonNullable<TraceResult['figures']> {
  return (example.answer.figures ?? []).map(({ told, agree }, index) => ({
    id: `figure-${index}`,
    spans: told.map(({ value, unit, sourced = true, ...words }) => {
      const [low, high] = typeof value === 'number' ? [value, value] : value
      const only = typeof value === 'number' ? value : null
      return { ...place(example, words), value: only, unit, low, high, bound: null, counted: null, sourced }
    }),
    agree,
  }))
}

function place({ texts }: Example, { document, text }: Words) {
  return { document, ...locate(texts.get(document) ?? '', text)! }
}

function documents(example: Example): TraceResult['documents'] {
  return Object.entries(example.answer.documents).map(([id, wanted]) => ({
    id,
    title: wanted.title ?? null,
    byline: [...(wanted.byline ?? [])],
    outlet: wanted.outlet ?? null,
    url: null,
    published: wanted.published && {
      value: wanted.published.value,
      precision: 'day',
      from: wanted.published.from as 'metadata',
      span: null,
    },
    language: wanted.language,
    genre: (wanted.genre ?? 'unknown') as 'unknown',
    notices: wanted.notices.map(({ type, text, name = null }) => {
      const { start, end } = place(example, { document: id, text })
      return { type, start, end, name }
    }),
    text: example.texts.get(id) ?? '',
  }))
}

function lineage({ edges, roots, missing }: AnswerStory): TraceResult['stories'][number]['lineage'] {
  return {
    edges: edges.map(({ parent, child, relations, minProbability }) => ({
      parent,
      child,
      probability: minProbability,
      relation: relations[0],
      share: 0.5,
      evidence: [],
      rivals: [],
    })),
    roots: [...roots],
    missing: missing.map(({ name, children, why }) => ({ id: name, children: [...children], why })),
  }
}

function quotes(example: Example): Pick<TraceResult, 'quotes' | 'quoteFamilies'> {
  const families = example.answer.quoteFamilies
  const members = families.flatMap(({ quotes, unmarked }) => [...quotes, ...unmarked.map(unspoken)])
  const distinct = new Map(members.map(quote => [quote.id, quote] as const))
  return {
    quotes: [...distinct.values()].map(quote => {
      const { document, start, end } = place(example, quote)
      const speaker = quote.speaker === null ? null : { start, end, name: quote.speaker }
      const confidence = speaker && 0.9
      return { id: quote.id, document, start, end, type: 'speech', speaker, cue: null, confidence }
    }),
    quoteFamilies: families.map((family, index) => ({
      id: `family-${index}`,
      quotes: [...family.quotes, ...family.unmarked].map(({ id }) => id),
      alterations: family.alterations.map(({ from, to, types }) => ({
        from,
        to,
        types: [...types] as ['verbatim'],
        changes: [],
      })),
    })),
  }
}

const unspoken = <Item extends Words & { readonly id: string }>(words: Item) => ({ ...words, speaker: null })
