/** What stands in a paragraph, in the order in which it is read. */
import { childOf, elementsOf, textOf, within, type Element } from '../../office/elements'
import { branchOf } from './alternates'
import { inBrackets } from './data/instructions'
import { readDrawing } from './drawings'
import { checkLink, fieldMark } from './fieldMarks'
import { isHidden } from './format'
import { safeAddress } from './links'
import { put, sign, type Around, type Line } from './pieces'
import { switchOf, valueOf } from './styles'
import { symbolOf } from './symbol'

type Read = (element: Element, line: Line, around: Around) => void

const SUPER = 64
const into: Read = (element, line, around) => readInlines(element, line, around)
const nothing: Read = () => undefined

const run: Read = (element, line, around) => {
  const direct = childOf(element, 'w:rPr')
  const character = line.reading.styles.chain(valueOf(direct, 'w:rStyle'))
  const look = { direct, character, paragraph: line.styles, linked: around.link !== undefined }
  readInlines(element, line, { ...around, look })
}

const hyperlink: Read = (element, line, around) => {
  const { 'r:id': id, 'w:anchor': anchor } = element.attributes
  const relation = id === undefined ? undefined : line.reading.current.get(id)
  const link = relation?.external ? safeAddress(relation.target) : undefined
  if (link === undefined && line.reading.fields.isShown)
    line.reading.lose(id === undefined && anchor !== undefined ? 'linkInside' : 'linkDropped')
  readInlines(element, line, link === undefined ? { ...around, unlinked: true } : { ...around, link })
}

const simpleField: Read = (element, line, around) => {
  const { fields } = line.reading
  const instruction = element.attributes['w:instr'] ?? ''
  fields.begin(instruction, true)
  checkLink(instruction, line.reading)
  if (fields.inContents) line.reading.losses.addOnce('contents', line.reading.paragraph)
  readInlines(element, line, around)
  fields.end()
}

const ruby: Read = (element, line, around) => {
  const words = (name: string): string => {
    const part = childOf(element, name)
    return part ? within(part, 'w:t').map(textOf).join('') : ''
  }
  const base = childOf(element, 'w:rubyBase')
  const first = base && childOf(childOf(base, 'w:r'), 'w:rPr')
  put(inBrackets(words('w:rubyBase'), words('w:rt')), line, {
    ...around,
    look: around.look && { ...around.look, direct: first ?? around.look.direct },
  })
  line.reading.lose('rubyInBrackets')
}

const note =
  (part: 'footnotes' | 'endnotes'): Read =>
  ({ attributes }, line, around) => {
    const { reading } = line
    const id = attributes['w:id']
    if (id === undefined || !reading.fields.isShown || (around.look && isHidden(reading, around.look))) return
    const known = reading.notes.findIndex((each) => each.part === part && each.id === id)
    const number = known < 0 ? reading.notes.push({ part, id }) : known + 1
    line.inlines.push({ type: 'text', text: `[${number}]`, format: SUPER })
    reading.lose('noteMoved')
  }

const drawing: Read = (element, line, { look }) => {
  const { reading } = line
  if (!reading.fields.isShown) return
  if (look && isHidden(reading, look)) return reading.lose('hiddenText')
  const { inlines, boxes, isRule } = readDrawing(element, reading)
  line.isRule ||= isRule
  line.inlines.push(...inlines)
  line.boxes.push(...boxes)
}

const formula: Read = (element, line, around) => {
  const runs = within(element, 'm:r')
  const seen = runs.filter((each) => switchOf(childOf(each, 'w:rPr'), 'vanish') !== true)
  if (seen.length < runs.length) line.reading.lose('hiddenText')
  put(seen.flatMap((each) => within(each, 'm:t').map(textOf)).join(''), line, around)
  line.reading.lose('formulaAsText')
}

const READ: Readonly<Record<string, Read>> = {
  'w:r': run,
  'w:hyperlink': hyperlink,
  'w:fldSimple': simpleField,
  'w:smartTag': into,
  'w:customXml': into,
  'w:dir': into,
  'w:bdo': into,
  'w:sdt'(element, line, around) {
    if (childOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr')) return
    const content = childOf(element, 'w:sdtContent')
    if (content) readInlines(content, line, around)
  },
  'mc:AlternateContent'(element, line, around) {
    const branch = branchOf(element)
    if (branch) readInlines(branch, line, around)
  },
  'w:ins'(element, line, around) {
    line.reading.lose('trackedAccepted')
    readInlines(element, line, around)
  },
  'w:moveTo'(element, line, around) {
    line.reading.lose('trackedAccepted')
    readInlines(element, line, around)
  },
  'w:del': (_, { reading }) => reading.lose('trackedDeleted'),
  'w:moveFrom': nothing,
  'w:t'(element, line, around) {
    const text = textOf(element)
    put(element.attributes['xml:space'] === 'preserve' ? text : text.trim(), line, around)
  },
  'w:instrText': (element, { reading }) => reading.fields.instruct(textOf(element)),
  'w:fldChar': fieldMark,
  'w:tab': (_, line, around) => sign({ type: 'tab' }, line, around),
  'w:ptab': (_, line, around) => sign({ type: 'tab' }, line, around),
  'w:cr': (_, line, around) => sign({ type: 'break' }, line, around),
  'w:br'({ attributes }, line, around) {
    const type = attributes['w:type'] ?? 'textWrapping'
    if (type === 'textWrapping') sign({ type: 'break' }, line, around)
  },
  'w:noBreakHyphen': (_, line, around) => put('\u2011', line, around),
  'w:sym'({ attributes }, line, around) {
    const known = symbolOf(attributes['w:font'] ?? '', attributes['w:char'] ?? '')
    if (known === undefined) line.reading.lose('symbol')
    else put(known, line, around)
  },
  'w:ruby': ruby,
  'w:footnoteReference': note('footnotes'),
  'w:endnoteReference': note('endnotes'),
  'w:commentReference': ({ attributes }, { reading }) =>
    void reading.comments.set(attributes['w:id'] ?? '', reading.paragraph),
  'w:drawing': drawing,
  'w:pict': drawing,
  'w:object': (_, { reading }) => reading.lose('embeddedObject'),
  'm:oMath': formula,
  'm:oMathPara': formula,
}

/** Reads what lies in an element of a paragraph; what is not known here shows nothing. */
export function readInlines(element: Element, line: Line, around: Around = {}): void {
  for (const child of elementsOf(element)) if (Object.hasOwn(READ, child.name)) READ[child.name]?.(child, line, around)
}
