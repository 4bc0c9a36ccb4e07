import { regionOf } from '../../text/geography.ts'
import type { NameType } from '../findings.ts'
import type { NameRun } from './trims.ts'
import { isYounger } from './words.ts'

/** What speaks for each type, in whole numbers, which cost no memory of their own: a hint is 1, a sign 2. */
export interface Votes {
  person: number
  organisation: number
  place: number
}

/** Whom or what the runs of one document name. */
export class Entity {
  readonly runs: NameRun[]
  /** The first word of its first use by one word alone; infinite before there is one. */
  bare: number
  /** Initials the document gives it. */
  readonly initials: string[] = []
  readonly votes: Votes = { person: 0, organisation: 0, place: 0 }
  private fullest: readonly string[]
  private joined: string | null
  private last: string | null = null
  private code: string | null | undefined

  /** `name`: the words of the run joined by spaces. */
  constructor(run: NameRun, name: string) {
    this.runs = [run]
    this.joined = name
    this.bare = run.words.length === 1 ? run.from : Number.POSITIVE_INFINITY
    this.fullest = run.words
  }

  /** The fullest name, folded. */
  get words(): readonly string[] {
    return this.fullest
  }

  set words(words: readonly string[]) {
    this.fullest = words
    this.joined = null
    this.last = null
    this.code = undefined
  }

  /** Its words joined by spaces. */
  get name(): string {
    this.joined ??= this.fullest.join(' ')
    return this.joined
  }

  /** The last word of its name, "Jr." aside. */
  get surname(): string {
    this.last ??= lastOf(this.fullest)
    return this.last
  }

  /** The code of the country or territory it is; null for others. */
  get region(): string | null {
    if (this.code === undefined) this.code = regionOf(this.name) ?? null
    return this.code
  }
}

function lastOf(words: readonly string[]): string {
  let last = words.length - 1
  while (last > 0 && isYounger(words[last])) last--
  return words[last]
}

/** A name where it stands, and whom it names. */
export interface Placed {
  readonly run: NameRun
  readonly entity: Entity
}

/** Whom one document names, and where, in order. */
export interface Cast {
  readonly entities: readonly Entity[]
  readonly placed: readonly Placed[]
}

const sides = new Set(
  'north south east west northern southern eastern western new old upper lower nether great little'.split(
    ' ',
  ),
)

/** "North Sorrel" is not "Sorrel". */
export function isDirected({ words }: Entity): boolean {
  return sides.has(words[0])
}

/** "Kim Yon-un": three words the last of which are joined. */
export function isFamilyFirst({ words }: NameRun): boolean {
  return words.length === 3 && words[2].length < 4
}

export function typeOf({ votes }: { readonly votes: Readonly<Votes> }): NameType {
  const { person, organisation, place } = votes
  const most = Math.max(person, organisation, place)
  if (most < 2) return 'other'
  return person === most ? 'person' : organisation === most ? 'organisation' : 'place'
}
