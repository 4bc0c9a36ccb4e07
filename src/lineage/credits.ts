import type { Place } from '../find/findings.ts'
import { cues, SPEECH } from '../text/cues.ts'
import type { Link, Span } from '../text/document.ts'
import { KeyTable } from '../text/key-table.ts'
import { lexicon } from '../text/lexicon.ts'
import type { Rarity } from '../text/rarity.ts'
import { scanWords } from '../text/words.ts'
import { addressOf, siteName } from './addresses.ts'
import type { Findings } from './findings.ts'
import { type Sourced, sourcedIn, statementsGiven } from './sourced.ts'
import type { Telling } from './tellings.ts'

/** A place where one telling names another, or what bears its name. */
export interface Credit extends Span {
  /** 0 to 1: 1 where a notice says the text was taken from there, least where the name only occurs. */
  readonly strength: number
  readonly kind: 'notice' | 'phrase' | 'mention'
  /** Where the one it names makes the statement given to it; null where it is given none, or that was not found. */
  readonly told?: Place | null
  /** Whether it is an agency's mark and not a credit by the one who took the text. */
  readonly isWireLine: boolean
  readonly name: string
}

export interface LinkTo extends Span {
  /** 1 for the very page, less for its site. */
  readonly strength: number
}

/** Who credits whom, and who links to whom, by places in the list of tellings. */
export interface Credits {
  credit(parent: number, child: number): Credit | null
  link(parent: number, child: number): LinkTo | null
  /** Whom a telling credits or links to. */
  explicit(child: number): readonly number[]
}

const STRENGTH = { notice: 1, phrase: 0.7, mention: 0.35 } as const
/** What a name must weigh, in nats of rarity, to mean one outlet and not just words. */
const LEAST_RARITY = 6
/** An agency's name on a copy says where the text comes from, not that this copy is the source. */
const BY_AGENCY = 0.6
/** A name that more tellings bear singles out none of them. */
const MOST_BEARERS = 12
/** A credit that stands in other tellings too may have been copied along with the text. */
const INHERITED = 0.6

const BEFORE = 1
const borrowing = lexicon([
  [BEFORE, 'according told via from by reported first with to courtesy source per quoting citing in'],
])
/** A statement is named, but it may be another. */
const IN_STATEMENT = 0.4
const announcements = lexicon([[1, 'statement notice release bulletin communique announcement']])
const articles = lexicon([[1, 'the a an der die das le la les el los il']])

interface Name {
  readonly keys: Uint32Array
  readonly text: string
  /** Those whose own name it is. */
  readonly owners: number[]
  /** Those that carry it as the agency they print. */
  readonly carriers: number[]
}

/** Names in groups by the key of their first word; `group` has the place of each. */
interface Names {
  readonly group: KeyTable
  readonly groups: readonly (readonly Name[])[]
}

const NO_NAME = -1

