import { findPassages, type Passages, type Text } from '../src/passages.ts'
import { generate, type Plant, randomNumbers } from './generate.ts'

/** Shares of the letters that are misread, on both sides. */
const RATES = [0.02, 0.05, 0.1]

/** How much of what was planted is found where letters are misread, comparing letters (`--noise`) and words. */
export async function measure(): Promise<string> {
  const lines: string[] = []
  for (const rate of RATES) {
    const { pile, plants } = misreadPile(2000, rate, 4)
    const [letters, words] = await Promise.all(
      [true, false].map(async noise => shareFound(await findPassages(pile, { noise }), plants)),
    )
    lines.push(
      `${rate * 100} % of letters misread, ${plants.length} planted passages: recall ${letters.toFixed(3)} with --noise, ${words.toFixed(3)} without`,
    )
  }
  return lines.join('\n')
}

/** Articles of some 200 words, most with a passage of another, that a scanner misread. */
export function misreadPile(articles: number, rate: number, seed: number): { pile: Text[]; plants: Plant[] } {
  const planted = [...generate({ articles, words: 200, reuse: 0.6, edits: 0.03, seed })]
  return {
    pile: planted.map(({ article }, i) => ({
      id: article.id,
      text: misread(article.text, rate, randomNumbers(i)),
    })),
    plants: planted.flatMap(({ plant }) => plant ?? []),
  }
}

/** The mean share of what was planted that is found between the same two texts. */
export function shareFound({ pairs }: Passages, plants: readonly Plant[]): number {
  const shares = plants.map(({ source, from, target, to }) => {
    const mine = pairs.filter(({ a, b }) => a.document === source && b.document === target)
    const covered = mine.reduce((sum, { a, b }) => sum + (a.end - a.start) + (b.end - b.start), 0)
    return Math.min(1, covered / (from.end - from.start + to.end - to.start))
  })
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

/** Misreads letters as a scanner does: takes one for another, drops one, splits or runs words together. */
function misread(text: string, rate: number, random: () => number): string {
  const letters = 'aceilnorstubhmdf'
  let out = ''
  for (const letter of text) {
    if (random() >= rate) {
      out += letter
      continue
    }
    const kind = random()
    if (letter === ' ' || kind < 0.15) continue
    if (kind < 0.25) out += `${letter} `
    else out += letters[Math.floor(random() * letters.length)]
  }
  return out
}
