import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { heatMarks, placeFrom } from '../model/heat.ts'
import type { Table } from '../model/tables.ts'
import type { Trace, Witness } from '../model/trace.ts'
import { collate, type Variants } from '../model/variants.ts'
import { AgainstBaseList } from '../parts/against-base.tsx'
import { BaseBar } from '../parts/base-bar.tsx'
import { DocumentHead } from '../parts/document-head.tsx'
import { Empty } from '../parts/empty.tsx'
import { HeatLegend, HeatMargin } from '../parts/heat-margin.tsx'
import { HeatText } from '../parts/heat-text.tsx'
import { ReadingsPanel } from '../parts/readings-panel.tsx'
import { TakeAway } from '../parts/take-away.tsx'
import { useKeys } from '../state/keys.ts'
import { showOffset } from '../state/place.ts'
import { adjust } from '../state/route.ts'
import { useSliced } from '../state/sliced.ts'
import { say } from '../strings/strings.ts'

interface BaseViewProps {
  readonly trace: Trace
  readonly witness: Witness
  readonly query: URLSearchParams
}

/** A document as the base text: darker where more of the others differ from it, with every wording of each place. */
export function BaseView({ trace, witness, query }: BaseViewProps) {
  const words = say().base
  const sheet = useRef<HTMLDivElement>(null)
  const { id, document } = witness
  const { result: variants, share } = useSliced(() => collate(trace, id), [trace, id])
  const marks = useMemo(() => (variants ? heatMarks(variants) : []), [variants])
  const chosen = Number(query.get('place') ?? 0) - 1
  const place = variants?.places[chosen]
  useLayoutEffect(() => {
    if (place && sheet.current) showOffset(sheet.current, place.start)
  }, [place])
  const choose = (at: number): void => adjust({ place: at >= 0 ? at + 1 : null })
  const count = variants?.places.length ?? 0
  const step = (by: 1 | -1): void => {
    if (count > 0) choose(chosen < 0 && by < 0 ? count - 1 : (chosen + by + count) % count)
  }
  useKeys({ n: () => step(1), p: () => step(-1) })
  return (
    <div class={`page document${place ? ' with-panel' : ''}`}>
      <DocumentHead trace={trace} witness={witness} />
      <BaseBar trace={trace} witness={witness} asBase />
      {variants && count > 0 && (
        <div class="section-head">
          <HeatLegend variants={variants} />
          <TakeAway name={words.apparatus} table={() => apparatusTable(trace, variants)} />
        </div>
      )}
      {!variants && (
        <p class="aside">
          {words.comparing} <progress value={share} aria-label={words.comparing} />
        </p>
      )}
      {variants && count === 0 && (
        <Empty title={variants.witnesses.length === 0 ? words.alone : words.allAgree} />
      )}
      <div class="document-body">
        <div class="sheet-and-margin">
          {variants && count > 0 && (
            <div class="margin-side">
              <HeatMargin
                variants={variants}
                length={document.text.length}
                show={offset => choose(placeFrom(variants.places, offset))}
              />
            </div>
          )}
          <div class="sheet" ref={sheet}>
            <HeatText witness={witness} marks={marks} chosen={chosen} choose={choose} />
          </div>
        </div>
        {variants && place && (
          <ReadingsPanel trace={trace} variants={variants} place={place} close={() => choose(-1)} />
        )}
        {variants && !place && variants.witnesses.length > 0 && (
          <AgainstBaseList trace={trace} variants={variants} />
        )}
      </div>
    </div>
  )
}

/** Every wording of every place, a row each. */
function apparatusTable(trace: Trace, variants: Variants): Table {
  const words = say().table
  const rows = variants.places.flatMap((place, index) => {
    const { start, end } = trace.place(variants.base, place)
    return variants.readings(place).map(({ words: wording, witnesses }, reading) => {
      const sigla = witnesses.map(({ id }) => trace.siglum(id) || id).join(' ')
      return [index + 1, start, end, reading === 0 ? words.base : words.reading, wording, sigla]
    })
  })
  return {
    name: `apparatus-${trace.siglum(variants.base)}`,
    columns: [words.place, words.start, words.end, words.kind, words.words, words.siglum],
    rows,
  }
}
