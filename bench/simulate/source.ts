import { capitalised, type Draft } from './draft.ts'
import type { Random } from './random.ts'
import * as vocabulary from './vocabulary.ts'

/** What happened, as all who tell it of themselves would know it. */
export interface Occurrence {
  readonly slots: Readonly<Record<string, string>>
  readonly year: number
}

/** Makes up something small that happened somewhere. */
export function invent(random: Random): Occurrence {
  const people = random.shuffle(vocabulary.people).slice(0, 5)
  const places = random.shuffle(vocabulary.places).slice(0, 3)
  const year = random.integer(1990, 2024)
  return {
    year,
    slots: {
      place: places[0],
      near: places[1],
      river: places[2],
      subject: random.pick(vocabulary.subjects),
      body: random.pick(vocabulary.bodies),
      one: people[0],
      two: people[1],
      three: people[2],
      four: people[3],
      role1: random.pick(vocabulary.roles),
      role2: random.pick(vocabulary.roles),
      role3: random.pick(vocabulary.roles),
      role4: random.pick(vocabulary.roles),
      cost: `${random.integer(11, 960)},000`,
      weeks: String(random.integer(2, 40)),
      count: String(random.integer(12, 9800)),
      built: String(year - random.integer(12, 140)),
      year: String(year),
      day: random.pick(vocabulary.weekdays),
      date: `${random.integer(1, 28)} ${random.pick(vocabulary.months)}`,
    },
  }
}

const headlines = [
  '[Cracked|Faulty] {thing} [closes|shuts] {place} {subject}',
  '{place} {subject} [closed|shut] for {weeks} weeks after {thing} [fails|gives way]',
  '{Subject} in {place} [may|could] cost {cost} pounds to [mend|repair]',
  '{place} [waits for|asks about] its {subject}',
]

const leads = [
  'The {subject} in {place} was [closed|shut] on {day} after [a routine check|an inspection|a walker] [found|discovered] a {quality} {thing}, the {body} said.',
  'The {body} [closed|shut] the {place} {subject} on {day}, {date} {year}, because of a {quality} {thing} that {role1}s had [noticed|reported] [weeks|days] before.',
  'A {quality} {thing} has [closed|shut] the {subject} that {count} people in {place} use every [week|month].',
]

/** Sentences of an account, with slots in braces and choices in brackets; several hedge, several say who says so. */
const matter = [
  'The damage [may|could|might] have been [caused|brought about] by {cause}, [according to|said] the {body}.',
  'It is [likely|expected] to cost [about|around|some] {cost} pounds to [repair|mend|replace], and [nobody|no one] has said where the money [will|would] come from.',
  'The {subject}, built in {built}, {history} in the same decade.',
  'Until then {effect}.',
  '“It was like {comparison},” said {one}, a {role1} from {near}. “We [knew|could see] that the {thing} was {quality}, and we [told|asked] the {body} [twice|in spring].”',
  '“We will {promise} {condition}, and not one day before,” {two}, the {role2}, said in a statement.',
  '{three}, who has been a {role3} in {place} for {n} years, said the {thing} was [probably|perhaps] {quality} long before {day}.',
  'The {body} [reportedly|apparently] [asked for|ordered] {remedy} after {cause} left the {thing} {quality}.',
  '[Some|About] {n} people from {near} and {river} [came|gathered] on {day} [evening|morning] to [ask about|look at] the {thing}.',
  'A survey in {built} [found|showed] that {remedy} would [suffice|be enough] for {n} years [at most|or so].',
  '“Nobody [asked|told] me,” {four} said. “I have a {thing} at home that is {quality}, and I do not close the house for it.”',
  'The {role4} of {near} [offered|promised] {remedy}, which [would|could] let the {subject} [open|work] again {condition}.',
  'A decision is [expected|due] on {day}, when the {body} [meets|is to meet] in the hall at {river}.',
  'The {thing} was [last|previously] [examined|looked at] {n} months ago by {four}, who [noted|reported] that it was {quality} but safe.',
  '{Effect}, and [few|not many] in {place} [complain|mind].',
  'The {subject} [stands|lies] between {near} and {river}, [where|and] {cause} did [much|little] harm in {built}.',
  '“You [can|could] hear it from the {near} road,” said {one}. “It sounds like {comparison}.”',
  'The cost was [put|estimated] at {cost} pounds by {three}, [though|but] the {body} [has not|did not] [confirm|confirmed] it.',
  'In {built} the {subject} {history}, as the [older|oldest] people of {place} [still|like to] tell.',
  'A notice on the {thing} says that {effect} “{condition}”.',
  '{two} [said|added] that {remedy} [had been|was] [ordered|found], and that {n} {thing}s [might|may] have to be [replaced|mended] as well.',
  'The {thing}, which is {quality}, [weighs|measures] as much as {n} {thing2}s, a {role3} from {river} said.',
  'No one was [hurt|harmed], and {effect} [all the same|nonetheless].',
  'A [collection|fund] for the {subject} has [so far|already] [brought in|raised] {n},{hundred} pounds.',
  'The {body} [keeps|has kept] a {quality2} {thing2} from the old {subject} in its [cellar|attic].',
  '{four} would [rather|sooner] see {remedy} than {comparison}, [he|she] told the [meeting|hall].',
]

