import type { Strings } from './en.ts'
import { en } from './en.ts'

export const de: Strings = { ...en, name: 'Deutsch' }
