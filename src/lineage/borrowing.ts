import type { Span } from '../text/document.ts'
import { remaining, SECOND_HAND } from './cover.ts'
import type { History } from './history.ts'
import type { Relation, Relations } from './relate.ts'
import { borrowed } from './weights.ts'

/** What speaks for a text's having passages from a further parent; see `weights.ts` for what it is worth. */
export type BorrowingSign = keyof typeof borrowed

export const borrowingSignNames = Object.keys(borrowed) as readonly BorrowingSign[]

/** A text that has passages of a child which the child's parents so far lack. */
export interface Lender {
  readonly relation: Relation
  /** Those passages, in tokens of the child. */
  readonly stretches: readonly Span[]
  /** How much their words say, at least 1. */
  readonly nats: number
}

/** Words that no parent before has, below which nothing is said. */
export const LEAST_BORROWED = 10
/** What a dozen words say that are not everyday. */
const NATS = 60
const HALF = 0.5

/** The texts that have passages of the child in stretches of eight tokens and more that are not `taken` yet. */
export function lendersOf(
  relations: Relations,
  { parents }: History,
  child: number,
  taken: Uint8Array,
): Lender[] {
  const { comparer, tellings, byChild } = relations
  const { isWord } = tellings.list[child].tokens
  const lenders: Lender[] = []
  for (const relation of byChild[child]) {
    if (relation.ofChild.solid < LEAST_BORROWED || descends(parents, relation.parent, child)) continue
    const stretches = remaining(comparer.sharedStretches(child, relation.parent), taken).filter(isLong)
    if (countWords(isWord, stretches) < LEAST_BORROWED) continue
    lenders.push({ relation, stretches, nats: Math.max(1, natsOf(relations, child, stretches)) })
  }
  return lenders
}

export function isLong({ start, end }: Span): boolean {
  return end - start >= SECOND_HAND
}

export function countWords(isWord: Uint8Array, stretches: readonly Span[]): number {
  let words = 0
  for (const { start, end } of stretches) for (let token = start; token < end; token++) words += isWord[token]
  return words
}

/** Whether `node` comes from `from`, or is it, in the likeliest forest. */
function descends(parents: Int32Array, node: number, from: number): boolean {
  for (let at = node, steps = 0; at >= 0 && steps <= parents.length; at = parents[at], steps++) {
    if (at === from) return true
  }
  return false
}

/** The signs of each lender, in the order of `borrowingSignNames`. */
export function borrowingSigns(history: History, child: number, lenders: readonly Lender[]): number[][] {
  const most = lenders.reduce((nats, lender) => Math.max(nats, lender.nats), 0)
  return lenders.map(({ relation, stretches, nats }) => {
    const { parent, credit, link, precedence, isContradicted } = relation
    const longest = stretches.reduce((length, { start, end }) => Math.max(length, end - start), 0)
    const values: Record<BorrowingSign, number> = {
      base: 1,
      nats: Math.log(nats / NATS),
      less: Math.log(most / nats),
      longest: Math.log(longest / SECOND_HAND),
      handed: Number(lenders.some(other => isHandedOn(history, parent, stretches, other))),
      rival: history.probability(parent, child),
      before: Math.max(0, precedence),
      after: isContradicted ? 0 : Math.max(0, -precedence),
      credit: Math.max(credit?.strength ?? 0, link?.strength ?? 0),
      edited: history.edited,
    }
    return borrowingSignNames.map(name => values[name])
  })
}

/** Whether another has half of the passages or more that comes from the `lender`. */
function isHandedOn(
  { parents }: History,
  lender: number,
  stretches: readonly Span[],
  other: Lender,
): boolean {
  return parents[other.relation.parent] === lender && shareIn(other.stretches, stretches) >= HALF
}

/** How much the words say that stand in the stretches, in nats. */
function natsOf({ tellings, rarity }: Relations, child: number, stretches: readonly Span[]): number {
  const { isWord, key } = tellings.list[child].tokens
  let nats = 0
  for (const { start, end } of stretches)
    for (let token = start; token < end; token++) if (isWord[token]) nats += rarity.weight(key[token])
  return nats
}

/** Share of the tokens of the second that are in the first. */
function shareIn(one: readonly Span[], other: readonly Span[]): number {
  let common = 0
  let length = 0
  for (const { start, end } of other) {
    length += end - start
    for (const span of one) common += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start))
  }
  return common / length
}
