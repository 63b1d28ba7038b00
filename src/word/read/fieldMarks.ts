/** Fields that begin and end within paragraphs. */
import type { Element } from '../../office/elements'
import { LINK, LINK_INSIDE } from './data/instructions'
import { safeAddress } from './links'
import { put, type Around, type Line } from './pieces'
import type { Reading } from './reading'

/** A field that leads to where nobody may be sent. */
export function checkLink(instruction: string, reading: Reading): void {
  const address = LINK.exec(instruction)?.[1]
  if (LINK_INSIDE.test(instruction)) reading.lose('linkInside')
  else if (address !== undefined && safeAddress(address) === undefined) reading.lose('linkDropped')
}

/** The beginning, the middle or the end of a field. */
export function fieldMark({ attributes }: Element, line: Line, around: Around): void {
  const { reading } = line
  const type = attributes['w:fldCharType']
  if (type === 'begin') reading.fields.begin()
  if (type === 'separate') {
    const instruction = reading.fields.separate()
    checkLink(instruction, reading)
    if (reading.fields.inContents) reading.losses.addOnce('contents', reading.paragraph)
  }
  if (type !== 'end') return
  const left = reading.fields.end()
  if (left === 'lost') reading.lose('fieldWithoutResult')
  if (typeof left === 'string') return
  put(left.text, line, around)
  if (left.ruby) reading.lose('rubyInBrackets')
}
