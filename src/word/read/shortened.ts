/** The first signs of a text, none of them halved. @param most code points */
export function firstSigns(text: string, most: number): string {
  let [count, end] = [0, 0]
  for (const sign of text) {
    if (count++ === most) break
    end += sign.length
  }
  return text.slice(0, end)
}

/** The same, with a mark where something is cut. @param most code points with the mark */
export function shortened(text: string, most: number): string {
  const whole = firstSigns(text, most)
  return whole === text ? text : `${firstSigns(whole, most - 1)}…`
}
