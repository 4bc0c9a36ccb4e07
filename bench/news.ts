/** Two tellings of one story, and how many of their common sentences differ in what they say. */
export interface ToldStory {
  readonly tellings: readonly [string, string]
  readonly drifts: number
}

/** Sentences of a telling; every fourth stands in both, and one of those is told otherwise. */
const SENTENCES = 24
const COMMON = 4
const DRIFTS_AT = 8

/**
 * A story told twice, with as many quotes, statements, figures, names and labels by the kilobyte as news has (about 3, 5, 2, 12 and
 * 2), and words that hardly two stories share.
 */
export function tellStory(random: () => number): ToldStory {
  const draw = new Draw(random)
  const cast = castOf(draw)
  const told: [string[], string[]] = [[], []]
  let drifts = 0
  for (let at = 0; at < SENTENCES; at++) {
    if (at === DRIFTS_AT) {
      const [first, second] = draw.of(drifting)(draw, cast)
      told[0].push(first)
      told[1].push(second)
      drifts++
    } else {
      const first = draw.of(kinds)(draw, cast)
      told[0].push(first)
      told[1].push(at % COMMON === 0 ? first : draw.of(kinds)(draw, cast))
    }
  }
  return { tellings: [paragraphs(told[0]), paragraphs(told[1])], drifts }
}

function paragraphs(sentences: readonly string[]): string {
  return sentences.map((sentence, at) => sentence + (at % 2 === 1 ? '\n\n' : ' ')).join('')
}

class Draw {
  private readonly random: () => number

  constructor(random: () => number) {
    this.random = random
  }

  of<Value>(from: readonly Value[]): Value {
    return from[Math.floor(this.random() * from.length)]
  }

  number(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least))
  }

  /** A word that no list holds. */
  coin(): string {
    return Array.from({ length: 3 }, () => this.of(syllables)).join('')
  }

  name(): string {
    const coined = this.coin()
    return coined[0].toUpperCase() + coined.slice(1)
  }

  person(): string {
    return `${this.of(['Ruth', 'Neil', 'Clara', 'Simon'])} ${this.name()}`
  }

  thing(): string {
    return `${this.of(things)} of the ${this.coin()}`
  }
}

/** Whom and what a story names. */
interface Cast {
  readonly given: string
  readonly surname: string
  readonly role: string
  readonly other: string
  readonly body: string
  readonly place: string
}

function castOf(draw: Draw): Cast {
  return {
    given: draw.of(['Ann', 'Tom', 'Ida', 'Hugh', 'Martha', 'Colin']),
    surname: draw.name(),
    role: draw.of(['mayor', 'harbour master', 'head teacher', 'chief engineer', 'skipper']),
    other: draw.person(),
    body: `${draw.name()} ${draw.of(['Council', 'Harbour Board', 'Rowing Club', 'School Association'])}`,
    place: draw.name(),
  }
}

type Kind = (draw: Draw, cast: Cast) => string

const plain: Kind = (draw, { place }) =>
  `The ${draw.thing()} was ${draw.of(deeds)} ${draw.of(times)}, while in ${place} the ${draw.of(things)} stood empty ${draw.of(times)}.`
const still: Kind = draw =>
  `At ${draw.name()} nobody had ${draw.of(deeds)} the ${draw.thing()} since the ${draw.of(things)} was ${draw.of(deeds)} ${draw.of(times)}.`
const introduced: Kind = (draw, { given, surname, role, place }) =>
  `${given} ${surname}, the ${role} of ${place}, ${draw.of(deeds)} the ${draw.thing()} ${draw.of(times)}.`
const indirect: Kind = (draw, { surname, body }) =>
  `${surname} said that the ${body} had ${draw.of(deeds)} the ${draw.thing()} ${draw.of(times)}.`
const according: Kind = (draw, { place }) =>
  `According to ${draw.person()}, who owns a yacht in ${draw.name()}, the ${draw.thing()} in ${place} had been ${draw.of(deeds)} ${draw.of(times)}.`
const direct: Kind = (draw, { surname }) =>
  `“We ${draw.of(deeds)} the ${draw.thing()} ${draw.of(times)}, and nobody thanked us,” ${surname} told reporters.`
const second: Kind = (draw, { other }) =>
  `“It was never the ${draw.thing()},” said ${other}. “They ${draw.of(deeds)} the ${draw.of(things)} ${draw.of(times)}.”`
const partial: Kind = (draw, { role, body, place }) =>
  `The ${role} called the ${draw.of(things)} “a ${draw.of(moods)} day for ${place}”, and the ${body} agreed.`
const counted: Kind = (draw, { body }) =>
  `The ${body} ${draw.of(deeds)} ${draw.number(21, 900)} lanterns and spent £${draw.number(2, 90)},000 on the ${draw.thing()} ${draw.of(times)}.`

const kinds: readonly Kind[] = [
  plain,
  plain,
  still,
  introduced,
  indirect,
  indirect,
  according,
  direct,
  second,
  partial,
  counted,
]

/** A sentence and what became of it. */
const drifting: readonly ((draw: Draw, cast: Cast) => readonly [string, string])[] = [
  draw => {
    const rest = `${draw.of(deeds)} the ${draw.thing()} and the ${draw.thing()} ${draw.of(times)}.`
    return [`The keepers may have ${rest}`, `The keepers ${rest}`]
  },
  draw => {
    const count = draw.number(21, 90)
    const rest = `bakers ${draw.of(deeds)} the ${draw.thing()} and the ${draw.thing()} ${draw.of(times)}.`
    return [`Some ${count} ${rest}`, `Some ${2 * count} ${rest}`]
  },
  (draw, { surname }) => {
    const rest = `the ducks ${draw.of(deeds)} the ${draw.thing()} and the ${draw.thing()} ${draw.of(times)}.`
    return [`${surname} said ${rest}`, `${surname} claimed ${rest}`]
  },
]

const syllables = 'ba do fi gu ka le mo nu pa ri so tu va we zo bri cla dro fle gra kno plu sti tro'.split(
  ' ',
)
const moods = ['sad', 'proud', 'quiet', 'strange', 'black', 'good']
const deeds =
  `polished painted measured flooded mended counted emptied moved sold cleaned closed lifted repaired inspected
  rented widened shortened drained covered photographed scrubbed rebuilt locked weighed borrowed decorated dug cooled
  dried packed washed surveyed trimmed watered warmed wrapped sealed raised lowered turned emptied swept filled
  fenced mapped tested tied loaded carried varnished`.split(/\s+/)
const things =
  `lighthouse lamp|chapel roof|tannery sluice|bowling green|mill pond|parish register|school piano|ferry landing|market
  hall|old bridge|weather mast|library steps|duck house|rose garden|boat shed|town clock|apple press|fish market|stone
  wall|village well|bakery oven|bus shelter|hay barn|water tower|toll booth|rowing boat|picnic table|bell tower|coal
  cellar|swimming pool|tram depot|dance floor|herb garden|fire engine|pigeon loft|salt store|brass band|theatre
  curtain|wool shop|railway arch`
    .replace(/\s+/g, ' ')
    .split('|')
const times = [
  'before the harvest supper',
  'after the spring flood',
  'during the regatta',
  'in the autumn gale',
  'last week',
  'on Tuesday',
  'at the end of the winter',
  'while the council met',
  'without a word to anyone',
]
