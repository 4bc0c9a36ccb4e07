import { computed } from '@preact/signals'
import type { Dated } from '../../src/lineage/remarks.ts'
import type { TraceRemark, TraceResult } from '../../src/report/format.ts'
import { inWords } from '../../src/report/remarks.ts'
import { readDate } from '../model/dates.ts'
import { language } from '../state/settings.ts'
import { de } from './de.ts'
import { en, type Strings } from './en.ts'

export const languages: Readonly<Record<'en' | 'de', Strings>> = { en, de }

const current = computed(() => languages[language.value])

/** The words of the language the reader chose; read inside a component, it follows the choice. */
export function say(): Strings {
  return current.value
}

/** A share as a whole percentage. */
export function percent(share: number): string {
  return new Intl.NumberFormat(language.value, { style: 'percent' }).format(share)
}

/** A probability as a percentage. What is short of certain never reads as certain. */
export function chance(probability: number): string {
  return probability > 0.99 ? `>${percent(0.99)}` : percent(probability)
}

/** The same in words and as a percentage. */
export function sureness(probability: number): string {
  return say().edge.sure(say().likelihood(probability), chance(probability))
}

/** A sentence of the result in the reader's language; `otherwise` where it has no words for it. Those it is about go by their sigla. */
export function remarkInWords(
  remark: TraceRemark | undefined,
  otherwise: string,
  { parent = '', child = '' } = {},
): string {
  const date = (dated: Dated): string => readDate({ ...dated, span: null }, language.value)
  return inWords(remark, say().remarks, { parent, child, date }, otherwise)
}

type Problem = TraceResult['problems'][number]

/** What is wrong and what helps, in the reader's language, or else as it was said. */
export function problemInWords({ code, message, remedy, values = {} }: Omit<Problem, 'input'>) {
  const words: Readonly<Record<string, ((values: never) => readonly [string, string]) | undefined>> =
    say().problems
  const said = Object.hasOwn(words, code) ? words[code]?.(values as never) : undefined
  return said ? { message: said[0], remedy: said[1] } : { message, remedy }
}
