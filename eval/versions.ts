import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findQuotes } from '../src/find/quotes.ts'
import { drawLineage } from '../src/lineage/draw.ts'
import type { Lineage } from '../src/lineage/lineage.ts'
import { plainDocument } from '../src/text/document.ts'
import { rarityOf } from '../src/text/rarity.ts'
import { witness } from '../src/text/witness.ts'
import { type Arrow, exchanged, mostToExpect } from './identical-texts.ts'
import { shingleTree } from './shingle-tree.ts'

/** Successive states of one text, oldest first. */
interface Chain {
  readonly title: string
  readonly texts: readonly string[]
}

/**
 * How well trees drawn over the successive versions of encyclopedia articles, without dates, follow the true chain.
 * `folder` holds TITLE/N.txt, 0 the oldest. Ids are made from the texts, so that neither names nor order give it away;
 * identical versions cannot be told apart then and count against the score, unless it is said that they are exchanged.
 */
export async function score(folder: string): Promise<string> {
  const chains = await readChains(folder)
  const drawn = new Tally()
  const alike = new Tally()
  const most = { joined: 0, onwards: 0 }
  const numbered = new Tally()
  const baseline = new Tally()
  const longer = new Tally()
  for (const chain of chains) {
    const order = chain.texts.map((_, number) => number).sort((a, b) => hidden(chain, a) - hidden(chain, b))
    const texts = order.map(number => chain.texts[number])
    const nameless = drawChain(chain, number => hidden(chain, number).toString(36))
    drawn.add(chain, nameless)
    alike.add(chain, exchanged(chain.texts, nameless))
    const { joined, onwards } = mostToExpect(chain.texts)
    most.joined += joined
    most.onwards += onwards
    numbered.add(
      chain,
      drawChain(chain, number => String(number)),
    )
    const tree = shingleTree(texts, 4).map(([a, b]): Arrow => [order[a], order[b]])
    baseline.add(chain, tree)
    longer.add(
      chain,
      tree.map(edge => lengthwards(chain, edge)),
    )
  }
  return [
    `${chains.length} titles, ${drawn.possible} true edges, ${drawn.repeated} of them between identical texts`,
    '',
    '                                        drawn   join neighbours   of the true edges   of those, older to newer',
    drawn.line('Stemma, names hidden'),
    alike.line('the same, identical ones exchanged'),
    numbered.line('Stemma, files named 0, 1, 2 …'),
    baseline.line('spanning tree on 4-word shingles'),
    longer.line('the same, longer is newer'),
    '',
    `second parents drawn: ${drawn.extra}`,
    `with names hidden no one can expect more than ${percent(most.joined, drawn.possible)} joined, and ${percent(most.onwards, most.joined)} of those onwards`,
  ].join('\n')
}

async function readChains(folder: string): Promise<Chain[]> {
  const titles = (await readdir(folder)).sort()
  return Promise.all(
    titles.map(async title => {
      const files = (await readdir(join(folder, title))).sort(
        (a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10),
      )
      return {
        title,
        texts: await Promise.all(files.map(file => readFile(join(folder, title, file), 'utf8'))),
      }
    }),
  )
}

function drawChain({ title, texts }: Chain, name: (number: number) => string): Arrow[] {
  const witnesses = texts.map((text, number) =>
    witness(plainDocument(`${title}/${name(number)}`, text, { language: 'en' })),
  )
  const findings = {
    witnesses,
    passages: [],
    pairs: [],
    quotes: findQuotes(witnesses),
    families: [],
    rarity: rarityOf(witnesses),
  }
  return arrows(drawLineage({ title, documents: texts.map((_, i) => i) }, findings))
}

function arrows(lineage: Lineage): Arrow[] {
  return lineage.edges.map(edge => [Number(edge.parent), Number(edge.child)])
}

/** A number that tells nothing of a version's place: an even hash (FNV-1a) of its text and place. */
function hidden({ texts }: Chain, number: number): number {
  const text = `${number * 7919} ${texts[number]}`
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0
}

function lengthwards({ texts }: Chain, [a, b]: Arrow): Arrow {
  return texts[a].length <= texts[b].length ? [a, b] : [b, a]
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)}%`
}

class Tally {
  possible = 0
  repeated = 0
  extra = 0
  private drawn = 0
  private neighbours = 0
  private forward = 0

  add({ texts }: Chain, drawn: readonly Arrow[]): void {
    const firstParents = new Map<number, Arrow>()
    for (const arrow of drawn) {
      if (firstParents.has(arrow[1])) this.extra++
      else firstParents.set(arrow[1], arrow)
    }
    const counted = drawn.length < texts.length ? drawn : [...firstParents.values()]
    this.possible += texts.length - 1
    for (let i = 1; i < texts.length; i++) if (texts[i] === texts[i - 1]) this.repeated++
    this.drawn += counted.length
    for (const [from, to] of counted) {
      if (Math.abs(from - to) !== 1) continue
      this.neighbours++
      if (to > from) this.forward++
    }
  }

  line(name: string): string {
    return [
      name.padEnd(36),
      String(this.drawn).padStart(8),
      percent(this.neighbours, this.drawn).padStart(17),
      percent(this.neighbours, this.possible).padStart(20),
      percent(this.forward, this.neighbours).padStart(26),
    ].join('')
  }
}
