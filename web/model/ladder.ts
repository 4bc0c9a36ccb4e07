import type { TraceFamily, TraceQuote } from '../../src/report/format.ts'
import { differences } from './differences.ts'
import type { Place, Trace } from './trace.ts'

type Alteration = TraceFamily['alterations'][number]

type Change = Alteration['changes'][number]

/** One form of a quote: the places that hold the very same words, and what it was made from. */
export interface Rung {
  readonly quotes: readonly TraceQuote[]
  /** The one whose words are shown. */
  readonly shown: TraceQuote
  /** The form it is compared with; null for the fullest, and for one joined from several. */
  readonly from: TraceQuote | null
  readonly types: Alteration['types']
  /** For one joined from several: which of its words came from where. */
  readonly joins: readonly Change[]
  /** Where it was put in another mouth: the speaker before and after. */
  readonly speakers: readonly Change[]
  /** The same words told without quotation marks; `from` is the quote they became, or came from. */
  readonly isTelling: boolean
}

/** Words of a quote as a witness tells them without quotation marks. */
export interface Telling {
  readonly quote: TraceQuote
  readonly place: Place
  readonly types: Alteration['types']
}

/** One speaker of a form, and the quotes that name him; empty where none is named. */
export interface SpokenBy {
  readonly name: string
  readonly quotes: readonly TraceQuote[]
}

/**
 * The forms of a quote from the fullest down, then those joined from several, then what is told without marks. A form
 * that no alteration leads to is compared with the fullest.
 */
export function ladderOf(trace: Trace, family: TraceFamily): Rung[] {
  const forms = groupsBy(quotesOf(trace, family), quote => foldedWords(trace, quote))
  const formOf = new Map(forms.flatMap(places => places.map(quote => [quote.id, places] as const)))
  const rungs = forms.map(places => rungOf(trace, family, places, id => formOf.get(id) === places))
  const size = ({ shown, joins }: Rung): number => shown.end - shown.start - (joins.length > 0 ? 1e9 : 0)
  const [fullest, ...others] = rungs.sort((a, b) => size(b) - size(a))
  if (!fullest) return []
  return [
    { ...fullest, from: null },
    ...others.map(rung => (rung.joins.length > 0 ? rung : comparedWith(trace, rung, fullest.shown))),
    ...tellingRungs(trace, family),
  ]
}

/** Where a family is told without quotation marks, by sigla. */
export function tellingsOf(trace: Trace, family: TraceFamily): Telling[] {
  const tellings = family.alterations.flatMap(({ to, types, changes }): Telling[] => {
    const main = changes.find(({ type }) => type === 'unquoted' || type === 'quoted')
    const quote = trace.quote(to)
    return main && quote ? [{ quote, types, place: main.type === 'quoted' ? main.from : main.to }] : []
  })
  const byPlace = new Map(tellings.map(each => [`${each.place.document}\n${each.place.start}`, each]))
  const order = trace.inOrder([...byPlace.values()].map(each => ({ ...each.place, each })))
  return order.map(({ each }) => each)
}

/** The same words told by several are one rung. */
function tellingRungs(trace: Trace, family: TraceFamily): Rung[] {
  const told = tellingsOf(trace, family).map(telling => ({ ...telling, words: asQuote(telling) }))
  return groupsBy(told, ({ words }) => foldedWords(trace, words)).map(same => ({
    quotes: same.map(({ words }) => words),
    shown: same[0].words,
    from: same[0].quote,
    types: same[0].types,
    joins: [],
    speakers: [],
    isTelling: true,
  }))
}

function asQuote({ quote, place }: Telling): TraceQuote {
  const { document, start, end } = place
  const id = `${quote.id} ${document} ${start}`
  return { id, document, start, end, type: null, speaker: null, cue: null, confidence: null }
}

function rungOf(
  trace: Trace,
  family: TraceFamily,
  quotes: readonly TraceQuote[],
  isSameForm: (id: string) => boolean,
): Rung {
  const made = quotes
    .flatMap(quote => family.alterations.filter(({ to }) => to === quote.id))
    .find(({ from }) => !isSameForm(from))
  const joinsInto = (quote: TraceQuote): Change[] =>
    trace.alterationsInto(quote.id).flatMap(({ changes }) => changes.filter(({ type }) => type === 'spliced'))
  const joined = quotes.find(quote => joinsInto(quote).length > 0)
  return {
    quotes,
    shown: joined ?? quotes.find(({ id }) => id === made?.to) ?? quotes[0],
    from: (!joined && made && trace.quote(made.from)) || null,
    types: [...new Set([...(joined ? (['spliced'] as const) : []), ...(made?.types ?? [])])],
    joins: joined ? joinsInto(joined) : [],
    speakers: made?.changes.filter(({ type }) => type === 'reattributed') ?? [],
    isTelling: false,
  }
}

function comparedWith(trace: Trace, rung: Rung, fullest: TraceQuote): Rung {
  const from = rung.from ?? fullest
  return rung.types.length > 0
    ? { ...rung, from }
    : { ...rung, from, types: typesBetween(trace, from, rung.shown) }
}

/** What became of one quote in another, by their words alone. */
function typesBetween(trace: Trace, from: TraceQuote, to: TraceQuote): Alteration['types'] {
  const text = (quote: TraceQuote): string => trace.witness(quote.document)?.document.text ?? ''
  const found = differences(text(from), trace.span(from), text(to), trace.span(to))
  const types = found.flatMap(({ kind }, at): Alteration['types'] => {
    if (kind === 'same') return []
    if (kind === 'added') return ['inserted']
    if (kind === 'changed') return ['substituted']
    return at === 0 || at === found.length - 1 ? ['truncated'] : ['elided']
  })
  return [...new Set(types)]
}

/** The quotes of a family by the sigla of their documents. */
export function quotesOf(trace: Trace, family: TraceFamily): TraceQuote[] {
  return trace.inOrder(family.quotes.flatMap(id => trace.quote(id) ?? []))
}

/** The words at a place without regard to stops and capitals: two quotes that agree in them are one form. */
export function foldedWords(trace: Trace, place: Place): string {
  return trace
    .words(place)
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase()
}

/** Who is said to have spoken some quotes; those without a speaker last. */
export function speakersOf(quotes: readonly TraceQuote[]): SpokenBy[] {
  return groupsBy(quotes, ({ speaker }) => speaker?.name ?? '')
    .map(same => ({ name: same[0].speaker?.name ?? '', quotes: same }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === ''))
}

function groupsBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return [...groups.values()]
}
