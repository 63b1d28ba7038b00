/** What stands in a file twice, for newer and for older programs, is read once. */
import { childOf, elementsOf, within, type Element } from '../../office/elements'

/** Something that a page can show. */
const SHOWN = ['w:t', 'w:txbxContent', 'a:blip', 'v:imagedata']

/** The branch that says something, the newer one first. */
export function branchOf(alternate: Element): Element | undefined {
  const choices = elementsOf(alternate).filter(({ name }) => name === 'mc:Choice')
  const fallback = childOf(alternate, 'mc:Fallback')
  const says = (branch: Element): boolean => within(branch, ...SHOWN).length > 0
  return choices.find(says) ?? (fallback && says(fallback) ? fallback : (choices[0] ?? fallback))
}

/** `within`, through one branch alone. */
export function shownWithin(element: Element, ...names: readonly string[]): Element[] {
  return elementsOf(element).flatMap((child) => {
    if (names.includes(child.name)) return [child]
    const next = child.name === 'mc:AlternateContent' ? branchOf(child) : child
    return next ? shownWithin(next, ...names) : []
  })
}
