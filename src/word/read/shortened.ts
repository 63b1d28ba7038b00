/** The first signs of a text, whole ones, with a mark where something is cut. @param most code points with the mark */
export function shortened(text: string, most: number): string {
  // No sign is longer than two units: a text of millions is not taken apart.
  const signs = [...text.slice(0, (most + 1) * 2)]
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`
}
