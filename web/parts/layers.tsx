import type { Mark } from '../model/marks.ts'
import { adjust } from '../state/route.ts'
import { say } from '../strings/strings.ts'

/** Which kinds of marks are shown. */
export type Layers = Readonly<Record<'passages' | 'formulas' | 'quotes' | 'notices', boolean>>

const names = ['passages', 'formulas', 'quotes', 'notices'] as const
const kindOf = { passages: 'passage', formulas: 'formula', quotes: 'quote', notices: 'notice' } as const

/** From the names of the hidden ones, joined by commas, as they stand in the address. */
export function layersFrom(hidden: string): Layers {
  const off = new Set(hidden.split(','))
  return {
    passages: !off.has('passages'),
    formulas: !off.has('formulas'),
    quotes: !off.has('quotes'),
    notices: !off.has('notices'),
  }
}

/** The legend of the marks, each of which can be switched off; kinds that the text has none of do not show. */
export function LayerSwitches({ marks, layers }: { marks: readonly Mark[]; layers: Layers }) {
  const words = say().document
  const present = names.filter(name => marks.some(mark => mark.kind === kindOf[name]))
  if (present.length === 0) return null
  const toggle = (name: (typeof names)[number]): void => {
    const hidden = names.filter(each => (each === name ? layers[each] : !layers[each]))
    adjust({ hide: hidden.join(',') })
  }
  return (
    <fieldset class="layers">
      <legend>{words.marks}</legend>
      {present.map(name => (
        <label key={name}>
          <input type="checkbox" checked={layers[name]} onChange={() => toggle(name)} />
          <span class={kindOf[name]}>{words.layers[name]}</span>
        </label>
      ))}
    </fieldset>
  )
}
