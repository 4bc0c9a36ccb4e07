import { describe, expect, it } from 'vitest'
import { Random } from '../../bench/simulate/random.ts'
import { settings } from '../../bench/simulate/settings.ts'
import { grow } from '../../bench/simulate/traditions.ts'
import { drawLineage } from '../../src/lineage/draw.ts'
import { signNames } from '../../src/lineage/signs.ts'
import type { Document } from '../../src/text/document.ts'
import { arrows, edgeTo, findingsOf, notice, onDay, plain, storyOf } from './story.ts'

const wire = `The swing bridge at Tarnmouth was stuck open for five hours on Tuesday after a swan built its nest on the turning gear.
The bridge keeper, Odo Farrant, found the nest at dawn when he came to let a coal barge through.
“I was not going to move her, and she was not going to move for me,” he said. “So we waited for the man from the reserve.”
About forty lorries were sent round by the upper ford, which adds nine miles to the road. The council may now put a wire cage over the gear before the spring.
The bridge was built in 1911 by a firm of clockmakers and has two hundred teeth on its largest wheel.`
const bakery = `Bakers on the east bank ran out of flour by noon, and one of them rowed across to fetch a sack from his cousin.
The school kept its children an hour longer because their bus stood on the wrong side of the water.`

function draw(documents: readonly Document[]) {
  return drawLineage(storyOf(documents), findingsOf(documents))
}

