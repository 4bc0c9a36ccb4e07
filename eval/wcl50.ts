import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Name } from '../src/find/findings.ts'
import { findNames } from '../src/find/names.ts'
import type { Span } from '../src/text/document.ts'
import { plainDocument } from '../src/text/document.ts'
import { type Prose, proseOf } from '../src/text/prose.ts'
import { type Witness, witness } from '../src/text/witness.ts'
import { bCubed, type Clustering, ceafEntity, type Measure, muc } from './coreference.ts'

/** A mention of an event's chain, in one of the articles on it. */
interface Mention extends Span {
  readonly article: number
  readonly chain: string
}

interface Event {
  readonly witnesses: readonly Witness[]
  readonly mentions: readonly Mention[]
}

const wanted = /_(ACTOR|COUNTRY|MISC)$/

function readEvents(folder: string): readonly Event[] {
  const byEvent = new Map<string, { witnesses: Witness[]; mentions: Mention[] }>()
  for (const file of readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()) {
    const { id, event, text, mentions } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    const known = byEvent.get(String(event)) ?? { witnesses: [], mentions: [] }
    byEvent.set(String(event), known)
    const article = known.witnesses.length
    known.witnesses.push(witness(plainDocument(id, text)))
    for (const [start, end, chain] of mentions as [number, number, string][]) {
      if (wanted.test(chain)) known.mentions.push({ article, start, end, chain })
    }
  }
  return [...byEvent.values()]
}

/** The last word of the first noun phrase, near enough: before a comma, a preposition or "who". */
function headOf(prose: Prose, { start, end }: Span): number {
  const first = prose.wordAt(start)
  let head = first
  for (let word = first; word < prose.words.count && prose.words.start[word] < end; word++) {
    if (
      word > first &&
      (prose.gap(word) > 1 ||
        /^(?:of|in|at|on|for|with|to|by|from|who|that|which|and)$/i.test(prose.string(word)))
    )
      break
    head = word
  }
  return head
}

/** Annotated mentions clustered by us: those whose head one of our names holds by that name, the others by their head. */
function clusterOurs(
  { mentions }: Event,
  heads: readonly number[],
  names: readonly Name[],
  prose: readonly Prose[],
): Clustering {
  const places = names.flatMap((name, index) =>
    [...name.mentions, ...name.labels].map(place => ({ ...place, index })),
  )
  // Where a name stands in a label ("North Korean leader"), the shorter of the two is meant.
  places.sort((a, b) => a.end - a.start - (b.end - b.start))
  return mentions.map(({ article }, index) => {
    const at = prose[article].words.start[heads[index]]
    const place = places.find(({ document, start, end }) => document === article && start <= at && at < end)
    return place ? `name ${place.index}` : headKey(prose[article], heads[index])
  })
}

function clusterByHead({ mentions }: Event, heads: readonly number[], prose: readonly Prose[]): Clustering {
  return mentions.map((mention, index) => headKey(prose[mention.article], heads[index]))
}

function headKey(prose: Prose, head: number): string {
  return `head ${prose
    .string(head)
    .toLowerCase()
    .replace(/['’]s$/, '')}`
}

/** Of our labels that lie on an annotated mention: how many name the chain that most of the name's mentions belong to. */
function scoreLabels(
  { mentions }: Event,
  heads: readonly number[],
  names: readonly Name[],
  prose: readonly Prose[],
): { right: number; judged: number; all: number } {
  const chainAt = (place: { document: number; start: number; end: number }): string | null => {
    const within = mentions.filter((mention, index) => {
      const head = prose[mention.article].words.start[heads[index]]
      return mention.article === place.document && head >= place.start && head < place.end
    })
    // "North Korea's leader" holds a mention of the country too.
    const shared = ({ start, end }: Mention): number =>
      Math.min(end, place.end) - Math.max(start, place.start)
    within.sort((a, b) => shared(b) - shared(a))
    return within[0]?.chain ?? null
  }
  let right = 0
  let judged = 0
  let all = 0
  for (const { mentions: uses, labels } of names) {
    const counts = new Map<string, number>()
    for (const use of uses) {
      const chain = chainAt(use)
      if (chain) counts.set(chain, (counts.get(chain) ?? 0) + 1)
    }
    const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    all += labels.length
    for (const label of labels) {
      const chain = chainAt(label)
      if (!best || !chain) continue
      judged++
      if (chain === best[0]) right++
    }
  }
  return { right, judged, all }
}

/**
 * Coreference over the five articles of each event, on the annotated mentions of ACTOR, COUNTRY and MISC chains: CoNLL F1 (the mean of
 * MUC, B-cubed and entity CEAF; Pradhan et al., "CoNLL-2012 shared task", 2012), beside mentions joined by equal heads.
 */
export async function score(folder: string): Promise<string> {
  const events = readEvents(folder)
  const gold: string[] = []
  const ours: string[] = []
  const baseline: string[] = []
  const labels = { right: 0, judged: 0, all: 0 }
  let found = 0
  events.forEach((event, number) => {
    const prose = event.witnesses.map(each => proseOf(each))
    const heads = event.mentions.map(mention => headOf(prose[mention.article], mention))
    const names = findNames(event.witnesses, [{ documents: event.witnesses.map((_, index) => index) }])
    const own = clusterOurs(event, heads, names, prose)
    found += own.filter(cluster => cluster.startsWith('name')).length
    gold.push(...event.mentions.map(({ chain }) => `${number} ${chain}`))
    ours.push(...own.map(cluster => `${number} ${cluster}`))
    baseline.push(...clusterByHead(event, heads, prose).map(cluster => `${number} ${cluster}`))
    const scored = scoreLabels(event, heads, names, prose)
    labels.right += scored.right
    labels.judged += scored.judged
    labels.all += scored.all
  })
  return [
    `wcl50: ${events.length} events, ${gold.length} mentions of ACTOR, COUNTRY and MISC chains; chains run over articles`,
    `mentions that a name or label of ours covers ${percent(found, gold.length)}`,
    '                 MUC    B3   CEAFe  CoNLL F1',
    row('same head', gold, baseline),
    row('names', gold, ours),
    ...['ACTOR', 'COUNTRY', 'MISC'].flatMap(type => {
      const kept = gold.flatMap((chain, index) => (chain.endsWith(type) ? [index] : []))
      const pick = (clusters: Clustering): Clustering => kept.map(index => clusters[index])
      return [
        row(`${type} same head`, pick(gold), pick(baseline)),
        row(`${type} names`, pick(gold), pick(ours)),
      ]
    }),
    `labels joined: ${labels.all}, of them on annotated mentions ${labels.judged}, right ${percent(labels.right, labels.judged)}`,
  ].join('\n')
}

function row(name: string, gold: Clustering, found: Clustering): string {
  const measures: Measure[] = [muc, bCubed, ceafEntity]
  const f1 = measures.map(measure => harmonic(measure(gold, found), measure(found, gold)))
  const mean = f1.reduce((sum, value) => sum + value, 0) / f1.length
  return `${name.padEnd(18)}${[...f1, mean].map(value => (100 * value).toFixed(1).padStart(6)).join('')}`
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b)
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)}% (${part}/${whole})`
}
