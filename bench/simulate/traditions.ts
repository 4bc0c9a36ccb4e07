import type { Document } from '../../src/text/document.ts'
import { toDocument } from './documents.ts'
import { type Draft, type Operator, render } from './draft.ts'
import {
  correct,
  deface,
  elaborate,
  extend,
  layOut,
  preface,
  prune,
  revise,
  scribe,
  slip,
  update,
} from './editing.ts'
import { digest, heldOut } from './held-out.ts'
import type { Random } from './random.ts'
import {
  alterQuotes,
  append,
  buildOut,
  correctFigure,
  dropAttributions,
  dropHedges,
  excerpt,
  merge,
  newHeadline,
  paraphrase,
  reorder,
  reword,
  roundUp,
  shorten,
  truncate,
} from './retelling.ts'
import type { Setting } from './settings.ts'
import { invent, type Occurrence, write } from './source.ts'
import * as vocabulary from './vocabulary.ts'

/** A text in the history of a tradition, given or lost. */
export interface Telling {
  readonly draft: Draft
  /** Places in the list of tellings, the main one first. */
  readonly parents: readonly number[]
  /** Milliseconds since 1970. */
  readonly born: number
  readonly outlet: string
  readonly author: string
  /** Whom it credits in words, by place. */
  readonly credited: number | null
  readonly isLost: boolean
  /** Whether its outlet and writer are known apart from the text. */
  readonly isNamed: boolean
}

export interface Tradition {
  readonly setting: Setting
  /** In random order, with ids that tell nothing. */
  readonly documents: readonly Document[]
  readonly truth: Truth
}

/** Numbers are places in `documents`. A parent that is lost is passed over in favour of its own parents. */
export interface Truth {
  /** Parents of each document, the main one first. */
  readonly parents: readonly (readonly number[])[]
  /** The documents that came from each lost text with two or more of them. */
  readonly missing: readonly (readonly number[])[]
}

/** Grows one tradition with a known history. */
export function grow(setting: Setting, random: Random): Tradition {
  const tellings = tell(setting, random)
  const given = random.shuffle([...tellings.keys()].filter(place => !tellings[place].isLost))
  const placeOf = new Map(given.map((telling, place) => [telling, place]))
  const documents = given.map((place, index) => toDocument(tellings, place, index, setting, random))
  const parents = given.map(place => [
    ...new Set(survivors(tellings, tellings[place].parents).map(parent => placeOf.get(parent)!)),
  ])
  const missing = [...tellings.keys()]
    .filter(place => tellings[place].isLost)
    .map(place => survivingChildren(tellings, place).map(child => placeOf.get(child)!))
    .filter(children => children.length > 1)
  return { setting, documents, truth: { parents, missing } }
}

function survivors(tellings: readonly Telling[], parents: readonly number[]): number[] {
  return parents.flatMap(parent =>
    tellings[parent].isLost ? survivors(tellings, tellings[parent].parents) : [parent],
  )
}

function survivingChildren(tellings: readonly Telling[], place: number): number[] {
  return [...tellings.keys()]
    .filter(child => tellings[child].parents.includes(place))
    .flatMap(child => (tellings[child].isLost ? survivingChildren(tellings, child) : [child]))
}

const HOUR = 3_600_000

function tell(setting: Setting, random: Random): Telling[] {
  const occurrence = invent(random)
  const size = random.integer(...setting.size)
  const outlets = random.shuffle(vocabulary.outlets)
  const authors = random.shuffle(vocabulary.people)
  const tellings: Telling[] = []
  // People often bring bare texts.
  const isNamed = random.chance(0.7)
  const length = Math.round(setting.kind === 'editions' ? 3 * 20 ** random.next() : 4 * 12 ** random.next())
  while (tellings.length < size) {
    const place = tellings.length
    const { draft, parents } =
      roundedUp(setting, occurrence, tellings, random) ?? told(setting, occurrence, tellings, length, random)
    const isRetold = parents.length > 0
    const author = authors[place % authors.length]
    tellings.push({
      draft: { ...draft, byline: bylineOf(draft, author, setting, isRetold, random) },
      parents,
      born: bornAfter(
        parents.map(at => tellings[at].born),
        occurrence,
        random,
      ),
      outlet: outlets[place % outlets.length],
      author,
      credited: isRetold && random.chance(setting.credit) ? named(setting, parents, random) : null,
      isLost: false,
      isNamed: isNamed && random.chance(0.85),
    })
  }
  return lose(tellings, setting, random)
}

