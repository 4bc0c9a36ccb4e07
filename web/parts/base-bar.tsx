import type { Trace, Witness } from '../model/trace.ts'
import { go, hrefHere, links } from '../state/route.ts'
import { say } from '../strings/strings.ts'

/** Whether a document is read with its marks, or as the base that the others are counted against; and which is the base. */
export function BaseBar({ trace, witness, asBase }: { trace: Trace; witness: Witness; asBase: boolean }) {
  const words = say().base
  if (!witness.story) return null
  return (
    <div class="base-bar">
      <fieldset class="segments">
        <legend class="unseen">{words.show}</legend>
        <a href={hrefHere({ show: null, place: null })} aria-current={asBase ? undefined : 'true'}>
          {words.marks}
        </a>
        <a
          href={hrefHere({ show: 'differences', mark: null, at: null })}
          aria-current={asBase ? 'true' : undefined}
        >
          {words.differences}
        </a>
      </fieldset>
      {asBase && (
        <BasePicker
          trace={trace}
          witness={witness}
          pick={id => go(links.document(id, { show: 'differences' }))}
        />
      )}
    </div>
  )
}

interface BasePickerProps {
  readonly trace: Trace
  readonly witness: Witness
  readonly pick: (id: string) => void
}

/** The witnesses of a story, one of which is the base. */
export function BasePicker({ trace, witness, pick }: BasePickerProps) {
  return (
    <label class="picker">
      <span>{say().base.title}</span>
      <select value={witness.id} onChange={event => pick(event.currentTarget.value)}>
        {trace.witnessesOf(witness.story!).map(({ id, siglum }) => (
          <option key={id} value={id}>
            {siglum} · {trace.distinctLabel(id)}
          </option>
        ))}
      </select>
    </label>
  )
}
