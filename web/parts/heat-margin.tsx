import { useMemo } from 'preact/hooks'
import { heatBars, heatOf } from '../model/heat.ts'
import type { Variants } from '../model/variants.ts'
import { say } from '../strings/strings.ts'

interface HeatMarginProps {
  readonly variants: Variants
  /** Of the base text, in UTF-16. */
  readonly length: number
  readonly show: (offset: number) => void
}

/** The whole base text as a bar beside it, darker where more witnesses differ; each part leads there. */
export function HeatMargin({ variants, length, show }: HeatMarginProps) {
  const words = say().base
  const bars = useMemo(() => heatBars(variants, length, 160), [variants, length])
  const { most } = variants
  const percentOf = (offset: number): number => Math.round((offset / length) * 100)
  return (
    <nav class="margin heat-margin" aria-label={words.margin}>
      {bars.map(({ start, end, differing }) => {
        const style = { flexGrow: Math.max(0.004, (end - start) / length) }
        if (differing === 0) return <span key={start} class="part own" style={style} />
        return (
          <button
            key={start}
            type="button"
            class={`part heat-${heatOf(differing, most)}`}
            style={style}
            aria-label={words.part(differing, percentOf(start), percentOf(end))}
            onClick={() => show(start)}
          />
        )
      })}
    </nav>
  )
}

/** What the shades mean. */
export function HeatLegend({ variants }: { variants: Variants }) {
  const words = say().base
  const { most } = variants
  const shades = [1, 2, 3, 4].slice(0, most)
  return (
    <p class="heat-legend">
      <span>{words.legend}</span>
      <span class="shades" aria-hidden="true">
        {shades.map(shade => (
          <i key={shade} class={`heat-${heatOf((shade * most) / shades.length, most)}`} />
        ))}
      </span>
      <span>{words.shades(most, variants.witnesses.length)}</span>
    </p>
  )
}
