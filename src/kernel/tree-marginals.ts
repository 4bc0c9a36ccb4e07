/**
 * How probable each parent of each node is when every forest of `nodes` weighs the product of its edges.
 *
 * `weight[parent * nodes + child]` is the log-weight of an edge and `root[child]` that of the child having no parent.
 * Edges that cannot be have -Infinity; each child needs one that can.
 * `edge` and `root` of the answer are probabilities laid out as the arguments; `total` is the log of the sum over forests.
 *
 * The directed matrix-tree theorem (Tutte 1948), as Koo, Globerson, Carreras and Collins used it for marginals
 * (Structured Prediction Models via the Matrix-Tree Theorem, EMNLP 2007). O(nodes³).
 */
export function treeMarginals(
  nodes: number,
  weight: Float64Array,
  root: Float64Array,
): { edge: Float64Array; root: Float64Array; total: number } {
  const { scaled, scaledRoot, shift } = scaleColumns(nodes, weight, root)
  const laplacian = new Float64Array(nodes * nodes)
  for (let child = 0; child < nodes; child++) {
    let sum = scaledRoot[child]
    for (let parent = 0; parent < nodes; parent++) {
      if (parent === child) continue
      sum += scaled[parent * nodes + child]
      laplacian[parent * nodes + child] = -scaled[parent * nodes + child]
    }
    laplacian[child * nodes + child] = sum
  }
  const { inverse, logDeterminant } = invert(nodes, laplacian)
  const edge = new Float64Array(nodes * nodes)
  const rooted = new Float64Array(nodes)
  for (let child = 0; child < nodes; child++) {
    const own = inverse[child * nodes + child]
    rooted[child] = atLeastZero(scaledRoot[child] * own)
    let sum = rooted[child]
    for (let parent = 0; parent < nodes; parent++) {
      if (parent === child) continue
      const at = parent * nodes + child
      edge[at] = atLeastZero(scaled[at] * (own - inverse[child * nodes + parent]))
      sum += edge[at]
    }
    // Rounding: each child has exactly one parent or none.
    rooted[child] /= sum
    for (let parent = 0; parent < nodes; parent++) edge[parent * nodes + child] /= sum
  }
  return { edge, root: rooted, total: logDeterminant + shift }
}

function atLeastZero(value: number): number {
  return value > 0 ? value : 0
}

/** Weights no further apart than this keep the matrix well away from singular. */
const WIDEST = 25

/** Exponentials of the weights, each child's divided by its greatest, which cancels in the probabilities. */
function scaleColumns(nodes: number, weight: Float64Array, root: Float64Array) {
  const scaled = new Float64Array(nodes * nodes)
  const scaledRoot = new Float64Array(nodes)
  let shift = 0
  for (let child = 0; child < nodes; child++) {
    let greatest = root[child]
    for (let parent = 0; parent < nodes; parent++) {
      if (parent !== child) greatest = Math.max(greatest, weight[parent * nodes + child])
    }
    shift += greatest
    scaledRoot[child] = Math.exp(Math.max(root[child] - greatest, -WIDEST))
    for (let parent = 0; parent < nodes; parent++) {
      const at = parent * nodes + child
      if (parent !== child) scaled[at] = Math.exp(weight[at] - greatest)
    }
  }
  return { scaled, scaledRoot, shift }
}

/** Gauss-Jordan with row pivots. The matrix must not be singular. */
function invert(size: number, matrix: Float64Array): { inverse: Float64Array; logDeterminant: number } {
  const rows = Float64Array.from(matrix)
  const inverse = new Float64Array(size * size)
  for (let i = 0; i < size; i++) inverse[i * size + i] = 1
  let logDeterminant = 0
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row * size + column]) > Math.abs(rows[pivot * size + column])) pivot = row
    }
    if (pivot !== column) {
      swapRows(size, rows, pivot, column)
      swapRows(size, inverse, pivot, column)
    }
    const value = rows[column * size + column]
    logDeterminant += Math.log(Math.abs(value))
    for (let i = 0; i < size; i++) {
      rows[column * size + i] /= value
      inverse[column * size + i] /= value
    }
    for (let row = 0; row < size; row++) {
      const factor = rows[row * size + column]
      if (row === column || factor === 0) continue
      for (let i = 0; i < size; i++) {
        rows[row * size + i] -= factor * rows[column * size + i]
        inverse[row * size + i] -= factor * inverse[column * size + i]
      }
    }
  }
  return { inverse, logDeterminant }
}

function swapRows(size: number, rows: Float64Array, a: number, b: number): void {
  for (let i = 0; i < size; i++) {
    const kept = rows[a * size + i]
    rows[a * size + i] = rows[b * size + i]
    rows[b * size + i] = kept
  }
}
