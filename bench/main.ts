/** `npm run bench -- [NAME…]`: measures Stemma beside a baseline in the same run; all that are quick when none is named. */
const benches: Record<string, () => Promise<{ measure(): Promise<string> }>> = {
  read: () => import('./read.ts'),
  quotes: () => import('./quotes.ts'),
  attributions: () => import('./attributions.ts'),
  findings: () => import('./findings.ts'),
  passages: () => import('./passages.ts'),
  trace: () => import('./trace.ts'),
  lineage: () => import('./lineage.ts'),
  'passages-large': () => import('./passages-large.ts'),
  'passages-noise': () => import('./passages-noise.ts'),
  'passages-peers': () => import('./passages-peers.ts'),
  stories: () => import('./stories.ts'),
  pages: () => import('./pages.ts'),
}
const quick = ['read', 'quotes', 'attributions', 'findings', 'passages', 'trace', 'lineage']

const named = process.argv.slice(2)
const unknown = named.filter(name => !benches[name])
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. Known are: ${Object.keys(benches).join(', ')}`)
  process.exit(2)
}
for (const name of named.length > 0 ? named : quick) {
  const { measure } = await benches[name]()
  console.log(`\n${name}\n${await measure()}`)
}
