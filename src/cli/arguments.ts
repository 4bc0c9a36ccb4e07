import { InvalidArgumentError } from 'commander'

/** Parses a whole number of at least `least`, at most `most`. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (given: string) => number {
  return given => {
    const value = given.trim() === '' ? Number.NaN : Number(given)
    if (Number.isInteger(value) && value >= least && value <= most) return value
    throw new InvalidArgumentError(
      most === Number.MAX_SAFE_INTEGER
        ? `Give a whole number from ${least} up.`
        : `Give a whole number from ${least} to ${most}.`,
    )
  }
}

const unitBytes = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9 } as const

/** Parses a size in bytes: `500kB`, `64MB`, `2GB`, or a bare number of bytes. */
export function size(given: string): number {
  const match = /^(\d{1,12}(?:\.\d{1,3})?)\s?(b|kb|mb|gb)?$/i.exec(given)
  const unit = (match?.[2]?.toLowerCase() ?? 'b') as keyof typeof unitBytes
  const bytes = match ? Math.floor(Number(match[1]) * unitBytes[unit]) : 0
  if (bytes < 1) throw new InvalidArgumentError('Give a size such as 500kB, 64MB or 2GB.')
  return bytes
}
