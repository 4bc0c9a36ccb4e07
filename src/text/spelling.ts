/** Words that stand for one another in any text. */
const expansions = asWords({
  cannot: 'can not',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'got to',
  wont: 'will not',
  cant: 'can not',
  shant: 'shall not',
  aint: 'is not',
  im: 'i am',
  ive: 'i have',
  id: 'i would',
  ill: 'i will',
  youre: 'you are',
  youve: 'you have',
  youll: 'you will',
  theyre: 'they are',
  theyve: 'they have',
  theyll: 'they will',
  weve: 'we have',
  hes: 'he is',
  shes: 'she is',
  its: 'it is',
  thats: 'that is',
  theres: 'there is',
  whats: 'what is',
  lets: 'let us',
  kein: 'nicht ein',
  keine: 'nicht eine',
  keinen: 'nicht einen',
  keinem: 'nicht einem',
  keiner: 'nicht einer',
  ok: 'okay',
  percent: 'per cent',
  mr: 'mister',
  dr: 'doctor',
  til: 'until',
  till: 'until',
  grey: 'gray',
  tyre: 'tire',
  kerb: 'curb',
  programme: 'program',
  cheque: 'check',
  plough: 'plow',
  sceptical: 'skeptical',
  defence: 'defense',
  offence: 'offense',
  licence: 'license',
  practise: 'practice',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
})

/** Contractions the apostrophe of which must be there: "we're" is no "were", "it's" no "its". */
const marked = asWords({
  "we're": 'we are',
  "we'll": 'we will',
  "we'd": 'we would',
  "he'll": 'he will',
  "she'll": 'she will',
  "he'd": 'he would',
  "she'd": 'she would',
})
const needsMark = new Set(['id', 'ill', 'its', 'lets', 'cant', 'wont'])

function asWords(entries: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(entries).map(([word, whole]) => [word, whole.split(' ')]))
}

/** In English, German, French and Spanish; French "ne" only goes with one of them, and is often left out. */
const negators = new Set(
  'not never no neither nor nicht nie niemals pas jamais nunca jamás tampoco'.split(' '),
)
/** Words that deny and name something besides. */
const denying = new Set(['nobody', 'nothing', 'none', 'nowhere'])

/** Words in one common spelling, in lower case: contractions written out, numbers in figures, American endings. */
export function plainWords(words: readonly string[]): readonly string[] {
  return words.flatMap(word => plainWord(word))
}

function plainWord(word: string): readonly string[] {
  const lower = word.toLowerCase()
  if (lower === 'ne') return []
  const isMarked = lower.includes("'") || lower.includes('’')
  return isMarked
    ? contracted(lower.replaceAll('’', "'"))
    : (expanded(lower, false) ?? [americanSpelling(lower)])
}

function contracted(lower: string): readonly string[] {
  if (lower.startsWith("n'") && lower.length > 2 && lower !== "n't") return [lower.slice(2)]
  const contraction = marked.get(lower)
  if (contraction) return contraction
  // "the boss's" and "the boss'" are one possessive.
  if (lower.endsWith("s's")) return [lower.slice(0, -2)]
  const bare = lower.replaceAll("'", '')
  const whole = expanded(bare, true)
  if (whole) return whole
  return lower.endsWith("n't") ? [lower.slice(0, -3), 'not'] : [americanSpelling(bare)]
}

function expanded(bare: string, isMarked: boolean): readonly string[] | null {
  const whole = expansions.get(bare)
  return whole && (isMarked || !needsMark.has(bare)) ? whole : null
}

/** What the endings below look for; most words have none of it. */
const british = /our|is[eai]|ys[ei]|[bt]re|ll[ei]|ogue|ae|oe/

/** -our, -ise, -re, -lled and the like as American English writes them. */
function americanSpelling(word: string): string {
  if (word.length < 5 || !british.test(word)) return word
  return word
    .replace(/our(s|ed|ing|er|ers|able|ful|ite|hood)?$/, 'or$1')
    .replace(/is(e|es|ed|ing|er|ers|ation|ations)$/, 'iz$1')
    .replace(/ys(e|es|ed|ing)$/, 'yz$1')
    .replace(/([bt])re(s|d)?$/, '$1er$2')
    .replace(/ll(ed|ing|er|ers)$/, 'l$1')
    .replace(/ogue(s)?$/, 'og$1')
    .replace(/ae|oe/, 'e')
}

/** Whether two runs of words differ in nothing but spelling, hyphens and contractions. */
export function isSameSpelling(a: readonly string[], b: readonly string[]): boolean {
  return plainWords(a).join('') === plainWords(b).join('')
}

/** How many words of a plain run deny. */
export function countNegations(words: readonly string[]): number {
  return words.filter(word => negators.has(word) || denying.has(word)).length
}

/** Auxiliaries that only carry a "not". */
const support = new Set(['do', 'does', 'did'])

/** What stays of a plain run without its denials and what only carried them, by word stems. */
export function withoutNegations(words: readonly string[]): readonly string[] {
  const denies = countNegations(words) > 0
  return words.filter(word => !negators.has(word) && !(denies && support.has(word))).map(stem)
}

function stem(word: string): string {
  return word.length > 3 ? word.replace(/(ies|ied)$/, 'y').replace(/(es|ed|s|e)$/, '') : word
}
