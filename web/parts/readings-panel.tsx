import { useMemo } from 'preact/hooks'
import type { Trace } from '../model/trace.ts'
import type { VariantPlace, Variants } from '../model/variants.ts'
import { say } from '../strings/strings.ts'
import { Panel } from './panel.tsx'
import { ReadingList } from './reading-list.tsx'
import { Some } from './some.tsx'

interface ReadingsPanelProps {
  readonly trace: Trace
  readonly variants: Variants
  readonly place: VariantPlace
  readonly close: () => void
}

/** Every wording of one place with the witnesses that have it, as an apparatus lists them. */
export function ReadingsPanel({ trace, variants, place, close }: ReadingsPanelProps) {
  const words = say().base
  const readings = useMemo(() => variants.readings(place), [variants, place])
  const holders = readings.reduce((sum, { witnesses }) => sum + witnesses.length, 0) - 1
  const silent = variants.witnesses.length - holders
  return (
    <Panel title={words.readings} about={`${variants.base}\n${place.from}`} close={close}>
      <p class="aside">{words.differ(place.differing, variants.witnesses.length)}</p>
      <Some key={place.from} items={readings} first={20} step={60}>
        {shown => <ReadingList trace={trace} readings={shown} />}
      </Some>
      {silent > 0 && <p class="aside">{words.silent(silent)}</p>}
    </Panel>
  )
}
