/** Pictures and text boxes in what is drawn: DrawingML, and VML of older programs. */
import { childOf, within, type Element } from '../../office/elements'
import { shownWithin } from './alternates'
import type { Inline } from './blocks'
import { altOf } from './pictures'
import type { Reading } from './reading'
import { safeText } from './safeText'

export interface Drawn {
  inlines: Inline[]
  /** contents of text boxes, which follow their paragraph */
  boxes: Element[]
  /** a line across the page */
  isRule: boolean
}

/** A rule of the text, as programs draw it that have no other. */
const isRule = (shape: Element): boolean => within(shape, 'v:rect').some(({ attributes }) => attributes['o:hr'] === 't')

/** A line is drawn as a shape; it says nothing. */
const isLine = (shape: Element): boolean =>
  within(shape, 'v:rect', 'v:line').some(({ name, attributes }) => name === 'v:line' || attributes['o:hr'] === 't')

function pictureOf(image: Element, alt: string, reading: Reading): Inline[] {
  const { 'r:embed': embedded, 'r:id': id, 'r:link': linked, 'o:relid': old } = image.attributes
  const named = embedded ?? id ?? old
  if (named === undefined && linked === undefined) return []
  const shown =
    named === undefined ? 'pictureOutside' : reading.pictures.show(reading.current.get(named), alt, reading.paragraph)
  if (typeof shown !== 'string') return [{ type: 'picture', key: shown.key }]
  reading.lose(shown)
  return []
}

/** @param drawing `w:drawing` or `w:pict` */
export function readDrawing(drawing: Element, reading: Reading): Drawn {
  const found = shownWithin(drawing, 'a:blip', 'v:imagedata', 'w:txbxContent')
  const boxes = found.filter(({ name }) => name === 'w:txbxContent')
  const [about] = shownWithin(drawing, 'wp:docPr')
  const [shape] = shownWithin(drawing, 'v:shape')
  const said = [about?.attributes.descr, about?.attributes.title, shape?.attributes.alt]
  // What we wrote there is no name of a file.
  const wordsOf = reading.untouched ? (words: string | undefined) => safeText(words ?? '') : altOf
  const alt = said.map(wordsOf).find((words) => words !== '') ?? ''
  const images = found.filter(({ name }) => name !== 'w:txbxContent')
  const inlines = images.flatMap((image) => pictureOf(image, alt, reading))
  if (boxes.length > 0) reading.lose('textBoxMoved')
  // A chart, a diagram, a shape or drawn letters.
  if (found.length === 0 && !isLine(drawing) && !childOf(drawing, 'w:control')) reading.lose('drawing')
  return { inlines, boxes, isRule: isRule(drawing) }
}
