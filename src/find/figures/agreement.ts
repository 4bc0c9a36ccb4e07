import type { Figure } from '../findings.ts'
import { unitNamed } from './units.ts'

/** How far "about" reaches, as a share. */
const NEAR = 0.1
/** Rounding goes without saying from here on: 4,213 told as 4,200, but not 21 as 20. */
const ROUNDED = 100

/** What a figure may be compared with: another of the same dimension. "Three hours" and "180 minutes" have one. */
export function dimensionOf({ kind, unit }: Figure): string {
  if (kind === 'money') return `money ${unit}`
  if (kind === 'count') return `count ${unit}`
  if (kind === 'measure') return `measure ${unitNamed(unit ?? '')?.dimension ?? unit}`
  return kind === 'year' || kind === 'month' ? 'date' : kind
}

/** "8 November" tells nothing of "2003". */
export function mayCompare(a: Figure, b: Figure): boolean {
  const isYearless = (figure: Figure): boolean => figure.kind === 'date' && figure.low < 10_000
  return !(isYearless(a) && b.kind !== 'date') && !(isYearless(b) && a.kind !== 'date')
}

/** Whether two figures of one dimension can both be right: equal, rounded alike, or each within what the other allows. */
export function figuresAgree(a: Figure, b: Figure): boolean {
  if (dimensionOf(a) === 'date') return datesAgree(a, b)
  if (a.kind === 'time') return (a.low === b.low && a.high === b.high) || Math.abs(a.low - b.low) === 1200
  const left = allowed(a)
  const right = allowed(b)
  if (a.value !== null && b.value !== null) {
    if (isClose(base(a, a.value), base(b, b.value))) return true
    if (roundsTo(a, b) || roundsTo(b, a)) return true
    // "More than 40" and "43" agree; "more than 40" and "more than 50" do not say the same.
    if (a.bound === b.bound && a.bound !== 'about') return false
  }
  // A range told as one of its ends is another figure.
  if (
    (a.value === null) !== (b.value === null) &&
    a.bound === null &&
    b.bound === null &&
    isBounded(a) &&
    isBounded(b)
  )
    return false
  return left.low <= right.high * (1 + 1e-9) && right.low <= left.high * (1 + 1e-9)
}

function isBounded({ high }: Figure): boolean {
  return Number.isFinite(high)
}

function base({ unit, kind }: Figure, value: number): number {
  if (kind === 'share') return unit === 'percent' ? value / 100 : value
  return kind === 'measure' ? value * (unitNamed(unit ?? '')?.factor ?? 1) : value
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 0.005
}

function allowed(figure: Figure): { low: number; high: number } {
  const low = base(figure, figure.low)
  const high = base(figure, figure.high)
  if (figure.bound === 'about') return { low: low * (1 - NEAR), high: high * (1 + NEAR) }
  if (figure.bound === 'least') return { low, high: Number.POSITIVE_INFINITY }
  if (figure.bound === 'most') return { low: Number.NEGATIVE_INFINITY, high }
  return { low, high }
}

/** Whether `round` is `exact` with its last digits rounded, two at least left. */
function roundsTo(exact: Figure, round: Figure): boolean {
  if (exact.kind !== 'count' && exact.kind !== 'money') return false
  if (exact.unit !== round.unit || exact.value === null || round.value === null || round.value < ROUNDED)
    return false
  for (let step = 10; step <= round.value / 10; step *= 10) {
    if (round.value % step !== 0) return false
    if (Math.round(exact.value / step) * step === round.value) return true
  }
  return false
}

/** Dates agree as far as the less precise one goes: "October 2022" and "2022-10-03". */
function datesAgree(a: Figure, b: Figure): boolean {
  if (a.kind === b.kind) {
    if (a.kind === 'date' && (a.low < 10_000 || b.low < 10_000)) return a.low % 10_000 === b.low % 10_000
    return a.low <= b.high && b.low <= a.high
  }
  const [fine, coarse] = precision(a) > precision(b) ? [a, b] : [b, a]
  const cut = 100 ** (precision(fine) - precision(coarse))
  const told = Math.floor(fine.low / cut)
  return fine.low < 10_000 && fine.kind === 'date' ? true : told >= coarse.low && told <= coarse.high
}

function precision({ kind }: Figure): number {
  return kind === 'year' ? 0 : kind === 'month' ? 1 : 2
}
