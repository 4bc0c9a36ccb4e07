import { TIME } from '../text/grammar.ts'
import { COMMA, JOINED, PLAIN, type Prose, proseOf } from '../text/prose.ts'
import type { Witness } from '../text/witness.ts'
import { type Counted, countedAt } from './figures/counted.ts'
import { type Dated, readDate } from './figures/dates.ts'
import { unitAfter, wordAfter } from './figures/measures.ts'
import { mayBeNumeral, type Numeral, readNumeral, textAt } from './figures/numerals.ts'
import { SourceFinder } from './figures/sources.ts'
import { signs, singular, type Unit } from './figures/units.ts'
import type { DocumentIndex, Figure, FigureKind } from './findings.ts'

/** A figure before it is known where its document stands and whether it has a source. */
type Draft = Omit<Figure, 'document' | 'sourced'> & { readonly to: number }

/**
 * The figures of each document, by document and place: counts, shares, money, measures, ages, dates and times. Numbers that
 * name something ("Route 4") are not figures. English by word lists; elsewhere digits, signs and units. Linear.
 */
export function findFigures(witnesses: readonly Witness[]): readonly Figure[] {
  const figures: Figure[] = []
  witnesses.forEach((witness, document) => {
    const prose = proseOf(witness)
    const german = witness.document.language?.slice(0, 2) === 'de'
    const sources = new SourceFinder(prose)
    const { count } = witness.words
    for (let word = 0; word < count; ) {
      const draft = mayBeNumeral(prose, word) ? readFigure(prose, word, german) : null
      if (!draft) {
        word++
        continue
      }
      figures.push(fromDraft(document, draft, sources.isSourced(draft)))
      word = Math.max(draft.to, word + 1)
    }
  })
  return figures
}

/** Field by field, which is many times as fast as taking all but one. */
function fromDraft(document: DocumentIndex, draft: Draft, sourced: boolean): Figure {
  const { kind, value, low, high, unit, counted, bound, start, end } = draft
  return { document, kind, value, low, high, unit, counted, bound, start, end, sourced }
}

function readFigure(prose: Prose, word: number, german: boolean): Draft | null {
  if (isPartOfName(prose, word)) return null
  const first = readNumeral(prose, word)
  if (!first) return null
  const unit = unitAfter(prose, first)
  const counted = unit ? null : countedAt(prose, wordAfter(prose, first), german)
  const isMuch = unit !== null || (isMany(prose, counted, german) && !isYearOf(prose, first, counted))
  const dated = readDate(prose, first, isMuch)
  if (dated) return fromDate(dated)
  if (isAgeBeside(prose, first, unit)) return fromAge(prose, first)
  if (
    isRank(prose, first, unit) ||
    isLabel(prose, first, unit, counted) ||
    isPronoun(prose, first, unit, counted)
  )
    return null
  const range = readRange(prose, first)
  const last = range ?? first
  const lastUnit = range ? unitAfter(prose, last) : unit
  const isCounted = !lastUnit || (lastUnit.name === 'percent' && textAt(prose, lastUnit.to) === 'of')
  const lastCounted = isCounted ? countedAt(prose, lastUnit?.to ?? wordAfter(prose, last), german) : null
  const euros = german && lastUnit?.dimension === 'money' && lastUnit.factor === 0.01
  return fromNumeral(prose, first, last, euros ? { ...lastUnit, name: 'EUR' } : lastUnit, lastCounted)
}

