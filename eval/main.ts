/** `npm run eval -- NAME DIR`: scores Stemma against real data with known answers in DIR. */
const scorers: Record<string, () => Promise<{ score(folder: string): Promise<string> }>> = {
  panpc: () => import('./panpc.ts'),
  basil: () => import('./basil.ts'),
  versions: () => import('./versions.ts'),
  traditions: () => import('./traditions.ts'),
  polnear: () => import('./polnear.ts'),
  attributions: () => import('./attributions.ts'),
  stemmata: () => import('./stemmata.ts'),
  wcl50: () => import('./wcl50.ts'),
}

const [name, folder] = process.argv.slice(2)
if (!name || !folder || !scorers[name]) {
  console.error(`Usage: npm run eval -- NAME DIR\nNAME is one of: ${Object.keys(scorers).join(', ')}`)
  process.exit(2)
}
const { score } = await scorers[name]()
console.log(await score(folder))