/** Who takes from several may name any of them. */
function named({ roundups }: Setting, parents: readonly number[], random: Random): number {
  return roundups > 0 ? random.pick(parents) : parents[0]
}

type Told = Pick<Telling, 'draft' | 'parents'>

/** A telling of someone's own, or one after another or two. */
function told(
  setting: Setting,
  occurrence: Occurrence,
  tellings: readonly Telling[],
  length: number,
  random: Random,
): Told {
  const place = tellings.length
  if (place === 0 || random.chance(setting.independent)) {
    const draft = begin(setting, write(occurrence, random, length, place === 0 ? 0.5 : 0), random)
    return { draft, parents: [] }
  }
  const parent = choose(setting, place, random)
  const second = place > 2 && random.chance(setting.merged) ? other(parent, place, random) : null
  const draft = retell(setting, occurrence, tellings, parent, random)
  return second === null
    ? { draft, parents: [parent] }
    : {
        draft: joined(occurrence, draft, tellings, [parent, second], random),
        parents: [parent, second],
      }
}

/** Whole passages of two or three who do not come from one another, in a frame of the writer's own. */
function roundedUp(
  { roundups, operators }: Setting,
  occurrence: Occurrence,
  tellings: readonly Telling[],
  random: Random,
): Told | null {
  if (roundups === 0 || tellings.length < 2 || !random.chance(roundups)) return null
  const count = random.integer(2, 3)
  const parents: number[] = []
  const sources = new Set<number>()
  for (const place of random.shuffle([...tellings.keys()])) {
    const from = sourcesOf(tellings, place)
    if (parents.length === count || from.some(source => sources.has(source))) continue
    parents.push(place)
    for (const source of from) sources.add(source)
  }
  if (parents.length < 2) return null
  const own = write(occurrence, random, random.integer(2, 6), 0)
  const gather = operators === 'held out' ? digest : roundUp
  return {
    draft: gather(
      own,
      parents.map(place => tellings[place].draft),
      random,
    ),
    parents,
  }
}

/** Those without parents from whom a telling comes in the end. */
function sourcesOf(tellings: readonly Telling[], place: number): number[] {
  const { parents } = tellings[place]
  return parents.length === 0 ? [place] : parents.flatMap(parent => sourcesOf(tellings, parent))
}

/** A first state is written in haste. */
function begin({ kind }: Setting, draft: Draft, random: Random): Draft {
  return kind === 'editions' ? slip.apply(draft, random, 1) : draft
}

/** One text with passages of the other in it, or a roundup of both in a frame of its own. */
function joined(
  occurrence: Occurrence,
  told: Draft,
  tellings: readonly Telling[],
  [parent, second]: readonly [number, number],
  random: Random,
): Draft {
  if (random.chance(0.6)) return merge(told, tellings[second].draft, random, 0.35)
  const own = write(occurrence, random, random.integer(3, 9), 0)
  return roundUp(own, [tellings[parent].draft, tellings[second].draft], random)
}

/** Writers sign; those who copy put their own name, none, or leave the name that stood there. */
function bylineOf(
  draft: Draft,
  author: string,
  { kind }: Setting,
  isRetold: boolean,
  random: Random,
): string {
  if (kind === 'editions' || kind === 'manuscripts') return ''
  if (isRetold && random.chance(0.25)) return draft.byline
  return random.chance(0.5) ? `By ${author}` : ''
}

function bornAfter(parents: readonly number[], { year }: Occurrence, random: Random): number {
  const from =
    parents.length > 0 ? Math.max(...parents) : Date.UTC(year, random.integer(0, 5), random.integer(1, 28))
  return from + Math.round(HOUR * (0.5 + 100 * random.next() ** 3))
}

/** Whom a new teller has read: mostly someone early, as news goes, or the one before. */
function choose({ kind }: Setting, place: number, random: Random): number {
  if (kind === 'star') return 0
  if (kind === 'chain' || kind === 'editions') return place - 1
  return random.chance(0.4) ? Math.floor(place * random.next() ** 2) : random.integer(0, place - 1)
}