export function findCredits(
  tellings: readonly Telling[],
  { rarity, attributions = [], citations }: Pick<Findings, 'rarity' | 'attributions' | 'citations'>,
): Credits {
  const sourced = sourcedIn(attributions)
  const names = namesOf(tellings, rarity)
  const credits = new Map<number, Credit>()
  const count = tellings.length
  const namings = new Map<Name, Set<number>>()
  tellings.forEach((telling, child) => {
    for (const { name, credit } of mentionsIn(telling, names, sourced.get(telling.document) ?? [])) {
      // A reprint keeps its author's name, so a credit to the author is no credit to itself.
      if (name.owners.includes(child) && credit.kind !== 'notice') continue
      if (!namings.has(name)) namings.set(name, new Set())
      namings.get(name)!.add(child)
      for (const parent of name.owners) {
        if (parent !== child) keepStrongest(credits, parent * count + child, credit)
      }
      if (credit.isWireLine) continue
      const byAgency = { ...credit, strength: credit.strength * BY_AGENCY }
      for (const parent of name.carriers) {
        if (parent !== child) keepStrongest(credits, parent * count + child, byAgency)
      }
    }
  })
  const shared = sharedNamings(namings, count)
  const statements = [...tellings.keys()].filter(place => isStatement(tellings[place]))
  if (statements.length > 0 && statements.length <= MOST_BEARERS) {
    tellings.forEach((telling, child) => {
      const mention = statements.includes(child) ? null : mentionOfStatement(telling)
      if (mention) for (const parent of statements) keepStrongest(credits, parent * count + child, mention)
    })
  }
  for (const pair of shared) {
    const credit = credits.get(pair)
    if (credit) credits.set(pair, { ...credit, strength: credit.strength * INHERITED })
  }
  for (const { parent, child, isInherited, ...given } of statementsGiven(tellings, sourced, citations)) {
    const strength = STRENGTH.phrase * (isInherited ? INHERITED : 1)
    const pair = parent * count + child
    const own: Credit = { ...given, kind: 'phrase', isWireLine: false, strength }
    keepStrongest(credits, pair, own)
    const kept = credits.get(pair)!
    // The words shown are those of the statement that was found.
    if (given.told && !kept.told)
      credits.set(
        pair,
        kept.kind === 'notice' ? { ...kept, told: given.told } : { ...own, strength: kept.strength },
      )
  }
  const links = findLinks(tellings)
  const named = parentsByChild([...credits.keys(), ...links.keys()], count)
  return {
    credit: (parent, child) => credits.get(parent * count + child) ?? null,
    link: (parent, child) => links.get(parent * count + child) ?? null,
    explicit: child => named.get(child) ?? [],
  }
}

function parentsByChild(pairs: readonly number[], count: number): Map<number, number[]> {
  const parents = new Map<number, number[]>()
  for (const pair of new Set(pairs)) {
    const child = pair % count
    if (!parents.has(child)) parents.set(child, [])
    parents.get(child)!.push(Math.floor(pair / count))
  }
  return parents
}

function keepStrongest(credits: Map<number, Credit>, at: number, credit: Credit): void {
  const known = credits.get(at)
  if (!known || credit.strength > known.strength) credits.set(at, credit)
}

/** The pairs whose name several tellings give. */
function sharedNamings(namings: ReadonlyMap<Name, ReadonlySet<number>>, count: number): Set<number> {
  const shared = new Set<number>()
  for (const [name, children] of namings) {
    if (children.size < 2) continue
    for (const parent of [...name.owners, ...name.carriers]) {
      for (const child of children) shared.add(parent * count + child)
    }
  }
  return shared
}

/** What the tellings can be called. */
function namesOf(tellings: readonly Telling[], rarity: Rarity): Names {
  const byText = new Map<string, Name>()
  tellings.forEach((telling, index) => {
    for (const { text, isOwn } of callings(telling)) {
      const words = scanWords(text)
      const from = words.count > 1 && articles.flags(words.key[0]) ? 1 : 0
      const keys = words.key.slice(from)
      if (keys.length === 0 || keys.reduce((sum, key) => sum + rarity.weight(key), 0) < LEAST_RARITY) continue
      const id = keys.join(' ')
      if (!byText.has(id)) byText.set(id, { keys, text, owners: [], carriers: [] })
      const bearers = byText.get(id)![isOwn ? 'owners' : 'carriers']
      if (bearers.at(-1) !== index) bearers.push(index)
    }
  })
  const group = new KeyTable(NO_NAME)
  const groups: Name[][] = []
  for (const name of byText.values()) {
    if (name.owners.length > MOST_BEARERS) continue
    if (name.carriers.length > MOST_BEARERS) name.carriers.length = 0
    if (group.get(name.keys[0]) === NO_NAME) group.set(name.keys[0], groups.push([]) - 1)
    groups[group.get(name.keys[0])].push(name)
  }
  return { group, groups }
}

function callings({ witness: { document } }: Telling): { text: string; isOwn: boolean }[] {
  const { outlet, byline, title, series, url, notices } = document
  const agencies = [
    dateline(document.text),
    ...notices.filter(notice => notice.type === 'wire').map(notice => notice.name),
  ]
  const long = title && scanWords(title).count >= 4 ? title : null
  const own = [outlet, series, long, siteName(url), ...byline]
  return [
    ...own.filter(text => text !== null).map(text => ({ text, isOwn: true })),
    ...agencies.filter(text => text !== null).map(text => ({ text, isOwn: false })),
  ]
}

