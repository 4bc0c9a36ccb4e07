import { expect, it } from 'vitest'
import { Comparer } from '../../src/lineage/compare.ts'
import { drawLineage } from '../../src/lineage/draw.ts'
import { mendings } from '../../src/lineage/mending.ts'
import { readTellings } from '../../src/lineage/tellings.ts'
import { arrows, findingsOf, plain, storyOf } from './story.ts'

const right =
  'In the end the successful repair of the weir was finished in the dry weeks by four men with a borrowed crane from the yard.'
const wrong = right.replace('successful', 'sucessful').replace('borrowed', 'borowed')

function balance(one: string, other: string): number {
  const documents = [plain('a', one), plain('b', other)]
  const tellings = readTellings(storyOf(documents), findingsOf(documents))
  return mendings(tellings, new Comparer(tellings))(0, 1)
}

it.each([
  ['counts the words put right', wrong, right, 2],
  ['takes off the words spelt wrongly', right, wrong, -2],
  ['sees letters change places', right.replace('finished', 'finsihed'), right, 1],
  ['leaves other words alone', right.replace('crane', 'zzyxqv'), right, 0],
  ['leaves numbers alone', right.replace('four', '40001'), right, 0],
  ['leaves words too short to tell alone', right.replace('by four', 'bq four'), right, 0],
])('%s', (_, one, other, wanted) => {
  expect(balance(one, other)).toBe(wanted)
})

it('takes the state with the words put right for the later one', () => {
  const more = 'Eels were carried past it in buckets by the children of the lower school every evening.'
  const documents = [plain('k', `${right} ${more}`), plain('q', `${wrong} ${more}`), plain('a', wrong)]
  expect(arrows(documents, drawLineage(storyOf(documents), findingsOf(documents)))).toEqual([
    'a > q',
    'q > k',
  ])
})

it('compared words as long as a text, which takes the product of their lengths', () => {
  // So many other documents have the word that it is not odd.
  const withOthers = (word: string, misspelt: string) => {
    const others = Array.from({ length: 60 }, (_, i) => plain(`o${i}`, `They said ${word} again.`))
    const [one, other] = [misspelt, word].map(used => plain(used, right.replace('successful', used)))
    const tellings = readTellings(storyOf([one, other]), findingsOf([one, other, ...others]))
    return mendings(tellings, new Comparer(tellings))(0, 1)
  }
  expect(withOthers('zzyxqvar', 'zzyxqar')).toBe(1)
  expect(withOthers('zzyxqvar'.repeat(8), 'zzyxqar'.repeat(1) + 'zzyxqvar'.repeat(7))).toBe(0)
})
