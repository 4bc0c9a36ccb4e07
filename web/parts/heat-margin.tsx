import { useMemo } from 'preact/hooks'
import { heatBars, heatOf } from '../model/heat.ts'
import type { Variants } from '../model/variants.ts'
import { say } from '../strings/strings.ts'
import { Margin, type MarginPart } from './margin.tsx'

interface HeatMarginProps {
  readonly variants: Variants
  /** Of the base text, in UTF-16. */
  readonly length: number
  readonly show: (offset: number) => void
}

/** The bar beside a base text: darker where more witnesses differ. */
export function HeatMargin({ variants, length, show }: HeatMarginProps) {
  const words = say().base
  const bars = useMemo(() => heatBars(variants, length, 160), [variants, length])
  const percentOf = (offset: number): number => Math.round((offset / length) * 100)
  const parts = bars.map(({ start, end, differing }): MarginPart => {
    if (differing === 0) return { start, end, kind: 'own', title: null }
    const title = words.part(differing, percentOf(start), percentOf(end))
    return { start, end, kind: `heat-${heatOf(differing, variants.most)}`, title }
  })
  return <Margin title={words.margin} kind="heat-margin" {...{ parts, length, show }} />
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
