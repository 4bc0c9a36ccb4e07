import { peopleOf } from '../text/people.ts'
import { type Prose, proseOf } from '../text/prose.ts'
import type { Tongue } from '../text/tongues/tongue.ts'
import { tongueOf } from '../text/tongues.ts'
import type { Witness } from '../text/witness.ts'
import { Carriers } from './attributions/carriers.ts'
import { linkChains } from './attributions/chains.ts'
import { EnglishReader } from './attributions/english.ts'
import { CueWords } from './attributions/lexicon.ts'
import { byCue, type Placed } from './attributions/placed.ts'
import { Sources } from './attributions/source-names.ts'
import { TongueReader } from './attributions/tongue.ts'
import { TongueSources } from './attributions/tongue-sources.ts'
import { findTurns, speakersOf } from './attributions/turns.ts'
import type { Attribution, Source } from './findings.ts'

/**
 * Every statement given to a source, direct or indirect, by document and then place of the cue. What stands wholly within
 * quotation marks is read as one statement, not searched for others. Linear in the length of the texts.
 *
 * The way of a text, in `attributions/`: its tokens and their parts of speech are read sentence by sentence (`english`), a sentence
 * by its verbs, nouns and phrases (`patterns`); what they give is tied to its places in the text, then named and typed
 * (`source-names`), linked to what it stands in (`chains`) and to the outlet it came through (`carriers`). A language with its
 * verb second goes its own way up to there (`tongue`). Interviews and hearings are read by their turns (`turns`).
 */
export function findAttributions(witnesses: readonly Witness[]): readonly Attribution[] {
  const all: Attribution[] = []
  const reader = new EnglishReader()
  const words = new CueWords()
  for (let document = 0; document < witnesses.length; document++) {
    for (const found of findIn(reader, words, witnesses[document], document, all.length)) all.push(found)
  }
  return all
}

/** `offset`: how many attributions were found in the documents before. */
function findIn(
  reader: EnglishReader,
  words: CueWords,
  witness: Witness,
  document: number,
  offset: number,
): readonly Attribution[] {
  const prose = proseOf(witness)
  words.read(prose)
  const narrated = readPlaced(reader, prose, words, witness.document.language)
  const { placed, sources } = withTurns(narrated, prose, words)
  if (placed.length === 0) return []
  const vias = linkChains(placed)
  const carriers = new Carriers(prose, words, witness.document.outlet)
  const found = placed.map((one, index): Attribution => {
    const { cue, content, negated } = one
    const source = sources[index]
    const carrier = carriers.carrierOf(one)
    const via = vias[index]
    const hand = carriers.handOf(source, cue, carrier !== null || via !== null)
    return { document, source, cue, carrier, via: via === null ? null : offset + via, content, negated, hand }
  })
  return carriers.citedBy(found)
}

/** The statements of one text, by place of their cues, and who each is given to. */
interface Reading {
  readonly placed: readonly Placed[]
  readonly sources: readonly (Source | null)[]
}

function readPlaced(reader: EnglishReader, prose: Prose, words: CueWords, language: string | null): Reading {
  const tongue = isRead(language) ? tongueOf(language) : null
  if (tongue) return readTongue(prose, tongue)
  const placed = reader.read(prose, words)
  if (placed.every(({ source }) => source === null)) return { placed, sources: placed.map(() => null) }
  return { placed, sources: new Sources(prose, peopleOf(prose), words).sourcesOf(placed) }
}

/** With what is said in turns, where the text is a transcript; a turn is no headline of its speaker. */
function withTurns(narrated: Reading, prose: Prose, words: CueWords): Reading {
  const turns = findTurns(prose)
  if (turns.length === 0) return narrated
  const speakers = speakersOf(turns, prose, words)
  const cues = new Set(turns.map(({ cue: [{ start }] }) => start))
  const all = [
    ...narrated.placed.map((placed, index) => ({ placed, source: narrated.sources[index] })),
    ...turns.map((placed, index) => ({ placed, source: speakers[index] })),
  ]
    .filter(({ placed }, index) => index >= narrated.placed.length || !cues.has(placed.cue[0].start))
    .sort((a, b) => byCue(a.placed, b.placed))
  return { placed: all.map(({ placed }) => placed), sources: all.map(({ source }) => source) }
}

/** The other languages whose statements are read. */
function isRead(language: string | null): boolean {
  return /^(de|fr|es)\b/i.test(language ?? '')
}

function readTongue(prose: Prose, tongue: Tongue): Reading {
  const placed = [...new TongueReader(prose, tongue).read()].sort(byCue)
  const sources = new TongueSources(prose, tongue)
  return { placed, sources: placed.map(({ phrase }) => sources.source(phrase)) }
}
