import { type KeyIndex, KeyList } from './candidates.ts'
import type { WordList } from './word-list.ts'

/** A key that as many utterances share leads to none of them: what is quoted so often needs no telling to be known. */
const OWNERS = 1000
/** Hits further apart than this belong to different tellings, in words. */
const APART = 12

/** Utterances by their keys, and what family each is of. */
export interface Indexed {
  readonly index: KeyIndex
  /** How many families there are. */
  readonly families: number
  /** For each utterance the number of its family, counted from 0. */
  readonly familyOf: Int32Array
}

/** Where keys of a family lie close together in a text, words half-open. */
export interface Hit {
  readonly family: number
  readonly from: number
  readonly to: number
}

/** Finds in one text after another which families may be told there, and where. */
export class HitFinder {
  private readonly wanted: Indexed
  /** By family; kept from one text to the next, since the same families are met again and again. */
  private readonly meetings: (Meeting | undefined)[]
  private met: Meeting[] = []
  private readonly keys: KeyList
  private reading = 0

  constructor(wanted: Indexed) {
    this.wanted = wanted
    this.meetings = new Array(wanted.families)
    this.keys = new KeyList(wanted.index.filter)
  }

  /** For each family met the stretch with most of its keys, the first of equals; to be used before the next text. */
  find({ said, count }: WordList): readonly Hit[] {
    this.met = []
    const byKeys = ++this.reading
    this.keys.readKeys(said, 0, count)
    this.read(byKeys)
    // Quotes of common words are found by runs alone.
    this.reading++
    this.keys.readRuns(said, 0, count)
    this.read(byKeys)
    return this.met
  }

  /** Looks the listed keys up; families that an earlier reading of the text, `known`, has met are not met again. */
  private read(known: number): void {
    const { index } = this.wanted
    const { key, from, to, count } = this.keys
    for (let i = 0; i < count; i++) {
      const place = index.find(key[i], OWNERS)
      if (place >= 0) this.meet(place, from[i], to[i], known)
    }
  }

  /** Notes that the words from `from` to `to` have the key at `place` of the index. */
  private meet(place: number, from: number, to: number, known: number): void {
    const { reading, meetings, wanted } = this
    const { owners, starts } = wanted.index
    for (let at = starts[place]; at < starts[place + 1]; at++) {
      const family = wanted.familyOf[owners[at]]
      meetings[family] ??= new Meeting(family)
      const meeting = meetings[family]
      if (meeting.reading === reading) meeting.goOn(from, to)
      else if (meeting.reading !== known) {
        meeting.begin(reading, from, to)
        this.met.push(meeting)
      }
    }
  }
}

/** What was met of one family in one reading of a text. */
class Meeting implements Hit {
  readonly family: number
  reading = 0
  from = 0
  to = 0
  private count = 0
  /** The stretch that still goes on, and where its last key begins. */
  private openFrom = 0
  private openTo = 0
  private openCount = 0
  private last = 0

  constructor(family: number) {
    this.family = family
  }

  begin(reading: number, from: number, to: number): void {
    this.reading = reading
    this.count = 0
    this.open(from, to)
  }

  goOn(from: number, to: number): void {
    if (from - this.openTo > APART) this.open(from, to)
    // Two utterances of one family under the same key are one hit.
    else if (this.last !== from || this.openTo !== to) this.extend(from, to)
  }

  private open(from: number, to: number): void {
    this.openFrom = from
    this.openCount = 0
    this.extend(from, to)
  }

  private extend(from: number, to: number): void {
    this.openTo = to
    this.last = from
    this.openCount++
    if (this.openCount <= this.count) return
    this.from = this.openFrom
    this.to = to
    this.count = this.openCount
  }
}
