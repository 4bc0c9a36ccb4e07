import type { ProblemWords } from '../../src/problems.ts'
import type { Stage } from '../../src/progress.ts'
import { english } from '../../src/report/remarks.ts'
import { count } from './en/count.ts'
import { findings } from './en/findings.ts'
import { tables } from './en/tables.ts'
import { views } from './en/views.ts'

/** Everything the pages say in English. Another language is another object of this shape. */
export const en = {
  name: 'English',
  app: 'Stemma',
  tagline: 'how a story travelled',
  skip: 'Skip to the content',
  loading: 'Opening the trace …',
  broken: 'This trace could not be opened',
  notFound: 'There is nothing at this address',
  notFoundWhy:
    'The link may come from another trace. Everything in this one can be reached from the overview.',
  toOverview: 'Go to the overview',
  close: 'Close',
  more: (n: number) => `Show ${count(n, 'more', 'more')}`,

  own: {
    title: 'Where its words come from',
    own: 'in none of its parents',
    /** `sure` is empty where it is not known. */
    noParent: (share: string, lost: readonly string[], sure: string) =>
      `It draws on ${lost.length > 0 ? `${lost.join(' and ')}, not among these documents` : `none of the others${sure && ` (${sure})`}`}. ${share} of its words are in others too.`,
    choose: 'Choose marked words, or the raised letters after them, to see the same place elsewhere.',
  },

  theme: { label: 'Light or dark', auto: 'Auto', light: 'Light', dark: 'Dark' },
  language: 'Language',
  take: {
    csv: 'CSV',
    json: 'JSON',
    all: 'Whole trace as JSON',
    what: (name: string) => `Take away “${name}” as`,
  },
  print: 'Print',
  copyLink: 'Copy link',
  linkCopied: 'Copied',
  keys: 'Keys',
  keyList: [
    ['n · p', 'next, previous passage when comparing; next, previous mark when reading'],
    ['Tab · Enter', 'to any siglum, line or mark, and open it'],
    ['Esc', 'close what was opened'],
    ['r', 'set the chosen witness at the top of the tree, and back'],
    ['/', 'search on the overview'],
    ['?', 'this list'],
  ] as [string, string][],

  counts: {
    documents: (n: number) => count(n, 'document', 'documents'),
    passages: (n: number) => count(n, 'passage', 'passages'),
    outlets: (n: number) => count(n, 'outlet', 'outlets'),
  },

  desk: {
    title: 'Trace how a story travelled',
    lead: 'Give it articles, posts or other texts. What you give stays on the machine that sent you this page.',
    give: 'Documents to trace',
    drop: 'Drop files or folders here',
    formats: 'Plain text, Markdown, HTML, JSON Lines or CSV, each also compressed (.gz)',
    choose: 'Choose files',
    paste: 'Or paste a text',
    pasteHere: 'One document at a time: its title in the first line, its date in the second',
    addText: 'Add this text',
    leaveOut: (name: string) => `Leave out ${name}`,
    collate: 'They are all copies of one text, such as manuscripts',
    collateWhy:
      'Compares them word by word and infers lost ancestors. Left unticked, this is done where they look like it.',
    trace: (n: number) => `Trace ${count(n, 'input', 'inputs')}`,
    traces: 'Traces',
    none: 'Nothing has been traced yet.',
    noServer: 'The server does not answer; start it again with stemma serve, and this page goes on.',
    cancel: 'Cancel',
    forget: 'Forget',
    states: {
      waiting: 'waiting',
      running: 'under way',
      done: 'done',
      failed: 'failed',
      cancelled: 'cancelled',
    },
    stages: {
      read: 'reading',
      passages: 'finding shared passages',
      quotes: 'finding quotes',
      stories: 'grouping stories',
      lineage: 'drawing who draws on whom',
      drift: 'finding what changed on the way',
      report: 'writing it down',
    } satisfies Record<Stage, string>,
    all: 'All traces',
  },

  ...views,
  ...findings,
  ...tables,
  remarks: english,
  /** They come in English. */
  problems: {} as Partial<ProblemWords>,
}

export type Strings = typeof en
