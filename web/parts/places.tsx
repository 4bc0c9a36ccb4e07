import { cutSpan } from '../model/pieces.ts'
import type { Place, Span, Trace } from '../model/trace.ts'
import { links } from '../state/route.ts'
import { say } from '../strings/strings.ts'
import { Siglum } from './siglum.tsx'
import { Some } from './some.tsx'

/** The siglum of a place, as a link to it. */
export function PlaceLink({ trace, place }: { trace: Trace; place: Place }) {
  const letter = trace.siglum(place.document)
  return (
    <a class="place-link" href={links.place(place)} title={trace.label(place.document)}>
      <span class="unseen">{say().document.jump('')}</span>
      {letter ? <Siglum trace={trace} id={place.document} small /> : <bdi>{trace.label(place.document)}</bdi>}
    </a>
  )
}

interface MarkedPlaceProps {
  readonly trace: Trace
  readonly place: Place
  /** In code points, as the place. */
  readonly marks: readonly (Span & { readonly kind: string })[]
}

/** The words of a place, some of them marked. */
export function MarkedPlace({ trace, place, marks }: MarkedPlaceProps) {
  const document = trace.witness(place.document)?.document
  const inUnits = marks.map(mark => ({
    kind: mark.kind,
    ...trace.span({ ...mark, document: place.document }),
  }))
  return (
    <p class="reading" dir="auto" lang={document?.language ?? undefined}>
      {cutSpan(trace.span(place), inUnits).map(({ start, end, marks: here }) => (
        <span key={start} class={here.map(mark => mark.kind).join(' ')}>
          {document?.text.slice(start, end)}
        </span>
      ))}
    </p>
  )
}

/** So many places are shown at first. */
const placesShown = 8

/** Places, each with the words around it. */
export function PlacesInContext({ trace, places }: { trace: Trace; places: readonly Place[] }) {
  return (
    <Some items={places} first={placesShown} step={60}>
      {shown => (
        <ul class="statements">
          {shown.map(place => (
            <li key={`${place.document}:${place.start}`} class="finding-row">
              <PlaceLink trace={trace} place={place} />
              <InContext trace={trace} place={place} />
            </li>
          ))}
        </ul>
      )}
    </Some>
  )
}

const around = 60

/** The words at a place, bold, with a little of the text around them. */
function InContext({ trace, place }: { trace: Trace; place: Place }) {
  const document = trace.witness(place.document)?.document
  const { start, end } = trace.span(place)
  const text = document?.text ?? ''
  const before = text.slice(Math.max(0, start - around), start)
  const after = text.slice(end, end + around)
  return (
    <p class="reading" dir="auto" lang={document?.language ?? undefined}>
      {withoutStart(before, start > around)}
      <b>{text.slice(start, end)}</b>
      {withoutEnd(after)}
    </p>
  )
}

/** From the last beginning of a sentence or line, else from the first whole word. */
function withoutStart(text: string, cut: boolean): string {
  const sentence = /(?:[.!?。！？]["”’]?\s+|\n)(?=[^.!?。！？\n]*$)/u.exec(text)
  if (sentence) return text.slice(sentence.index + sentence[0].length)
  return cut ? `… ${text.replace(/^\S*\s/u, '')}` : text
}

/** To the first end of a sentence or line, else to the last whole word. */
function withoutEnd(text: string): string {
  const sentence = /[.!?。！？]["”’]?(?=\s|$)|\n/u.exec(text)
  if (sentence) return text.slice(0, sentence.index + sentence[0].length).trimEnd()
  return text.length < around ? text : `${text.replace(/\s\S*$/u, '')} …`
}
