import type { Mark } from '../model/marks.ts'
import { adjust } from '../state/route.ts'
import { say } from '../strings/strings.ts'

const names = ['passages', 'formulas', 'quotes', 'notices', 'sources', 'names'] as const
const kindOf = {
  passages: 'passage',
  formulas: 'formula',
  quotes: 'quote',
  notices: 'notice',
  sources: 'source',
  names: 'name',
} as const

type Layer = (typeof names)[number]

/** Kinds of marks that show only when asked for, so that the text stays quiet. */
const asked: ReadonlySet<Layer> = new Set<Layer>(['sources', 'names'])

/** Which kinds of marks are shown. */
export type Layers = Readonly<Record<Mark['kind'], boolean>>

/** From the names of those switched from how they usually are, joined by commas, as they stand in the address. */
export function layersFrom(switched: string): Layers {
  const turned = new Set(switched.split(','))
  const shown = names.map(name => [kindOf[name], asked.has(name) === turned.has(name)])
  return { ...Object.fromEntries(shown), place: true }
}

/** The legend of the marks, each of which can be switched; kinds that the text has none of do not show. */
export function LayerSwitches({ marks, layers }: { marks: readonly Mark[]; layers: Layers }) {
  const words = say().document
  const present = names.filter(name => marks.some(mark => mark.kind === kindOf[name]))
  if (present.length === 0) return null
  const toggle = (name: Layer): void => {
    const switched = names.filter(each => {
      const shown = each === name ? !layers[kindOf[each]] : layers[kindOf[each]]
      return shown === asked.has(each)
    })
    adjust({ layers: switched.join(',') })
  }
  return (
    <fieldset class="layers">
      <legend>{words.marks}</legend>
      {present.map(name => (
        <label key={name}>
          <input type="checkbox" checked={layers[kindOf[name]]} onChange={() => toggle(name)} />
          <span class={kindOf[name]}>{words.layers[name]}</span>
        </label>
      ))}
    </fieldset>
  )
}
