/** Disjoint sets of the numbers 0 up to `size`, that can be joined (union-find with path halving). */
export class Sets {
  private readonly parent: Int32Array

  constructor(size: number) {
    this.parent = new Int32Array(size)
    for (let i = 0; i < size; i++) this.parent[i] = i
  }

  /** The least number of the set that `i` is in. */
  find(i: number): number {
    const { parent } = this
    let at = i
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]]
      at = parent[at]
    }
    return at
  }

  join(i: number, j: number): void {
    const [left, right] = [this.find(i), this.find(j)]
    if (left < right) this.parent[right] = left
    else this.parent[left] = right
  }

  /** The members of each set in ascending order, the sets by their least member. */
  groups(): number[][] {
    const groups: number[][] = []
    const place = new Int32Array(this.parent.length)
    for (let i = 0; i < this.parent.length; i++) {
      const root = this.find(i)
      if (root === i) place[i] = groups.push([i]) - 1
      else groups[place[root]].push(i)
    }
    return groups
  }
}