/**
 * A full account of an occurrence in words of its own. `length` is the number of sentences besides the lead;
 * `usual` the share of them in the usual phrases of such reports.
 */
export function write({ slots }: Occurrence, random: Random, length: number, usual = 0.5): Draft {
  const used = random.shuffle(matter)
  const sentences = Array.from({ length }, (_, i) =>
    i < used.length && random.chance(usual) ? fill(used[i], slots, random) : compose(slots, random),
  )
  const lead = usual > 0 ? fill(random.pick(leads), slots, random) : compose(slots, random)
  const paragraphs: string[][] = [[lead]]
  for (const sentence of sentences) {
    if (random.chance(0.6)) paragraphs.push([sentence])
    else paragraphs.at(-1)!.push(sentence)
  }
  return {
    opening: [],
    headline: fill(random.pick(headlines), slots, random),
    byline: '',
    paragraphs,
    closing: [],
    isTight: false,
    slips: [],
  }
}

/** One more sentence about the occurrence. */
export function writeSentence({ slots }: Occurrence, random: Random): string {
  return random.chance(0.25) ? fill(random.pick(matter), slots, random) : compose(slots, random)
}

/** A sentence put together word by word, so that hardly any two are alike. */
function compose(slots: Readonly<Record<string, string>>, random: Random): string {
  if (random.chance(0.2))
    return `“${capitalised(clause(slots, random))} ${random.pick(vocabulary.links)} ${clause(slots, random)},” said ${slots.one}.`
  const clauses = Array.from({ length: random.integer(1, 3) }, () => clause(slots, random))
  const opening = random.chance(0.3) ? `in ${Number(slots.year) - random.integer(0, 150)} ` : ''
  return `${capitalised(opening + clauses.join(` ${random.pick(vocabulary.links)} `))}.`
}

function clause(slots: Readonly<Record<string, string>>, random: Random): string {
  const parts = [noun(slots, random), random.pick(vocabulary.verbs), noun(slots, random)]
  if (random.chance(0.5)) parts.push(random.pick(vocabulary.manners))
  if (random.chance(0.4)) parts.push(random.pick(vocabulary.spots))
  return parts.join(' ')
}

function noun(slots: Readonly<Record<string, string>>, random: Random): string {
  switch (random.integer(0, 5)) {
    case 0:
      return slots[random.pick(['one', 'two', 'three', 'four', 'place', 'near'])]
    case 1:
      return `the ${random.pick(vocabulary.roles)} of ${random.pick(vocabulary.places)}`
    case 2:
      return `${random.integer(2, 400)} ${random.pick(vocabulary.things)}s`
    case 3:
      return `the ${random.pick(vocabulary.subjects)}`
    default:
      return `${random.pick(['a', 'the', 'every', 'one'])} ${random.pick(vocabulary.qualities)} ${random.pick(vocabulary.things)}`
  }
}

export function writeHeadline({ slots }: Occurrence, random: Random): string {
  return fill(random.pick(headlines), slots, random)
}

const sources: Readonly<Record<string, readonly string[]>> = {
  thing: vocabulary.things,
  thing2: vocabulary.things,
  quality: vocabulary.qualities,
  quality2: vocabulary.qualities,
  cause: vocabulary.causes,
  effect: vocabulary.effects,
  remedy: vocabulary.remedies,
  history: vocabulary.histories,
  comparison: vocabulary.comparisons,
  promise: vocabulary.promises,
  condition: vocabulary.conditions,
}

function fill(template: string, slots: Readonly<Record<string, string>>, random: Random): string {
  const chosen = template.replace(/\[([^\]]+)\]/g, (_, choices: string) => random.pick(choices.split('|')))
  const filled = chosen.replace(/\{(\w+)\}/g, (_, name: string) => slotValue(name, slots, random))
  return capitalised(filled)
}

function slotValue(name: string, slots: Readonly<Record<string, string>>, random: Random): string {
  if (name === 'n') return String(random.integer(3, 90))
  if (name === 'hundred') return String(random.integer(1, 9) * 100)
  const lower = name.charAt(0).toLowerCase() + name.slice(1)
  const value = slots[lower] ?? random.pick(sources[lower])
  return lower === name ? value : capitalised(value)
}
