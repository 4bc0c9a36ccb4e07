import type { Point } from './layout.ts'

/** A uniform B-spline (de Boor) drawn towards the points, leaving and arriving upright over some pixels; as an SVG path. */
export function curve(points: readonly Point[], upright: number): string {
  const first = points[0]
  const last = points.at(-1)!
  const lead = Math.sign(last.y - first.y) * upright
  const all = [
    first,
    { x: first.x, y: first.y + lead },
    ...points.slice(1, -1),
    { x: last.x, y: last.y - lead },
  ]
  let path = `M${first.x} ${first.y}`
  for (let i = 1; i < all.length; i++) {
    const [a, b] = [all[i], all[i + 1] ?? last]
    const middle = i + 1 < all.length ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : last
    path += ` Q${a.x} ${a.y} ${middle.x} ${middle.y}`
  }
  return path
}
