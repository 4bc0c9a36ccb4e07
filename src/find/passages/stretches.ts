import { type Cover, coverOf } from '../../kernel/collapse.ts'
import type { Pile } from '../../kernel/pile.ts'
import type { SeedShape } from '../../kernel/seeds.ts'
import { type Crew, inOrder } from './crew.ts'
import { shared } from './gather.ts'
import { dealByRange } from './ranges.ts'
import type { SearchSettings } from './settings.ts'
import type { SearchSteps } from './steps.ts'

export interface StretchOptions {
  readonly crew: Crew<SearchSteps>
  readonly settings: SearchSettings
  /** Ranks the documents of the pile; called while the other threads work. */
  readonly rank: () => void
  /** Told after each step which share of all is done. */
  readonly onShare?: (share: number) => void
}

type Part = Uint32Array<ArrayBuffer>

/** Words that a step of seeding takes at once, at least, and how many such steps there are at most. */
const BATCH = 1 << 18
const MOST_BATCHES = 512
/** Words of the pile for each part that seeds and links are dealt into, and the most parts. */
const PART = 1 << 20
const MOST_PARTS = 64

/** Which share of the time the steps take, about. */
const SEEDED = 0.3
const LINKED = 0.5

/** Finds the aligned stretches that documents share: seed, link, join. Gives rows of `Stretches`, in no order. */
export async function findStretches(
  pile: Pile,
  options: StretchOptions,
): Promise<{ rows: Part[]; cut: number }> {
  const { crew, settings, onShare = () => {} } = options
  const { shape, longLength } = settings
  const parts = partsFor(pile.keys.length)
  const seeding = seedAll(pile, parts, options)
  options.rank()
  const seeds = await seeding
  onShare(SEEDED)
  const linked = await linkAll(pile, parts, seeds, shape, options)
  const longer = await lengthenAll(
    pile,
    parts,
    linked.map(({ frequent }) => frequent),
    options,
  )
  const more =
    longer.length > 0 ? await linkAll(pile, parts, longer, { length: longLength, window: 1 }, options) : []
  onShare(LINKED)
  const all = [...linked, ...more]
  const links = all.map(result => result.links)
  const stars = all.map(result => result.stars).filter(part => part.length > 0)
  if (stars.length === 0) return joinAll(pile, parts, links, null, options)
  const { main, rest } = await crew.run('collapseStars', pile, stars, parts)
  const copies = await joinAll(pile, parts, [main], null, { ...options, onShare: () => {} })
  const { root, from, spans } = coverOf(pile, copies.rows)
  const cover = { root: shared(root), from: shared(from), spans: shared(spans) }
  const others = await joinAll(pile, parts, [rest, ...links], cover, options)
  return { rows: [...copies.rows, ...others.rows], cut: copies.cut + others.cut }
}

async function joinAll(
  pile: Pile,
  parts: number,
  links: Part[][],
  cover: Cover | null,
  { crew, settings, onShare = () => {} }: StretchOptions,
): Promise<{ rows: Part[]; cut: number }> {
  const joining = { seedLength: settings.shape.length, minWords: settings.least }
  let done = 0
  const joined = await inOrder(parts, crew.ahead, async part => {
    const result = await crew.run('joinPart', pile, take(links, part), joining, cover)
    onShare(LINKED + ((1 - LINKED) * ++done) / parts)
    return result
  })
  return { rows: joined.map(({ rows }) => rows), cut: joined.reduce((sum, { cut }) => sum + cut, 0) }
}

/** A power of two. */
function partsFor(words: number): number {
  let parts = 1
  while (parts < MOST_PARTS && parts * PART < words) parts *= 2
  return parts
}

async function seedAll(pile: Pile, parts: number, { crew, settings }: StretchOptions): Promise<Part[][]> {
  const batches = batchesOf(pile.first)
  return inOrder(batches.length, crew.ahead, i =>
    crew.run('seedDocuments', pile, batches[i].from, batches[i].to, settings.shape, parts),
  )
}

/** Ranges of documents with about as many words each; the result is the same for any. */
function batchesOf(first: Uint32Array): { from: number; to: number }[] {
  const batches: { from: number; to: number }[] = []
  const documents = first.length - 1
  const size = Math.max(BATCH, first[documents] / MOST_BATCHES)
  for (let from = 0; from < documents; ) {
    let to = from + 1
    while (to < documents && first[to] - first[from] < size) to++
    batches.push({ from, to })
    from = to
  }
  return batches
}

function linkAll(
  pile: Pile,
  parts: number,
  seeds: Part[][],
  shape: SeedShape,
  { crew, settings }: StretchOptions,
): Promise<{ links: Part[]; stars: Part; frequent: Part }[]> {
  return inOrder(parts, crew.ahead, part =>
    crew.run('linkPart', pile, take(seeds, part), shape, settings.longLength, parts),
  )
}

/** Takes one part out of each list, so that its memory is free once it is worked. */
function take(lists: Part[][], part: number): Part[] {
  return lists.map(list => {
    const taken = list[part]
    list[part] = EMPTY
    return taken
  })
}

const EMPTY = new Uint32Array(0)

async function lengthenAll(
  pile: Pile,
  parts: number,
  frequent: readonly Part[],
  { crew, settings: { shape, longLength } }: StretchOptions,
): Promise<Part[][]> {
  const slices = dealByRange(pile, frequent, LENGTHENED)
  return inOrder(slices.length, crew.ahead, i =>
    crew.run('lengthenPart', pile, slices[i], shape.length, longLength, parts),
  )
}

/** Positions a step lengthens at once, about. */
const LENGTHENED = 1 << 14
