import type { Trace } from '../model/trace.ts'
import { links } from '../state/route.ts'

/** The letter of a witness in its disc; hollow for a lost ancestor. */
export function Siglum({ trace, id, small }: { trace: Trace; id: string; small?: boolean }) {
  const letter = trace.siglum(id)
  if (!letter) return null
  return <span class={`siglum${trace.isLost(id) ? ' lost' : ''}${small ? ' small' : ''}`}>{letter}</span>
}

/** A witness by its siglum and title, as a link to its text. */
export function WitnessLink({ trace, id }: { trace: Trace; id: string }) {
  if (trace.isLost(id)) return <Siglum trace={trace} id={id} />
  return (
    <a class="witness-link" href={links.document(id)}>
      <Siglum trace={trace} id={id} small /> <bdi>{trace.distinctLabel(id)}</bdi>
    </a>
  )
}
