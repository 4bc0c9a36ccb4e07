import { peopleOf } from '../text/people.ts'
import { type Prose, proseOf } from '../text/prose.ts'
import { type Tongue, tongueOf } from '../text/tongues.ts'
import type { Witness } from '../text/witness.ts'
import { carrierOf, citedBy, handOf } from './attributions/carriers.ts'
import { linkChains } from './attributions/chains.ts'
import { cueLexicon } from './attributions/cues.ts'
import { byCue, type Placed, readEnglish } from './attributions/english.ts'
import { Sources } from './attributions/source-names.ts'
import { TongueReader } from './attributions/tongue.ts'
import { TongueSources } from './attributions/tongue-sources.ts'
import type { Attribution, Source } from './findings.ts'

/**
 * Every statement given to a source, direct or indirect, by document and then place of the cue. What stands wholly within
 * quotation marks is read as one statement, not searched for others. Linear in the length of the texts.
 *
 * The way of a text, in `attributions/`: its tokens and their parts of speech are read sentence by sentence (`english`), a sentence
 * by its verbs, nouns and phrases (`patterns`); what they give is tied to its places in the text, then named and typed
 * (`source-names`), linked to what it stands in (`chains`) and to the outlet it came through (`carriers`). A language with its
 * verb second goes its own way up to there (`tongue`).
 */
export function findAttributions(witnesses: readonly Witness[]): readonly Attribution[] {
  const all: Attribution[] = []
  witnesses.forEach((witness, document) => {
    const offset = all.length
    const prose = proseOf(witness)
    const { placed, sources } = readPlaced(prose, witness.document.language)
    if (placed.length === 0) return
    const vias = linkChains(placed)
    const own = witness.document.outlet
    const found: Attribution[] = []
    placed.forEach((one, index) => {
      const given = {
        source: sources[index],
        cue: one.cue,
        carrier: carrierOf(prose, cueLexicon(), own, one),
        via: vias[index] === null ? null : offset + vias[index],
      }
      const { content, negated } = one
      found.push({ document, ...given, content, negated, hand: handOf(given, prose, own) })
    })
    for (const attribution of citedBy(prose, found)) all.push(attribution)
  })
  return all
}

/** The statements of one text, by place of their cues, and who each is given to. */
interface Reading {
  readonly placed: readonly Placed[]
  readonly sources: readonly (Source | null)[]
}

function readPlaced(prose: Prose, language: string | null): Reading {
  const tongue = isGerman(language) ? tongueOf(language) : null
  if (tongue) return readTongue(prose, tongue)
  const placed = readEnglish(prose)
  const named = placed.map(({ source }) => source).filter(source => source !== null)
  if (named.length === 0) return { placed, sources: placed.map(() => null) }
  const sources = new Sources(prose, peopleOf(prose), cueLexicon(), named)
  const { text } = prose
  const reports = ({ cue: [{ start, end }] }: Placed): boolean =>
    /\breport(s|ed)$/i.test(text.slice(start, end))
  return { placed, sources: placed.map(one => one.source && sources.source(one.source, reports(one))) }
}

/** The one other language whose statements are read. */
function isGerman(language: string | null): boolean {
  return /^de\b/i.test(language ?? '')
}

function readTongue(prose: Prose, tongue: Tongue): Reading {
  const placed = [...new TongueReader(prose, tongue).read()].sort(byCue)
  const sources = new TongueSources(prose, tongue)
  return { placed, sources: placed.map(({ phrase }) => sources.source(phrase)) }
}
