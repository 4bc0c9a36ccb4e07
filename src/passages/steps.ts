import { searchSteps } from '../find/passages/steps.ts'
import { digestLines, digestTexts } from './digest.ts'

/** All steps on the way from texts, or lines of a file, to shared stretches. */
export const steps = { digestTexts, digestLines, ...searchSteps }

export type AllSteps = typeof steps
