import { agencySigned } from './agencies.ts'
import { isOutletWord } from './outlets.ts'

export interface Byline {
  readonly names: readonly string[]
  readonly outlet: string | null
}

const particles = new Set(
  'de da do dos du di del della la le van von der den ter ten zu zum bin ibn al el y e af'.split(' '),
)
const roles =
  /^(?:[\p{L}-]{2,15} ){0,3}(?:staff|writers?|reporters?|correspondents?|columnists?|editors?|contributors?|desk|bureau|journalists?)(?: for [\p{L} ]{2,30})?$|^special to [\p{L} ]{2,40}$/iu
const person = /^(?:\p{Lu}[\p{L}\p{M}]*(?:['’.-]+\p{L}[\p{L}\p{M}]*)*\.?|\p{Lu}\.(?:\p{Lu}\.){0,2})$/u
const notNames =
  /^(?:the|a|an|this|that|our|your|my|his|her|their|its|all|no|how|why|what|when|where|who|new|old|more|most|last|next|first|now|law|land|sea|air|and|or|in|on|of|to|at|with|it|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|photo|photos|published|updated|posted)$/i

/** Two to four words that can be a person's name: capitals, initials, and small words such as "van" inside. */
export function isPersonName(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length < 2 || words.length > 5) return false
  const capitals = words.filter(word => person.test(word) && !notNames.test(word)).length
  const small = words.filter(word => particles.has(word)).length
  if (capitals + small !== words.length || capitals < 2 || particles.has(words.at(-1)!)) return false
  return !words.some(isOutletWord) && !/^\p{Lu}\.?$/u.test(words.at(-1)!)
}

function isOutletName(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length > 6 || text.length > 60) return false
  if (agencySigned(text.replace(/^the /i, ''))) return true
  return (
    words.some(isOutletWord) &&
    words.every(
      word =>
        /^[\p{Lu}\p{N}]/u.test(word) || /^(?:of|the|and|&|der|die|das|for|[\w-]+(?:\.[\w-]+)+)$/.test(word),
    )
  )
}

const between = /\s*(?:,|;|\s(?:and|und|et|y|e|with|mit)\s|&)\s*/
const leads = /^\s*(?:story |words |text |article |report )?(?:by|von|par|por|di|door|av|af)[\s:]+(?=\S)/i

/** Splits "Jo Bly, Ann Poe and Lee Orr, Staff Writers" into people, and what follows them into an outlet. */
function splitNames(text: string): Byline | null {
  const names: string[] = []
  let outlet: string | null = null
  for (const part of text.trim().split(between).filter(Boolean)) {
    const bare = part.replace(/^the /i, '')
    if (outlet === null && isPersonName(part)) names.push(part)
    else if (isOutletName(part) || roles.test(part))
      outlet ??= roles.test(part) ? '' : (agencySigned(bare) ?? part)
    else return null
  }
  if (names.length === 0 && !outlet) return null
  return { names, outlet: outlet || null }
}

/** No line of credits has more letters. */
const LONGEST = 120

/**
 * Reads a line, or a part of one, that says who wrote the text: "By Jo Bly, The Riverton Gazette",
 * "Von Jana Moor", "Jo Bly, Staff Writer". Null unless the whole of it is a byline.
 */
export function readByline(text: string): Byline | null {
  if (text.length > LONGEST) return null
  const lead = leads.exec(text)
  if (lead) return splitNames(text.slice(lead[0].length).replace(/[.:]$/, ''))
  const [name, role, ...more] = text.split(/\s*,\s*/)
  if (more.length > 0 || !role || !isPersonName(name!)) return null
  return roles.test(role) && role.split(/\s+/).length <= 4 ? { names: [name!], outlet: null } : null
}

/**
 * Reads what stands in one line with a date, between commas: "By Jo Bly, Riverton Gazette,", "The Riverton Gazette,". Names without
 * "by" or a role count only beside an outlet: "Port Ode" may be where it was written.
 */
export function readBesideDate(text: string): Byline | null {
  const bare = text.replace(/^[\s,;:]+|[\s,;:]+$/g, '')
  if (bare === '') return null
  const byline = readByline(bare)
  if (byline || bare.length > LONGEST) return byline
  const credits = splitNames(bare)
  return credits?.outlet ? credits : null
}

/** "Jo Bly | The Riverton Gazette": a person, then an outlet, in parts of a line split before. */
export function readCreditParts(parts: readonly string[]): Byline | null {
  if (parts.length !== 2 || !isPersonName(parts[0]!)) return null
  return isOutletName(parts[1]!)
    ? { names: [parts[0]!], outlet: agencySigned(parts[1]!.replace(/^the /i, '')) ?? parts[1]! }
    : null
}

/** Lists of objects with lists of names are met; what nests deeper is no name, and might nest beyond the stack. */
const MOST_LEVELS = 5

/** The names in a given author field, which is believed: "Jo Bly and Ann Poe", ["Jo Bly"], "By Jo Bly". */
export function givenNames(value: unknown, levels = MOST_LEVELS): readonly string[] {
  if (levels === 0) return []
  if (Array.isArray(value)) return [...new Set(value.flatMap(each => givenNames(each, levels - 1)))]
  if (typeof value === 'object' && value !== null && 'name' in value) {
    return givenNames(value.name, levels - 1)
  }
  if (typeof value !== 'string') return []
  const text = value.replace(leads, '').replace(/\s+/g, ' ').trim()
  if (text === '' || text.length > 300 || /^https?:/.test(text)) return []
  const parts = text.split(/\s*;\s*|\s+(?:and|und|&)\s+|\s*,\s*/).filter(Boolean)
  return parts.length > 1 && parts.every(isPersonName)
    ? parts
    : text.includes(';')
      ? text.split(/\s*;\s*/).filter(Boolean)
      : [text]
}
