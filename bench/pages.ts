import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { generate, randomNumbers } from './generate.ts'
import { inProject } from './project.ts'
import { Random } from './simulate/random.ts'
import { settings } from './simulate/settings.ts'
import { grow } from './simulate/traditions.ts'

const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const command = inProject('dist/cli/main.js')
const rounds = 3

/** Views, each with an element that stands there only when the view has been drawn. */
const ofStory = (first: string, second: string): Record<string, [hash: string, drawn: string]> => ({
  overview: ['#/', '.story-card'],
  'story, by time': ['#/story/s1', '.knot'],
  'story, by descent': ['#/story/s1?by=descent', '.knot'],
  'story, another top': [`#/story/s1?root=${second}`, '.readers-top'],
  'its most copied document': [`#/document/${first}`, '.note'],
  'two of its documents': [`#/compare/${first}/${second}`, '.ribbon'],
  quotes: ['#/quotes/s1', '.rung'],
  sources: ['#/sources/s1', '.finding'],
  figures: ['#/figures/s1', '.finding'],
  names: ['#/names/s1', '.finding'],
})
const ofTwo: Record<string, [hash: string, drawn: string]> = {
  'document of 100,000 words': ['#/document/long.txt', '.passage'],
  'comparison with an edited copy': ['#/compare/long.txt/edited.txt', '.ribbon'],
}

/**
 * Milliseconds from opening a report to its drawn view, on the clock and of the page's own thread, for a simulated story of 500
 * documents of 5 kB and for two documents of 100,000 words, both traced by the built command; beside a page that only shows the texts.
 */
export async function measure(): Promise<string> {
  if (!existsSync(browserPath)) return `skipped: no browser at ${browserPath} (set CHROMIUM)`
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const { report, first, second } = traceStory(folder)
    return [
      bundle(),
      ...(await measured(browser, report, ofStory(first, second))),
      ...(await measured(browser, traceTwo(folder), ofTwo)),
    ].join('\n')
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function bundle(): string {
  const read = (name: string): Buffer => readFileSync(inProject(`dist/web/${name}`))
  const bytes = gzipSync(Buffer.concat([read('app.js'), read('app.css')])).byteLength
  return `bundle ${(bytes / 1e3).toFixed(1)} kB compressed`
}

/** A story of 500 documents of some 5 kB, as it spreads from one. */
function traceStory(folder: string): { report: string; first: string; second: string } {
  const star = settings.find(({ kind }) => kind === 'star')!
  const { documents, truth } = grow({ ...star, size: [500, 500], strength: 0.25 }, new Random(8))
  const lines = documents.map(({ id, title, outlet, published, text }) =>
    JSON.stringify({ id, title, outlet, date: published?.value, text }),
  )
  const texts = documents.map(({ text }) => text)
  writeFileSync(join(folder, 'story.jsonl'), lines.join('\n'))
  const copied = truth.parents.flat()
  const times = (place: number): number => copied.filter(each => each === place).length
  const places = documents.map((_, place) => place)
  const first = places.reduce((best, place) => (times(place) > times(best) ? place : best))
  const child = truth.parents.findIndex(parents => parents.includes(first))
  return {
    report: traced(folder, 'story', 'story.jsonl', texts),
    first: documents[first].id,
    second: documents[child].id,
  }
}

/** A text of 100,000 words, and one in which every thirtieth word is changed and some pages stand elsewhere. */
function traceTwo(folder: string): string {
  const random = randomNumbers(4)
  const pages = [...generate({ articles: 200, words: 500, reuse: 0, seed: 9 })].map(each => each.article.text)
  const edited = pages.map(page =>
    page
      .split(' ')
      .map(word => (random() < 1 / 30 ? [...word].reverse().join('') : word))
      .join(' '),
  )
  const moved = [...edited.slice(0, 40), ...edited.slice(60), ...edited.slice(40, 60)]
  mkdirSync(join(folder, 'two'))
  writeFileSync(join(folder, 'two/long.txt'), pages.join('\n\n'))
  writeFileSync(join(folder, 'two/edited.txt'), moved.join('\n\n'))
  return traced(folder, 'two', 'two', [...pages, ...moved])
}

/** Traces `input` by the built command into a report beside a page that only shows the texts. */
function traced(folder: string, name: string, input: string, texts: readonly string[]): string {
  const report = join(folder, `${name}.html`)
  const { status } = spawnSync(process.execPath, [command, 'trace', join(folder, input), '-q', '-o', report])
  if (status !== 0) throw new Error(`stemma trace ended with ${status}`)
  const plain = `<!doctype html><meta charset="utf-8"><pre>${texts.join('\n')}</pre>`
  writeFileSync(`${report}.plain.html`, plain)
  return report
}

async function measured(
  browser: Browser,
  report: string,
  views: Record<string, [hash: string, drawn: string]>,
): Promise<string[]> {
  const base = await best(browser, pathToFileURL(`${report}.plain.html`).href, 'pre')
  const size = (file: string): string => `${(readFileSync(file).byteLength / 1e6).toFixed(2)} MB`
  const lines = [
    `report ${size(report)}; the same texts as a plain page: ${size(`${report}.plain.html`)}, ${told(base)}`,
  ]
  for (const [name, [hash, drawn]] of Object.entries(views)) {
    const time = await best(browser, pathToFileURL(report).href + hash, drawn)
    lines.push(`  ${name}: ${told(time)}, ${(time.thread / base.thread).toFixed(1)} times the plain page`)
  }
  return lines
}

interface Time {
  readonly clock: number
  /** Processor time of the page's main thread, which other work on the machine does not lengthen. */
  readonly thread: number
}

const told = ({ clock, thread }: Time): string =>
  `${clock.toFixed(0)} ms (${thread.toFixed(0)} of its thread)`

/** Looked for in the page itself, so that the way between the processes is not measured. */
function untilShown(drawn: string): string {
  return `new Promise(shown => {
    const frame = () => requestAnimationFrame(() => requestAnimationFrame(() => shown(performance.now())))
    const look = () => document.querySelector(${JSON.stringify(drawn)}) ? frame() : setTimeout(look, 4)
    look()
  })`
}

/** The least of several openings, up to the frame after `drawn` appeared. */
async function best(browser: Browser, address: string, drawn: string): Promise<Time> {
  const times: Time[] = []
  for (let round = 0; round < rounds; round++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(address, { waitUntil: 'commit' })
    const clock = await page.evaluate<number>(untilShown(drawn))
    const { metrics } = await devtools.send('Performance.getMetrics')
    const tasks = metrics.find(({ name }) => name === 'TaskDuration')!
    times.push({ clock, thread: tasks.value * 1000 })
    await page.close()
  }
  const least = (of: keyof Time): number => Math.min(...times.map(time => time[of]))
  return { clock: least('clock'), thread: least('thread') }
}