function other(parent: number, place: number, random: Random): number {
  const offset = random.integer(1, place - 1)
  return (parent + offset) % place
}

function lose(tellings: readonly Telling[], { lost }: Setting, random: Random): Telling[] {
  if (lost === 0) return [...tellings]
  return tellings.map((telling, place) => {
    const children = tellings.filter(child => child.parents.includes(place)).length
    return { ...telling, isLost: children > 1 && random.chance(lost) }
  })
}

function retell(
  setting: Setting,
  occurrence: Occurrence,
  tellings: readonly Telling[],
  parent: number,
  random: Random,
): Draft {
  const { draft } = tellings[parent]
  if (setting.kind === 'editions') return edit(setting, occurrence, tellings, parent, random)
  if (setting.kind === 'manuscripts')
    return scribe.apply(draft, random, setting.strength * (0.4 + random.next()))
  if (random.chance(0.12)) return { ...draft, closing: draft.closing }
  if (setting.kind === 'news' && random.chance(0.12)) {
    return roundUp(write(occurrence, random, random.integer(4, 14), 0), [draft], random)
  }
  const count = random.integer(1, setting.kind === 'chain' ? 2 : 4)
  let retold = random.chance(0.6) ? newHeadline(occurrence).apply(draft, random, 1) : draft
  for (let i = 0; i < count; i++) {
    retold = operatorFor(setting, occurrence, random).apply(
      retold,
      random,
      setting.strength * (0.4 + 0.6 * random.next()),
    )
  }
  return retold
}

function operatorFor({ operators, kind }: Setting, occurrence: Occurrence, random: Random): Operator {
  if (operators === 'held out' || (operators === 'all' && random.chance(0.5))) {
    return random.chance(0.75)
      ? heldOut(random)
      : random.pick([append(occurrence), shorten, truncate, excerpt, buildOut(occurrence)])
  }
  const usual = [
    truncate,
    truncate,
    shorten,
    shorten,
    excerpt,
    excerpt,
    reword,
    reword,
    reorder,
    alterQuotes,
    dropHedges,
    dropAttributions,
    correctFigure,
  ]
  return random.pick(
    kind === 'chain'
      ? [...usual, append(occurrence)]
      : [
          ...usual,
          excerpt,
          append(occurrence),
          buildOut(occurrence),
          paraphrase(occurrence),
          paraphrase(occurrence),
          update(occurrence.year + random.integer(0, 1)),
        ],
  )
}

/** States after which no one writes a good part anew, or texts would grow beyond all bounds. */
const YOUNG = 10

/** Now and then an editor writes a good part anew, and more comes and goes than in all other states together. */
function overhaul(occurrence: Occurrence, draft: Draft, random: Random): Draft {
  const strength = 1 + 4 * random.next() ** 2
  const grown = extend(occurrence).apply(draft, random, strength)
  return revise(occurrence).apply(
    random.chance(0.5) ? prune.apply(grown, random, 2 * random.next()) : grown,
    random,
    strength,
  )
}

function edit(
  { strength, operators }: Setting,
  occurrence: Occurrence,
  tellings: readonly Telling[],
  parent: number,
  random: Random,
): Draft {
  const { draft, parents } = tellings[parent]
  if (random.chance(0.06)) return draft
  if (random.chance(0.02) && parents.length > 0) return tellings[parents[0]].draft
  if (random.chance(0.03)) return deface(draft, random)
  if (tellings.length < YOUNG && random.chance(0.2)) return overhaul(occurrence, draft, random)
  const count = random.chance(0.4) ? 1 : random.integer(1, 9)
  let edited = draft
  for (let i = 0; i < count; i++) {
    const usual = [
      extend(occurrence),
      extend(occurrence),
      elaborate,
      correct,
      prune,
      prune,
      revise(occurrence),
      reword,
      reorder,
      preface,
      layOut,
      newHeadline(occurrence),
    ]
    const year = occurrence.year + Math.floor(tellings.length / 2)
    const operator =
      operators !== 'fitted' && random.chance(0.5) ? heldOut(random) : random.pick([...usual, update(year)])
    edited = operator.apply(edited, random, strength * random.next())
    if (random.chance(0.03)) edited = slip.apply(edited, random, strength * random.next())
    if (i === count - 1 && render(edited) === render(draft)) i--
  }
  return edited
}
