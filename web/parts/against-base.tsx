import type { Table } from '../model/tables.ts'
import type { Trace } from '../model/trace.ts'
import type { AgainstBase, Variants } from '../model/variants.ts'
import { links } from '../state/route.ts'
import { percent, say } from '../strings/strings.ts'
import { Siglum } from './siglum.tsx'
import { Some } from './some.tsx'
import { TakeAway } from './take-away.tsx'

const shownAtFirst = 20

/** How far each witness is from the base: how much of it each holds, and in how many words it differs there. */
export function AgainstBaseList({ trace, variants }: { trace: Trace; variants: Variants }) {
  const words = say().base
  return (
    <aside class="against-base">
      <div class="section-head">
        <h2>{words.against(trace.siglum(variants.base))}</h2>
        <TakeAway
          name={words.against(trace.siglum(variants.base))}
          table={() => againstTable(trace, variants)}
        />
      </div>
      <p class="aside">{words.againstWhy}</p>
      <Some items={variants.witnesses} first={shownAtFirst} step={200}>
        {shown => (
          <ul>
            {shown.map(row => (
              <Row key={row.id} trace={trace} variants={variants} row={row} />
            ))}
          </ul>
        )}
      </Some>
    </aside>
  )
}

function Row({ trace, variants, row }: { trace: Trace; variants: Variants; row: AgainstBase }) {
  const words = say().base
  const { id, held, differing } = row
  const all = variants.words.count || 1
  const share = (count: number) => ({ width: `${(count / all) * 100}%` })
  return (
    <li>
      <a href={links.compare(variants.base, id)} title={words.compare(trace.siglum(id))}>
        <Siglum trace={trace} id={id} small /> <bdi>{trace.distinctLabel(id)}</bdi>
      </a>
      <span class="coverage" aria-hidden="true">
        <i class="same" style={share(held - differing)} />
        <i class="other" style={share(differing)} />
      </span>
      <p class="aside">
        {words.holds(percent(held / all))} · {words.otherWords(differing)}
      </p>
    </li>
  )
}

function againstTable(trace: Trace, { base, words, witnesses }: Variants): Table {
  const { siglum, document, held, differing, share } = say().table
  return {
    name: `against-${trace.siglum(base)}`,
    columns: [siglum, document, held, differing, share],
    rows: witnesses.map(row => [
      trace.siglum(row.id),
      row.id,
      row.held,
      row.differing,
      row.held / (words.count || 1),
    ]),
  }
}