const DATELINE_WITHIN = 800

/** "Corvane" of "QUENNERBY, Nov. 14 (Corvane) -". */
function dateline(text: string): string | null {
  const opening = text.slice(0, DATELINE_WITHIN)
  if (!opening.includes('(')) return null
  return /^[^\n()]{2,60}\(([^\n()]{2,30})\)\s?[-–—]/m.exec(opening)?.[1] ?? null
}

function mentionsIn(
  telling: Telling,
  { group, groups }: Names,
  sourced: readonly Sourced[],
): { name: Name; credit: Credit }[] {
  const { count, key } = telling.witness.words
  const mentions: { name: Name; credit: Credit }[] = []
  for (let i = 0; i < count; i++) {
    const known = group.get(key[i])
    if (known === NO_NAME) continue
    for (const name of groups[known]) {
      if (!name.keys.every((part, offset) => key[i + offset] === part)) continue
      mentions.push({ name, credit: creditAt(telling, i, name, sourced) })
    }
  }
  return mentions
}

/** What is made of the name that stands at word `at`. */
function creditAt(telling: Telling, at: number, { keys, text }: Name, sourced: readonly Sourced[]): Credit {
  const { words, document } = telling.witness
  const span = { start: words.start[at], end: words.end[at + keys.length - 1] }
  const notice = document.notices.find(
    n => (n.type === 'republished' || n.type === 'wire') && n.start <= span.start && span.end <= n.end,
  )
  // What a statement is given to shows with its cue: "the Harbour Post reported".
  const given = notice
    ? undefined
    : sourced.find(({ named }) => named.start <= span.start && span.end <= named.end)
  const kind = notice ? 'notice' : given || isPhrase(telling, at, keys.length) ? 'phrase' : 'mention'
  const shown = given?.whole ?? span
  return { ...shown, kind, isWireLine: notice?.type === 'wire', strength: STRENGTH[kind], name: text }
}

function isStatement({ witness: { document } }: Telling): boolean {
  return document.genre === 'statement'
}

/** "said in a statement": words that a statement among the tellings would account for. */
function mentionOfStatement({ witness: { words } }: Telling): Credit | null {
  for (let i = 2; i < words.count; i++) {
    if (!announcements.flags(words.key[i]) || !borrowing.flags(words.key[i - 2])) continue
    const span = { start: words.start[i - 2], end: words.end[i] }
    return { ...span, kind: 'phrase', isWireLine: false, strength: IN_STATEMENT, name: 'a statement' }
  }
  return null
}

/** "according to NAME", "told NAME", "NAME reported". */
function isPhrase({ witness: { words } }: Telling, at: number, length: number): boolean {
  for (let i = Math.max(0, at - 3); i < at; i++) {
    if (borrowing.flags(words.key[i]) || cues.flags(words.key[i]) & SPEECH) return true
  }
  for (let i = at + length; i < Math.min(words.count, at + length + 2); i++) {
    if (cues.flags(words.key[i]) & SPEECH) return true
  }
  return false
}

function findLinks(tellings: readonly Telling[]): Map<number, LinkTo> {
  const byHost = new Map<string, { index: number; path: string }[]>()
  tellings.forEach((telling, index) => {
    const address = addressOf(telling.witness.document.url)
    if (!address) return
    if (!byHost.has(address.host)) byHost.set(address.host, [])
    byHost.get(address.host)!.push({ index, path: address.path })
  })
  const found = new Map<number, LinkTo>()
  tellings.forEach((telling, child) => {
    for (const link of telling.witness.document.links) {
      const address = addressOf(link.href)
      const pages = (address && byHost.get(address.host)) ?? []
      for (const page of pages) {
        if (page.index === child || (pages.length > MOST_BEARERS && page.path !== address!.path)) continue
        const strength = page.path === address!.path ? 1 : 0.3
        const at = page.index * tellings.length + child
        if ((found.get(at)?.strength ?? 0) < strength) found.set(at, toLink(link, strength))
      }
    }
  })
  return found
}

function toLink({ start, end }: Link, strength: number): LinkTo {
  return { start, end, strength }
}
