/** Compares quotes, their families, speakers and alterations with a known answer. */
import type { TraceQuote, TraceResult } from '../../../src/report/format.ts'
import type { Answer, AnswerFamily, AnswerQuote } from './format.ts'
import { locate, overlap } from './words.ts'

/** The words alone: what stands at the ends (a comma before the closing mark) belongs to the sentence around. */
const bare = (text: string) => text.replace(/\s+/g, ' ').replace(/^[\s.,;:!?…]+|[\s.,;:!?…]+$/g, '')

/** Gives the answer's id of a quote of the result, or null when the answer does not know it. */
type Identify = (quote: TraceQuote) => string | null

export function compareQuotes(result: TraceResult, answer: Answer): string[] {
  const identify = identifier(result, answer)
  const given = new Map(result.quotes.map(quote => [quote.id, identify(quote)]))
  const families = result.quoteFamilies.map(({ quotes }) =>
    quotes.map(id => given.get(id) ?? `unknown ${id}`),
  )
  return [
    ...answer.quoteFamilies.flatMap(family => compareFamily(families, family)),
    ...strangersInFamilies(result, answer, given),
    ...compareSpeakers(result, answer, given),
    ...compareAlterations(result, answer, given),
  ]
}

function identifier(result: TraceResult, answer: Answer): Identify {
  const texts = new Map(result.documents.map(({ id, text }) => [id, text]))
  const quotes = answer.quoteFamilies.flatMap(family => family.quotes)
  const unmarked = answer.quoteFamilies.flatMap(family => family.unmarked)
  return quote => {
    const text = texts.get(quote.document) ?? ''
    const words = bare([...text].slice(quote.start, quote.end).join(''))
    const same = quotes.find(({ document, text }) => document === quote.document && bare(text) === words)
    const told = unmarked.find(
      ({ document, text: words }) =>
        document === quote.document && overlap(quote, locate(text, words)) >= 0.5,
    )
    return same?.id ?? told?.id ?? null
  }
}

function compareFamily(given: readonly (readonly string[])[], { quotes }: AnswerFamily): string[] {
  if (quotes.length < 2) return []
  const best = given
    .map(family => quotes.filter(({ id }) => family.includes(id)).map(({ id }) => id))
    .reduce((most, family) => (family.length > most.length ? family : most), [])
  return quotes
    .filter(({ id }) => !best.includes(id))
    .map(
      ({ id, document, text }) => `quote family of ${quotes[0].id}: without ${id} (${document}, "${text}")`,
    )
}

/** Families that hold a quote of no family of the answer, or of two that share none. */
function strangersInFamilies(
  result: TraceResult,
  answer: Answer,
  given: ReadonlyMap<string, string | null>,
): string[] {
  const home = homes(answer)
  const documents = new Map(result.quotes.map(({ id, document }) => [id, document]))
  return result.quoteFamilies
    .filter(({ quotes }) => new Set(quotes.map(id => documents.get(id))).size > 1)
    .filter(({ quotes }) => {
      const found = quotes.map(id => home.get(given.get(id) ?? '') ?? `unknown ${id}`)
      return new Set(found).size > 1 || found[0].startsWith('unknown')
    })
    .map(({ id, quotes }) => `quote family ${id}: joins ${quotes.map(id => given.get(id) ?? id).join(', ')}`)
}

/** For each quote of the answer the name of its family; families that share a quote share a name. */
function homes(answer: Answer): ReadonlyMap<string, string> {
  const home = new Map<string, string>()
  for (const { quotes, unmarked } of answer.quoteFamilies) {
    const ids = [...quotes, ...unmarked].map(({ id }) => id)
    const known = new Set(ids.flatMap(id => home.get(id) ?? []))
    for (const [id, name] of home) if (known.has(name)) home.set(id, ids[0])
    for (const id of ids) home.set(id, ids[0])
  }
  return home
}

function compareSpeakers(
  result: TraceResult,
  answer: Answer,
  given: ReadonlyMap<string, string | null>,
): string[] {
  const wanted = new Map<string, AnswerQuote>(
    answer.quoteFamilies.flatMap(({ quotes }) => quotes.map(quote => [quote.id, quote] as const)),
  )
  return result.quotes.flatMap(({ id, speaker }) => {
    const quote = wanted.get(given.get(id) ?? '')
    if (!quote || speaker === null || speaker.name === quote.speaker) return []
    return [`quote ${quote.id}: spoken by "${speaker.name}", wanted "${quote.speaker}"`]
  })
}

/**
 * Judged where the result aligns the same two quotes; silent while it gives no alterations at all. Words told without marks are
 * a change of a quote to itself. Equal words have no direction. A change of speaker is asked for only where the result names both.
 */
function compareAlterations(
  result: TraceResult,
  answer: Answer,
  given: ReadonlyMap<string, string | null>,
): string[] {
  const found = [...foundAlterations(result, given), ...foundTellings(result, answer, given)]
  if (found.length === 0) return []
  const named = new Set(
    result.quotes
      .filter(({ speaker }) => speaker && /^\p{Lu}/u.test(speaker.name))
      .map(({ id }) => given.get(id)),
  )
  return answer.quoteFamilies.flatMap(({ alterations }) =>
    alterations.flatMap(({ from, to, types: all, optional }) => {
      if (optional) return []
      const title = `alteration ${from} → ${to}`
      const types = named.has(from) && named.has(to) ? all : all.filter(type => type !== 'reattributed')
      const wanted = types.length > 0 ? types : ['verbatim']
      const isEqual = wanted.join() === 'verbatim'
      if (!found.some(one => one.to === to || (isEqual && one.from === to))) return [`${title}: not there`]
      const same = found.find(alteration => alteration.from === from && alteration.to === to)
      if (!same || [...same.types].sort().join() === [...wanted].sort().join()) return []
      return [`${title}: ${same.types.join(', ')}, wanted ${wanted.join(', ')}`]
    }),
  )
}

interface FoundAlteration {
  readonly from: string | null | undefined
  readonly to: string | null | undefined
  readonly types: readonly string[]
}

function foundAlterations(result: TraceResult, given: ReadonlyMap<string, string | null>): FoundAlteration[] {
  return result.quoteFamilies.flatMap(({ alterations }) =>
    alterations
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, types }) => ({ from: given.get(from), to: given.get(to), types })),
  )
}

/** Tellings without marks, by the stretch the answer knows: in `to` of the first change when unquoted, in `from` when quoted. */
function foundTellings(
  result: TraceResult,
  answer: Answer,
  given: ReadonlyMap<string, string | null>,
): FoundAlteration[] {
  const texts = new Map(result.documents.map(({ id, text }) => [id, text]))
  const unmarked = answer.quoteFamilies.flatMap(family => family.unmarked)
  return result.quoteFamilies.flatMap(({ alterations }) =>
    alterations
      .filter(({ from, to, changes }) => from === to && changes.length > 0)
      .map(({ from, types, changes: [first] }) => {
        const plain = first.type === 'quoted' ? first.from : first.to
        const told = unmarked.find(
          ({ document, text }) =>
            document === plain.document && overlap(plain, locate(texts.get(document) ?? '', text)) >= 0.5,
        )
        return { from: given.get(from), to: told?.id, types }
      }),
  )
}
