/** Whole elements out of a stream of XML: a part is never held as one tree, only the piece that is being read. */
import sax from 'sax'
import { Namespaces } from './namespaces'

export interface Element {
  /** with the prefix of `namespaces.ts` */
  name: string
  attributes: Readonly<Record<string, string>>
  children: (Element | string)[]
}

export interface ElementLimits {
  /** elements within elements */
  depth: number
  /** elements of one part */
  elements: number
}

/** A part asks for more than it may. */
export class TooMuch extends Error {}

/**
 * Visits the elements that lie `level` deep (1: below the outermost), each with all that is in it, in order.
 * @returns the name of the outermost element, '' where there is none
 * @param visit gets the names of the elements around it, the outermost first
 * @throws Error where it is not well-formed or declares anything (DTD); TooMuch beyond the limits
 */
export function eachElement(
  xml: string,
  level: number,
  limits: ElementLimits,
  visit: (element: Element, around: readonly string[]) => void,
): string {
  const parser = sax.parser(true, { position: false })
  const names = new Namespaces()
  const around: string[] = []
  const open: Element[] = []
  let [count, root] = [0, '']
  parser.onerror = (error) => {
    throw error
  }
  parser.ondoctype = () => {
    throw new Error('declares entities')
  }
  parser.onopentag = ({ name, attributes }) => {
    if (around.length + open.length >= limits.depth || ++count > limits.elements) throw new TooMuch()
    names.open(attributes as Record<string, string>)
    const named = names.element(name)
    if (count === 1) root = named
    if (open.length === 0 && around.length < level) {
      around.push(named)
      return
    }
    const element = { name: named, attributes: names.attributes(attributes as Record<string, string>), children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  }
  parser.onclosetag = () => {
    names.close()
    const element = open.pop()
    if (!element) around.pop()
    else if (open.length === 0) visit(element, around)
  }
  const text = (words: string) => {
    open.at(-1)?.children.push(words)
  }
  parser.ontext = text
  parser.oncdata = text
  parser.write(xml).close()
  return root
}

const isElement = (child: Element | string): child is Element => typeof child !== 'string'

/** The elements directly within one. */
export const elementsOf = (element: Element | undefined): Element[] => element?.children.filter(isElement) ?? []

/** The first element of this name directly within one. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child): child is Element => isElement(child) && child.name === name)

/** The text directly within an element. */
export const textOf = ({ children }: Element): string =>
  children.filter((child): child is string => typeof child === 'string').join('')

/** All elements of these names within one, in order. What lies in one that was found is not looked through. */
export function within(element: Element, ...names: readonly string[]): Element[] {
  return elementsOf(element).flatMap((child) => (names.includes(child.name) ? [child] : within(child, ...names)))
}
