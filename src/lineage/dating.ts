import type { Published } from '../text/document.ts'

/** When a document can have appeared, in milliseconds since 1970, half-open, and how far that can be trusted. */
export interface Dating {
  readonly earliest: number
  readonly latest: number
  /** 0 to 1. */
  readonly trust: number
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A day without a zone may have begun this much earlier or ended this much later elsewhere. */
const ZONES = 12 * HOUR

const TRUST = { given: 1, metadata: 1, feed: 1, text: 0.9, file: 0.3, capture: 0.3 } as const

/** Null when there is no date or none that can be read. */
export function dateOf(published: Published | null): Dating | null {
  if (!published) return null
  const span = spanOf(published)
  if (!span) return null
  const trust = TRUST[published.from]
  // A page was captured, and a file written, after the text appeared; how long after, no one knows.
  const isBound = published.from === 'capture' || published.from === 'file'
  return { earliest: isBound ? -Infinity : span.earliest, latest: span.latest, trust }
}

function spanOf({ value, precision }: Published): { earliest: number; latest: number } | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value)
  if (!parts) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)]
  if (precision === 'year') return { earliest: Date.UTC(year, 0), latest: Date.UTC(year + 1, 0) }
  if (precision === 'month') return { earliest: Date.UTC(year, month - 1), latest: Date.UTC(year, month) }
  const start = Date.UTC(year, month - 1, day)
  if (precision === 'day') return { earliest: start, latest: start + DAY }
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(value)
  const moment = Date.parse(hasZone ? value : `${value}Z`)
  if (Number.isNaN(moment)) return { earliest: start, latest: start + DAY }
  const slack = hasZone ? 0 : ZONES
  const width = precision === 'hour' ? HOUR : precision === 'minute' ? HOUR / 60 : 1000
  return { earliest: moment - slack, latest: moment + width + slack }
}

/**
 * Whether `parent` appeared before `child`: 1 if surely, -1 if surely after, less where the dates are less to be
 * trusted, 0 where they overlap or one is missing.
 */
export function precedence(parent: Dating | null, child: Dating | null): number {
  if (!parent || !child) return 0
  const trust = Math.min(parent.trust, child.trust)
  if (parent.latest <= child.earliest) return trust
  if (child.latest <= parent.earliest) return -trust
  return 0
}
