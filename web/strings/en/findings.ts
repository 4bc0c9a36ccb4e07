import type { TraceAttribution, TraceDrift, TraceEdge, TraceFamily } from '../../../src/report/format.ts'
import type { Settling } from '../../../src/report/settling.ts'
import { alterationWords, driftWords, likelihood, relationWords } from '../../../src/report/wording.ts'
import { count } from './count.ts'

type Drift = TraceDrift['types'][number]
type Source = NonNullable<TraceAttribution['source']>['type']
type Evidence = TraceEdge['evidence'][number]['type']
/** What stands before and after the parent: “C … B …”. */
type Words = Readonly<Record<TraceEdge['relation'], readonly [before: string, after: string]>>
type Alteration = TraceFamily['alterations'][number]['types'][number]

/** What is said of findings: lines of descent, quotes, and what changed on the way. */
export const findings = {
  edge: {
    title: (child: string, parent: string) => `${child} draws on ${parent}`,
    titleAlso: (child: string, parent: string) => `${child} also draws on ${parent}`,
    sure: (words: string, percent: string) => `${words} · ${percent}`,
    share: (share: string, child: string) => `${share} of the words of ${child} come this way.`,
    shareAlso: (share: string, child: string, parent: string, first: string) =>
      `${share} of the words of ${child} come from ${parent} and not from ${first}.`,
    several:
      'A text may draw on several others, so each line is judged by itself: the figures of one text need not add up to 100 %.',
    likeliest: 'It is drawn because no other of these documents is likelier.',
    outdone:
      'Something else is likelier by itself; it is drawn so because the tree as a whole is likeliest this way.',
    shownBy: (lost: string, child: string) => `${lost} is lost; ${child}, which draws on it, shows this:`,
    why: 'Why this parent',
    noEvidence: 'No single finding stands out; the line rests on the whole of what they share.',
    others: 'Who else it could be',
    noOthers: 'No other witness comes near.',
    none: 'None of these documents',
    reverse: (child: string, parent: string) => `The other way round: ${parent} draws on ${child}`,
    beside: (first: string) => `In its place, beside ${first}:`,
    alone: (first: string) => `${first} alone, without a second parent`,
    otherParents: (n: number): string => (n === 1 ? 'Its other parent' : 'Its other parents'),
    settle: 'What would settle it',
    settled: 'Nothing much is open.',
    settling: {
      reading: (parent: string, child: string) =>
        `A reading of ${parent} or ${child} that makes no sense where the other’s does`,
      credit: (child: string) => `A credit or link in ${child}`,
      date: (sigla: readonly string[]) => `A date for ${sigla.join(' and ')}`,
      words: (parent: string, child: string, rivals: readonly string[]) =>
        `Words that ${child} shares with ${parent} alone, not with ${rivals.join(' or ')}`,
      text: (parent: string) => `The lost text ${parent}`,
      source: (parent: string, child: string) =>
        `An older text from which both ${parent} and ${child} could have it`,
    } satisfies Record<Settling['what'], unknown>,
    compare: 'Compare the two',
    for: { strong: 'strong, for', some: 'some, for', slight: 'slight, for' },
    against: { strong: 'strong, against', some: 'some, against', slight: 'slight, against' },
    weight: (weight: string) => `${weight} log-odds`,
    moreSpans: (n: number) => `Show ${count(n, 'more place', 'more places')}`,
  },

  evidence: {
    credit: 'credit',
    link: 'link',
    date: 'date',
    passage: 'passage',
    quote: 'quote',
    containment: 'containment',
    wording: 'wording',
  } satisfies Record<Evidence, string>,

  relation: relationWords as Words,
  /** The same of a further parent. */
  relationAlso: {
    republishes: ['also republishes', ''],
    copies: ['also shares whole stretches of text with', ''],
    rewrites: ['also retells', 'in other words'],
    quotes: ['also quotes', ''],
    cites: ['also cites', ''],
  } as Words,
  relationShort: {
    republishes: 'republishes',
    copies: 'same wording',
    rewrites: 'retells',
    quotes: 'quotes',
    cites: 'cites',
  },

  likelihood,

  quotes: {
    title: 'Quotes',
    lead: 'Each quote with its forms, from the fullest down. Marked words differ from the form named beside them.',
    none: 'No quote of this story is told more than once.',
    noneWhy: 'Words in quotation marks count as the same quote when rare words in them agree.',
    fullest: 'fullest form',
    from: (siglum: string) => `from ${siglum}`,
    before: (siglum: string) => `before ${siglum}`,
    speaker: 'Speaker',
    allSpeakers: 'All speakers',
    search: 'Search quotes',
    altered: 'Only altered ones',
    goTo: (siglum: string) => `Go to it in ${siglum}`,
    speakerIn: (name: string, sigla: string) => `${name} in ${sigla}`,
    via: (name: string) => `by the account of ${name}`,
    forms: (n: number) => count(n, 'place', 'places'),
    nothing: 'No quote matches.',
  },

  findings: {
    tabs: { drift: 'What changed', sources: 'Sources', figures: 'Figures', names: 'Names' },
    nothing: 'Nothing of this kind was found in this story.',
    filter: 'Show',
    all: 'All',
    drift: {
      lead: 'The same statement in two witnesses, and what became of it. Struck words stand only in the first, underlined words only in the second.',
      types: driftWords as Record<Drift, string>,
      unordered: 'Neither is shown to draw on the other: which came first is open.',
    },
    sources: {
      lead: 'To whom each statement is given, in whose words. The source is underlined, the telling word set bold.',
      types: {
        person: 'person',
        organisation: 'organisation',
        outlet: 'outlet',
        document: 'document',
        unnamed: 'not named',
      } satisfies Record<Source, string>,
      count: (n: number) => count(n, 'statement', 'statements'),
      nobody: 'no one named',
      denied: 'The words say that it was not said.',
      hands: 'How each witness comes by what it states: a count, not a grade.',
      firstHand: 'first hand',
      secondHand: 'second hand',
      unsourced: 'no source named',
      /** What stands before and after the document that a statement is given to. */
      given: ['Given to', 'which says:'] as [string, string],
      notThere: ['Given to', 'where no match was found.'] as [string, string],
      otherwise: 'Told otherwise here:',
    },
    figures: {
      lead: 'Numbers for the same thing, those that differ first.',
      types: { differ: 'they differ', agree: 'all agree', alone: 'told by one witness' },
    },
    names: {
      lead: 'Who and what is named, and what else they are called.',
      types: { person: 'person', organisation: 'organisation', place: 'place', other: 'other' },
      count: (n: number) => count(n, 'mention', 'mentions'),
      called: 'also called',
    },
  },

  alteration: alterationWords as Record<Alteration, string>,
}
