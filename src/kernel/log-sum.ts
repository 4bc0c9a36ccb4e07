/** The logarithm of the sum of the exponentials of the first `count` values, of all unless given; -Infinity of none. */
export function logSum(values: ArrayLike<number>, count = values.length): number {
  let greatest = -Infinity
  for (let i = 0; i < count; i++) if (values[i] > greatest) greatest = values[i]
  if (greatest === -Infinity) return greatest
  let sum = 0
  for (let i = 0; i < count; i++) sum += Math.exp(values[i] - greatest)
  return greatest + Math.log(sum)
}
