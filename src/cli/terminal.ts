import { styleText } from 'node:util'
import { type Problem, problem } from '../problems.ts'
import type { Progress } from '../progress.ts'
import { visible } from '../text/visible.ts'

/** Whether `stream` takes colours: NO_COLOR and FORCE_COLOR first (no-color.org), then whether it is a terminal. */
export function takesColor(stream: NodeJS.WriteStream): boolean {
  if (process.env.NO_COLOR) return false
  if (process.env.FORCE_COLOR && process.env.FORCE_COLOR !== '0') return true
  return Boolean(stream.isTTY) && process.env.TERM !== 'dumb'
}

function paint(style: Parameters<typeof styleText>[0], text: string): string {
  return takesColor(process.stderr) ? styleText(style, text) : text
}

/** Messages to standard error; names from outside are made safe to print. */
export const say = {
  line(text: string): void {
    process.stderr.write(`${text}\n`)
  },
  problem({ input, code, message, remedy }: Problem): void {
    const head = paint('yellow', `${visible(input)}: ${visible(message)}`)
    process.stderr.write(`${head}; ${visible(remedy)} [${code}]\n`)
  },
}

const shownProblems = 20

/** The first of them, and where the rest can be seen. */
export function sayProblems(problems: readonly Problem[], rest?: string): void {
  for (const found of problems.slice(0, shownProblems)) say.problem(found)
  const more = problems.length - shownProblems
  if (more > 0) say.line(`… and ${more.toLocaleString('en')} more problems${rest ? `; ${rest}` : ''}`)
}

/** What there is to say when nothing that was named could be read. */
export function nothingToRead(named: readonly string[], problems: readonly Problem[]): Problem {
  const all = named.length > 3 ? `${named.slice(0, 3).join(' ')} …` : named.join(' ')
  return problem('nothing-to-read', all, { problems: problems.length })
}

const stageWords = {
  read: 'Reading',
  passages: 'Finding passages',
  quotes: 'Finding quotes',
  stories: 'Grouping stories',
  lineage: 'Drawing lineages',
  drift: 'Comparing statements',
  report: 'Writing',
} as const

const barCells = 24
const redrawMilliseconds = 80

/** " 12 of 200 MB", " 3 of 12 stories"; nothing for a stage that does not tell how far it is. */
function amount({ unit, done, total }: Progress): string {
  if (total === null && done === 0) return ''
  const [scale, name] = unit === 'bytes' ? scaleOf(total ?? done) : ([1, unit] as const)
  const count = (value: number): string =>
    (value / scale).toLocaleString('en', { maximumFractionDigits: scale === 1e9 ? 1 : 0 })
  return total === null ? ` ${count(done)} ${name}` : ` ${count(done)} of ${count(total)} ${name}`
}

function scaleOf(bytes: number): readonly [number, string] {
  if (bytes >= 1e9) return [1e9, 'GB']
  return bytes >= 1e6 ? [1e6, 'MB'] : [1e3, 'kB']
}

/** What fits in one line of the terminal: what takes two is not cleared again. */
function withinLine(bar: string, said: string): string {
  const room = (process.stderr.columns || 80) - 1
  return (bar + said).length <= room ? bar + said : said.slice(0, room)
}

/** One line on standard error that shows stage, counts and time left; silent where that is no terminal. */
export class ProgressLine {
  readonly #shown: boolean
  #stage = ''
  #began = 0
  #drawn = 0

  constructor(quiet = false) {
    this.#shown = !quiet && Boolean(process.stderr.isTTY) && process.env.TERM !== 'dumb'
  }

  show(progress: Progress): void {
    const { stage, done, total } = progress
    if (!this.#shown) return
    const now = performance.now()
    if (stage !== this.#stage) {
      this.#stage = stage
      this.#began = now
    } else if (now - this.#drawn < redrawMilliseconds && done !== total) return
    this.#drawn = now
    const bar = total ? `${this.#bar(done / total)} ` : ''
    const said = `${stageWords[stage]}${amount(progress)}${this.#timeLeft(done, total, now)}`
    process.stderr.write(`\r\x1b[K${withinLine(bar, said)}`)
  }

  clear(): void {
    if (this.#shown) process.stderr.write('\r\x1b[K')
  }

  #bar(share: number): string {
    const full = Math.round(Math.min(1, share) * barCells)
    return `[${'#'.repeat(full)}${'.'.repeat(barCells - full)}]`
  }

  #timeLeft(done: number, total: number | null, now: number): string {
    const spent = (now - this.#began) / 1000
    if (!total || done === 0 || spent < 2) return ''
    const left = Math.ceil((spent / done) * (total - done))
    return left < 90 ? `, about ${left} s left` : `, about ${Math.ceil(left / 60)} min left`
  }
}
