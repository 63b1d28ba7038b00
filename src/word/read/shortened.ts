/** The first signs of a text, none of them halved. @param most code points */
export function firstSigns(text: string, most: number): string {
  let [count, end] = [0, 0]
  for (const sign of text) {
    if (count++ === most) break
    end += sign.length
  }
  return text.slice(0, end)
}

/** As much of a text as a field has room for, no sign of it halved. @param most UTF-16 units, as Payload counts a length */
export const fitting = (text: string, most: number): string =>
  text.length > most ? text.slice(0, most).replace(/[\ud800-\udbff]$/, '') : text

/** The first signs, with a mark where something is cut. @param most code points with the mark */
export function shortened(text: string, most: number): string {
  const whole = firstSigns(text, most)
  return whole === text ? text : `${firstSigns(whole, most - 1)}…`
}
