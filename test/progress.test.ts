import { expect, it } from 'vitest'
import { inHundredths, inPart, type Progress } from '../src/progress.ts'

function toldOf(total: number): readonly number[] {
  const steps: Progress[] = []
  const told = inHundredths(step => steps.push(step), { stage: 'drift', unit: 'stories', total })
  for (let done = 0; done <= total; done++) told(done)
  expect(steps.every(step => step.total === total && step.stage === 'drift')).toBe(true)
  return steps.map(({ done }) => done)
}

it('tells of every step of a few', () => {
  expect(toldOf(3)).toEqual([0, 1, 2, 3])
})

it('tells of about a hundred of many, the last among them', () => {
  const told = toldOf(25_010)
  expect(told.length).toBeLessThan(110)
  expect(told.at(0)).toBe(0)
  expect(told.at(-1)).toBe(25_010)
})

it('goes on in the second pass over the same documents where the first ended', () => {
  const steps: number[] = []
  for (const part of [0, 1]) {
    const tell = inPart(({ done }) => steps.push(done), part, 2)
    for (let done = 0; done <= 4; done += 2) tell({ stage: 'quotes', unit: 'documents', done, total: 4 })
  }
  expect(steps).toEqual([0, 1, 2, 2, 3, 4])
})