/** "COVID-19", "4x4", "F-16", "A4": digits that letters are written on to. */
function isPartOfName(prose: Prose, word: number): boolean {
  const before = prose.text[prose.words.start[word] - 1] ?? ' '
  if (!prose.isDigit(word))
    return (
      before === '-' &&
      prose.gap(word) === JOINED &&
      /[a-z]/i.test(prose.text[prose.words.start[word] - 2] ?? '')
    )
  if (prose.gap(word) !== JOINED || !/[-/.:@#_&'’]/.test(before)) return false
  return !prose.isDigit(word - 1) || before !== '-'
}

function isMany(prose: Prose, counted: Counted | null, german: boolean): boolean {
  return (
    counted !== null &&
    !german &&
    /s$|people|children|men|women/.test(textAt(prose, counted.head)) &&
    !prose.isPossessive(counted.head)
  )
}

/** "Ann Lee, 48, a baker": a number between commas after a name. */
function isAgeBeside(prose: Prose, { from, to, end, low, plain }: Numeral, unit: Unit | null): boolean {
  const { text, words } = prose
  if (!plain || unit || low < 1 || low > 120 || end < words.end[to - 1]) return false
  const isBetween =
    prose.gap(from) === COMMA &&
    (prose.gap(to) === COMMA || /^[.!?]["”’]?(?:\s|$)/.test(text.slice(end, end + 3)))
  return (
    isBetween && prose.isCapital(from - 1) && !prose.isDigit(to) && (prose.grammar(from - 1) & TIME) === 0
  )
}

function fromAge(prose: Prose, numeral: Numeral): Draft {
  return { ...fromNumeral(prose, numeral, numeral, null, null), kind: 'age', unit: 'year' }
}

/** "the 2016 election rules", "new 2012 Republican candidates": a year before nouns, rather than so many of them. */
function isYearOf(prose: Prose, { from, low, plain }: Numeral, counted: Counted | null): boolean {
  if (!plain || low < 1900 || low > 2099 || !counted) return false
  return counted.head > counted.from || /^(?:the|this|that|of|in)$/i.test(textAt(prose, from - 1))
}

/** "2nd", "in their 80s": letters on the digits that make no unit. */
function isRank(prose: Prose, { to, end }: Numeral, unit: Unit | null): boolean {
  return unit === null && /^(?:st|nd|rd|th|['’]?s)$/i.test(prose.text.slice(end, prose.words.end[to - 1]))
}

/** Words after which a number only tells which one is meant. */
const labelled =
  /^(?:number|no|nos|route|section|article|page|chapter|room|line|flight|volume|part|phase|grade|paragraph|act|bus|track|platform|gate|unit|figure|step|day|type|class|level|highway|channel|game|week)$/i

/** "Route 4", "Camp 22", "number 4 bus": a number that names. */
function isLabel(
  prose: Prose,
  { from, start, low, plain }: Numeral,
  unit: Unit | null,
  counted: Counted | null,
): boolean {
  if (from === 0 || moneySign(prose.text, start) || (unit && unit.dimension === 'share')) return false
  if (prose.gap(from) > PLAIN && prose.text[prose.words.end[from - 1]] !== '.') return false
  const before = textAt(prose, from - 1)
  if (labelled.test(before))
    return !/^(?:day|week|line|game|page|room|part|act)$/.test(before) || counted === null
  if (!plain || low >= 1000 || unit || counted) return false
  return prose.isCapital(from - 1) && !isSentenceStart(prose, from - 1)
}

function isSentenceStart(prose: Prose, word: number): boolean {
  return prose.gap(word) > COMMA
}

/** "One of them", "no one", "one day": a word for someone or something rather than a count. */
function isPronoun(prose: Prose, numeral: Numeral, unit: Unit | null, counted: Counted | null): boolean {
  if (numeral.low !== 1 || numeral.high !== 1 || prose.isDigit(numeral.from) || numeral.to > numeral.from + 1)
    return false
  if (/^(?:no|any|every|some|each|this|that|which|the|another)$/i.test(textAt(prose, numeral.from - 1)))
    return true
  if (unit) return unit.name === 'day'
  if (prose.gap(numeral.to) === JOINED) return true
  return (
    !counted ||
    counted.from !== numeral.to ||
    counted.head !== numeral.to ||
    /^(?:thing|way|time|side|hand|case|reason|point|another)$/.test(textAt(prose, counted.head))
  )
}

/** "between 10 and 12", "10 to 12", "10-12", "£180,000 and £240,000 after "between"": the second number. */
function readRange(prose: Prose, first: Numeral): Numeral | null {
  const { words, text } = prose
  let at = first.to
  const between = text.slice(first.end, words.start[at] ?? first.end)
  if (/^\s?[-–]\s?[$£€]?$/.test(between)) {
    // A hyphen right before the second number.
  } else {
    const link = textAt(prose, at)
    const before = textAt(prose, first.from - 1).toLowerCase()
    const joins =
      (link === 'and' && before === 'between') ||
      link === 'to' ||
      link === 'bis' ||
      (link === 'or' && isNext(prose, first, at + 1))
    if (!joins || prose.gap(at) > PLAIN || prose.gap(at + 1) > JOINED) return null
    at++
  }
  if (at >= words.count || !mayBeNumeral(prose, at)) return null
  const second = readNumeral(prose, at)
  return second && second.low > first.low && !second.share ? second : null
}

/** "two or three": one more, and nothing else, makes "or" a range. */
function isNext(prose: Prose, first: Numeral, at: number): boolean {
  const second = at < prose.words.count && mayBeNumeral(prose, at) ? readNumeral(prose, at) : null
  return second !== null && second.low === first.low + 1
}

function moneySign(text: string, start: number): string | undefined {
  return Object.hasOwn(signs, text[start - 1] ?? '') ? signs[text[start - 1]] : undefined
}

function fromDate({ kind, low, high, start, end, to }: Dated): Draft {
  return {
    kind,
    value: low === high ? low : null,
    low,
    high,
    unit: kind,
    counted: null,
    bound: null,
    start,
    end,
    to,
  }
}

function fromNumeral(
  prose: Prose,
  first: Numeral,
  last: Numeral,
  unit: ReturnType<typeof unitAfter>,
  counted: Counted | null,
): Draft {
  const { text, words } = prose
  const money = moneySign(text, first.start)
  const kind = kindOf(prose, first, money, unit)
  // "180 to 240 thousand" says the scale once.
  const scale =
    last !== first && first.low < 1000 && last.low >= 1e6
      ? last.low / Number.parseFloat(text.slice(last.start, last.end))
      : 1
  const factor = (kind === 'money' && !money ? unit!.factor : 1) * 1
  const low = first.low * (Number.isFinite(scale) ? scale : 1) * factor
  const high = last.high * factor
  const age = kind === 'age' ? ageEnd(prose, last) : null
  return {
    kind,
    value: low === high ? tidy(low) : null,
    low: tidy(low),
    high: tidy(high),
    unit:
      kind === 'age'
        ? 'year'
        : (money ??
          unit?.name ??
          (kind === 'share' && first.share ? 'share' : counted && singular(textAt(prose, counted.head)))),
    counted: counted && { start: words.start[counted.from], end: words.end[counted.head] },
    bound: first.vague || low !== high ? null : boundOf(prose, first, unit?.to ?? last.to),
    start: money ? first.start - 1 : first.start,
    end: age?.end ?? unit?.end ?? last.end,
    to: age?.to ?? unit?.to ?? last.to,
  }
}

/** Without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
function tidy(value: number): number {
  const isExact = !Number.isFinite(value) || (Number.isInteger(value) && Math.abs(value) < 1e12)
  return isExact ? value : Number(value.toPrecision(12))
}

function kindOf(prose: Prose, numeral: Numeral, money: string | undefined, unit: Unit | null): FigureKind {
  if (money) return 'money'
  if (unit?.name === 'year' && (ageEnd(prose, numeral) || /^aged$/i.test(textAt(prose, numeral.from - 1))))
    return 'age'
  if (!unit)
    return /^(?:aged|age)$/i.test(textAt(prose, numeral.from - 1)) ? 'age' : numeral.share ? 'share' : 'count'
  return unit.dimension === 'money' ? 'money' : unit.dimension === 'share' ? 'share' : 'measure'
}

/** "35-year-old", "35 years old", "35 years of age". */
function ageEnd(prose: Prose, { to }: Numeral): { to: number; end: number } | null {
  const { words } = prose
  if (/^olds?$/i.test(textAt(prose, to + 1))) return { to: to + 2, end: words.end[to + 1] }
  if (/^of$/.test(textAt(prose, to + 1)) && /^age$/.test(textAt(prose, to + 2)))
    return { to: to + 3, end: words.end[to + 2] }
  return null
}

const about =
  /^(?:about|around|some|roughly|approximately|nearly|almost|estimated|circa|etwa|rund|ungefähr|fast)$/i
/** "a dozen or so boats" */
function isOrSo(prose: Prose, word: number): boolean {
  return textAt(prose, word) === 'or' && textAt(prose, word + 1) === 'so'
}

const least = /^(?:over|above|exceeding|über|mehr)$/i
const most = /^(?:under|below|unter|maximal|höchstens)$/i

function boundOf(prose: Prose, { from }: Numeral, to: number): Figure['bound'] {
  const before = textAt(prose, /^(?:an?)$/i.test(textAt(prose, from - 1)) ? from - 2 : from - 1).toLowerCase()
  const earlier = textAt(prose, from - 2).toLowerCase()
  if (before === 'least' || (before === 'than' && (earlier === 'more' || earlier === 'greater')))
    return 'least'
  if (before === 'most' || (before === 'than' && (earlier === 'fewer' || earlier === 'less'))) return 'most'
  if (before === 'to' && earlier === 'up') return 'most'
  if (before === 'to' && earlier === 'zu') return 'most'
  if (before === 'as' && (earlier === 'many' || earlier === 'much')) return 'most'
  if (least.test(before)) return 'least'
  if (most.test(before)) return 'most'
  return about.test(before) || isOrSo(prose, to) ? 'about' : null
}
