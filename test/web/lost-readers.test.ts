import { expect, it } from 'vitest'
import { lostReaders } from '../../web/model/lost-readers.ts'
import { Trace } from '../../web/model/trace.ts'
import { collate, type Variants } from '../../web/model/variants.ts'
import { tracedExample } from './examples.ts'

/** The example of copies, whose `README.md` tells what each reads and what the lost ones must have read. */
const trace = new Trace(await tracedExample('manuscripts'))
const [story] = trace.result.stories
const variants = allOf(collate(trace, 'A.txt'))

function allOf(steps: Generator<number, Variants>): Variants {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

it('the readings of copies stand place by place, with the lost ancestors that must have had them', () => {
  const lostWith = lostReaders(trace, story)
  const written = variants.places.map(place =>
    variants
      .readings(place)
      .map(reading => {
        const sigla = [...reading.witnesses.map(({ id }) => id), ...lostWith(reading)].map(id =>
          trace.siglum(id),
        )
        return `${reading.words || '–'} ${sigla.join('')}`
      })
      .join('; '),
  )
  expect(written).toContain('of stone ACDFGβ; alone BE')
  expect(written).toContain('lad ABDEFβ; maid CG')
  expect(written).toContain('Hob ABCEFG; Rob D')
  for (const { id } of story.lineage.missing) {
    const { readings = [] } = story.lineage.missing.find(each => each.id === id)!
    const shown = written.filter(place => place.includes(trace.siglum(id)))
    expect(shown.length > 0).toBe(readings.length > 0)
  }
})
