/** Of 255, in each of red, green and blue: nobody tells two such colours apart. */
const ALIKE = 12

const partsOf = (colour: string): number[] => (colour.match(/../g) ?? []).map((part) => Number.parseInt(part, 16))

/** Whether two colours look the same. @param one, @param other six hexadecimal digits */
export function areAlike(one: string, other: string): boolean {
  const parts = partsOf(other)
  return partsOf(one).every((part, index) => Math.abs(part - (parts[index] ?? 0)) <= ALIKE)
}