describe('drawLineage', () => {
  it('hangs two papers that print the same wire report on the wire, not on each other', () => {
    const documents = [
      plain('wire', wire, onDay('2021-03-02')),
      plain('east', `Swan stops bridge\n${wire}`, { outlet: 'East Bank Echo', ...onDay('2021-03-03') }),
      plain('west', `Nest of troubles\n${wire.replace('five hours', '5 hours')}`, {
        outlet: 'West Bank Mercury',
        ...onDay('2021-03-04'),
      }),
    ]
    expect(arrows(documents, draw(documents))).toEqual(['wire > east', 'wire > west'])
  })

  it('believes a credit, and calls the edge a republication', () => {
    const credit = 'This article was republished from the Tarnmouth Lantern.'
    const text = `${wire}\n${credit}`
    const documents = [
      plain('lantern', wire, { outlet: 'Tarnmouth Lantern' }),
      plain('other', wire, { outlet: 'Ridgeway Packet' }),
      plain('reprint', text, {
        outlet: 'Coast Digest',
        ...notice('republished', text, credit, 'Tarnmouth Lantern'),
      }),
    ]
    const edge = edgeTo(documents, draw(documents), 'reprint')
    expect(documents[Number(edge.parent)].id).toBe('lantern')
    expect(edge.relation).toBe('republishes')
    expect(edge.probability).toBeGreaterThan(0.9)
    expect(edge.evidence.find(one => one.type === 'credit')!.spans[0].start).toBeGreaterThan(wire.length)
  })

  it('shows what one has and the other lacks, and what is worded otherwise', () => {
    const retold = wire.replace('may now put', 'will put').replace(/\nThe bridge was built.*$/, '')
    const documents = [
      plain('first', wire, onDay('2021-03-02')),
      plain('second', retold, onDay('2021-03-03')),
    ]
    const { evidence } = edgeTo(documents, draw(documents), 'second')
    const shown = (type: string) =>
      evidence
        .filter(one => one.type === type)
        .flatMap(({ spans }) => spans)
        .map(({ document, start, end }) => documents[document].text.slice(start, end))
        .join(' | ')
    expect(shown('containment')).toContain('firm of clockmakers')
    expect(shown('wording')).toContain('may now')
  })

  it('leaves reports unjoined that share nothing but the event', () => {
    const documents = [
      plain('one', wire),
      plain('two', `${bakery} All because of a bird, said Odo Farrant, who keeps the bridge at Tarnmouth.`),
    ]
    const lineage = draw(documents)
    expect(lineage.edges).toEqual([])
    expect(lineage.roots).toEqual([0, 1])
  })

  it('takes stock wording for no proof', () => {
    const stock = `Sign up for our newsletter and get the best of the harbour in your letter box every Friday morning.
All rights reserved. No part of this page may be printed, broadcast or read aloud on ferries without our leave.`
    const documents = [plain('one', `${wire}\n${stock}`), plain('two', `${bakery}\n${stock}`)]
    const spans = documents.map(({ text }, document) => ({
      document,
      start: text.indexOf('Sign up'),
      end: text.length,
      identity: 1,
    }))
    const findings = findingsOf(documents, { passages: [{ kind: 'formula', spans }] })
    expect(drawLineage(storyOf(documents), findings).edges).toEqual([])
  })

  it('follows the dates where the texts are silent', () => {
    const reworded = wire.replace('stuck open', 'left open').replace('at dawn', 'at sunrise')
    const dated = (first: string, second: string) => [
      plain('a', wire, onDay(first)),
      plain('b', reworded, onDay(second)),
    ]
    const early = dated('2021-03-01', '2021-03-05')
    expect(arrows(early, draw(early))).toEqual(['a > b'])
    const late = dated('2021-03-05', '2021-03-01')
    expect(arrows(late, draw(late))).toEqual(['b > a'])
  })

  it('reports a date that contradicts a credit, and does not obey it', () => {
    const credit = 'Originally published by the Tarnmouth Lantern.'
    const text = `${wire}\n${credit}`
    const documents = [
      plain('lantern', wire, { outlet: 'Tarnmouth Lantern', ...onDay('2021-03-09') }),
      plain('reprint', text, {
        outlet: 'Coast Digest',
        ...onDay('2021-03-01'),
        ...notice('republished', text, credit, 'Tarnmouth Lantern'),
      }),
    ]
    const lineage = draw(documents)
    expect(arrows(documents, lineage)).toEqual(['lantern > reprint'])
    const date = lineage.edges[0].evidence.find(one => one.type === 'date')!
    expect(date.remark).toMatchObject({ code: 'dates', values: { verdict: 'contradict' } })
  })

  it('gives a roundup both its parents, each with its share', () => {
    const first = wire
    const second = `The ferry at Tarnmouth ran free of charge on Tuesday, and its captain counted nine hundred heads by supper.
${bakery}
A cellist who was late for her lesson played on the landing stage until the tide turned and the lamps were lit.
Nobody could say who had promised the passengers soup, but soup there was, in two colours.`
    const [, opening, ...middle] = first.split('\n')
    const roundup = `The week by the water.\n${middle.join('\n')}\n${second.split('\n').slice(1, 4).join('\n')}`
    expect(opening).toBeDefined()
    const documents = [
      plain('bridge', first, onDay('2021-03-02')),
      plain('ferry', second, onDay('2021-03-02')),
      plain('roundup', roundup, onDay('2021-03-07')),
    ]
    const lineage = draw(documents)
    expect(arrows(documents, lineage)).toEqual(['bridge > roundup', 'ferry > roundup'])
    const shares = lineage.edges.map(({ share }) => share)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1)
    for (const share of shares) expect(share).toBeGreaterThan(0.25)
  })

  it('takes passages for borrowed from the text that can have lent them, and each from its own', () => {
    const own = `A cellist who was late for her lesson played on the landing stage until the tide turned and the lamps were lit.`
    const heron = `A heron stood on the sluice at Quennerby through the whole of the parish meeting and was counted as present by the clerk.`
    const documents = [
      plain('bridge', wire, onDay('2021-03-02')),
      plain('bakers', `Dry ovens on the east bank.\n${bakery}\n${own}`, onDay('2021-03-02')),
      plain(
        'heron',
        `Parish notes.\n${heron}\nThe hedge by the pound is to be cut before Easter.`,
        onDay('2021-03-03'),
      ),
      plain('roundup', `${wire}\n${bakery}\n${heron}`, onDay('2021-03-07')),
      plain(
        'late',
        `Birds of the week.\n${heron}\nTwo swifts were seen over the tannery.`,
        onDay('2021-03-20'),
      ),
    ]
    const parents = arrows(documents, draw(documents)).filter(arrow => arrow.endsWith('> roundup'))
    expect(parents).toEqual(['bakers > roundup', 'bridge > roundup', 'heron > roundup'])
  })

  it('orders the states of one text that grows', () => {
    const lines = [...wire.split('\n'), ...bakery.split('\n')]
    const states = [2, 4, 5, 6, 7].map(count => lines.slice(0, count).join('\n'))
    states[3] = states[3].replace('coal barge', 'barge of coal')
    states[4] = states[4]
      .replace('coal barge', 'barge of coal')
      .replace('in 1911', 'in 1911, and mended in 1974,')
    const documents = [3, 0, 4, 1, 2].map(state => plain(`state ${'qxkzb'[state]}`, states[state]))
    const ids = [0, 1, 2, 3, 4].map(state => `state ${'qxkzb'[state]}`)
    const chain = ids.slice(1).map((id, i) => `${ids[i]} > ${id}`)
    expect(arrows(documents, draw(documents))).toEqual(chain.sort())
  })

  it('posits the source of two witnesses that each have half of a quote', () => {
    const quote = [
      'We counted the teeth of the great wheel twice by candle light and found that one was made of oak',
      'which is why she never rang true on frosty mornings',
    ]
    const tail = `The clock at Tarnmouth has stopped, the trust that owns it said in a notice on the door of the tower.
A new wheel will be cut in the spring and nobody is to climb the stair until then.
The hands were set to noon by the sexton so that people should not be misled by an hour that had passed.
Until the wheel is in its place the hours will be rung by hand from the lower landing, at eight and at six.`
    const documents = [
      plain(
        'one',
        `Clock stops.\n${tail}\n“${quote[0]} and that the others were worn to half of their old depth,” the notice said.`,
      ),
      plain(
        'two',
        `Silence over Tarnmouth.\n${tail}\nThe notice went on: “and found that one was made of oak and that the others were worn to half of their old depth, ${quote[1]}.”`,
      ),
    ]
    const lineage = draw(documents)
    expect(lineage.missing).toHaveLength(1)
    expect(lineage.missing[0].children).toEqual([0, 1])
    expect(lineage.roots).toEqual([lineage.missing[0].id])
    expect(lineage.edges.map(({ parent }) => parent)).toEqual([lineage.missing[0].id, lineage.missing[0].id])
  })

  it('draws a story in which only some are dated: the note on dates once looked for one that was not there', () => {
    const documents = [
      plain('a', wire, onDay('2021-03-01')),
      plain('b', `Stuck!\n${wire}`),
      plain('c', wire.replace('nine miles', '9 miles'), onDay('2021-03-05')),
    ]
    expect(draw(documents).edges).toHaveLength(2)
  })

  it('answers the same whatever the order of the documents', () => {
    const random = new Random(77)
    for (const setting of settings.filter(({ size }) => size[1] <= 20)) {
      const { documents } = grow({ ...setting, size: [5, 8] }, random.fork())
      const shuffled = random.shuffle(documents)
      expect(arrows(shuffled, draw(shuffled))).toEqual(arrows(documents, draw(documents)))
    }
  })

  it('is not changed by a document outside the story', () => {
    const documents = [
      plain('a', wire),
      plain('b', `Stuck!\n${wire}`),
      plain('c', wire.replace('nine miles', '9 miles')),
    ]
    const piled = [...documents, plain('stranger', bakery)]
    const alone = draw(documents)
    const among = drawLineage(storyOf(documents), findingsOf(piled))
    expect(arrows(piled, among)).toEqual(arrows(documents, alone))
  })

  it('finds the source of more copies than can be compared with one another', () => {
    const setting = settings.find(({ name }) => name === 'star')!
    const { documents, truth } = grow({ ...setting, size: [90, 90], dated: 1, misdated: 0 }, new Random(6))
    const source = truth.parents.findIndex(parents => parents.length === 0)
    const { edges } = draw(documents)
    const right = edges.filter(({ parent }) => parent === source)
    expect(right.length).toBeGreaterThan(0.6 * (documents.length - 1))
  })

  it('hangs many copies on the source whether they name its writer or not', () => {
    const source = plain('source', `By Ada Wainfleet\n${wire}\n${bakery}`, onDay('2021-03-02'))
    const copies = Array.from({ length: 80 }, (_, i) => {
      const named = ['', 'By Odo Lorimer\n', 'By Petra Quill\n', 'By Ada Wainfleet\n'][i % 4]
      const text = `${wire}\n${bakery}`.split(' ').map((word, at) => (at === 2 * i + 1 ? `slip${i}` : word))
      return plain(`copy ${i}`, named + text.join(' '), onDay('2021-03-04'))
    })
    const unsigned = plain('unsigned', `${wire}\n${bakery}`, onDay('2021-03-03'))
    const documents = [...copies, unsigned, source]
    const { edges } = draw(documents)
    const onSource = edges.filter(({ parent }) => documents[Number(parent)]?.id === 'source')
    expect(onSource.length).toBe(documents.length - 1)
  })

  it('gives probabilities that leave room for the rivals', () => {
    const { documents } = grow(settings[1], new Random(9))
    for (const { probability, rivals } of draw(documents).edges) {
      const sum = rivals.reduce((total, rival) => total + rival.probability, probability)
      expect(sum).toBeLessThanOrEqual(1.0001)
      expect(probability).toBeGreaterThan(0)
    }
  })
})

describe('the signs', () => {
  it('are each told once', () => {
    expect(new Set(signNames).size).toBe(signNames.length)
  })
})
