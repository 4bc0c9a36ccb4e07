import { useMemo } from 'preact/hooks'
import type { TraceStory } from '../../src/report/format.ts'
import { apparatusTable } from '../model/apparatus.ts'
import { contextOf, shortened } from '../model/context.ts'
import { lostReaders } from '../model/lost-readers.ts'
import type { Trace } from '../model/trace.ts'
import { collate, type VariantPlace, type Variants } from '../model/variants.ts'
import { BasePicker } from '../parts/base-bar.tsx'
import { Comparing } from '../parts/comparing.tsx'
import { Empty } from '../parts/empty.tsx'
import { ReadingList } from '../parts/reading-list.tsx'
import { Some } from '../parts/some.tsx'
import { StoryHead } from '../parts/story-head.tsx'
import { TakeAway } from '../parts/take-away.tsx'
import { adjust, links } from '../state/route.ts'
import { useSliced } from '../state/sliced.ts'
import { say } from '../strings/strings.ts'

const page = 40
/** Letters of the base shown on either side of a place. */
const around = 60
/** Letters of a place; the whole stands beside it. */
const longest = 90

interface ReadingsViewProps {
  readonly trace: Trace
  readonly story: TraceStory
  readonly query: URLSearchParams
}

/** Copies of one text: every place where they do not all read the same, and who reads what. */
export function ReadingsView({ trace, story, query }: ReadingsViewProps) {
  const words = say()
  const witnesses = trace.witnessesOf(story)
  const base = witnesses.find(({ id }) => id === query.get('base')) ?? witnesses[0]
  const { result: variants, share } = useSliced(() => collate(trace, base.id), [trace, base.id])
  return (
    <div class="page findings readings-view">
      <StoryHead trace={trace} story={story} here="readings" />
      <div class="section-head">
        <p class="aside">{words.readings.lead}</p>
        {variants && <TakeAway name={words.base.apparatus} table={() => apparatusTable(trace, variants)} />}
      </div>
      <div class="filters">
        <BasePicker trace={trace} witness={base} pick={id => adjust({ base: id })} />
      </div>
      {variants ? (
        <Places key={base.id} trace={trace} story={story} variants={variants} />
      ) : (
        <Comparing share={share} />
      )}
    </div>
  )
}

function Places({ trace, story, variants }: { trace: Trace; story: TraceStory; variants: Variants }) {
  const words = say().base
  const lostWith = useMemo(() => lostReaders(trace, story), [trace, story])
  if (variants.places.length === 0) return <Empty title={words.allAgree} />
  return (
    <Some items={variants.places} first={page}>
      {shown => (
        <ol class="variant-places">
          {shown.map((place, index) => (
            <li key={place.from} class="variant-place">
              <PlaceInBase trace={trace} variants={variants} place={place} number={index + 1} />
              <ReadingList trace={trace} readings={variants.readings(place)} lostWith={lostWith} />
            </li>
          ))}
        </ol>
      )}
    </Some>
  )
}

interface PlaceProps {
  readonly trace: Trace
  readonly variants: Variants
  readonly place: VariantPlace
  readonly number: number
}

/** The place in the words of the base, as a link to it there. */
function PlaceInBase({ trace, variants, place, number }: PlaceProps) {
  const { before, words, after } = contextOf(trace, trace.place(variants.base, place), around)
  const language = trace.witness(variants.base)?.document.language ?? undefined
  return (
    <p class="reading" dir="auto" lang={language}>
      <a
        class="place-number"
        href={links.document(variants.base, { show: 'differences', place: number })}
        aria-label={say().readings.place(number)}
      >
        {number}
      </a>{' '}
      {before}
      <strong>{shortened(words, longest)}</strong>
      {after}
    </p>
  )
}
