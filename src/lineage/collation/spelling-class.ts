/** How scribes of most languages in Latin letters write one sound for another; the first letter stands for all. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/[jy]/g, 'i'],
  [/w/g, 'u'],
  [/v/g, 'u'],
  [/[þð]|th/g, 't'],
  [/ph/g, 'f'],
  [/æ|ae|œ|oe/g, 'e'],
  [/ch|ck|[ckq]/g, 'k'],
  [/[zſß]/g, 's'],
  [/h/g, ''],
  [/(.)\1+/gu, '$1'],
  [/(?<=..)e$/g, ''],
  [/(?<=...)e(?=s$|d$|n$)/g, ''],
]

/**
 * One form for all spellings of a word between which any scribe would go to and fro: u and v, i and y, doubled letters,
 * a mute e. Words that differ in this form differ in substance.
 */
export function spellingClass(word: string): string {
  const bare = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return alike.reduce((form, [from, to]) => form.replace(from, to), bare) || bare
}

/** How alike two words are by their letters, 0 to 1: pairs of neighbouring letters in common (Dice 1945). */
export function letterLikeness(a: string, b: string): number {
  const [one, other] = [pairs(a), pairs(b)]
  let common = 0
  for (const pair of one) if (other.has(pair)) common++
  return (2 * common) / (one.size + other.size)
}

function pairs(word: string): Set<string> {
  const marked = `^${word}$`
  return new Set(Array.from({ length: marked.length - 1 }, (_, i) => marked.slice(i, i + 2)))
}
