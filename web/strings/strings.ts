import { computed } from '@preact/signals'
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
