import type { Trace } from '../model/trace.ts'
import { links } from '../state/route.ts'
import { say } from '../strings/strings.ts'

/** The letter of a witness in its disc; hollow for a lost ancestor. */
export function Siglum({ trace, id, small }: { trace: Trace; id: string; small?: boolean }) {
  const letter = trace.siglum(id)
  if (!letter) return null
  return <span class={`siglum${trace.isLost(id) ? ' lost' : ''}${small ? ' small' : ''}`}>{letter}</span>
}

/** A witness by its siglum and title, as a link to its text; a lost ancestor as a link to what is known of it. */
export function WitnessLink({ trace, id }: { trace: Trace; id: string }) {
  const lostIn = trace.isLost(id) ? trace.storyOf(id) : null
  return (
    <a class="witness-link" href={lostIn ? links.story(lostIn.id, { at: id }) : links.document(id)}>
      <Siglum trace={trace} id={id} small /> <bdi>{lostIn ? say().story.lost : trace.distinctLabel(id)}</bdi>
    </a>
  )
}
