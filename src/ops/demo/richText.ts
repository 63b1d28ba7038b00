/** Rich text of the demo, as the editor would store it. */
import type { LexicalNode, RichText } from '../../editorial/rules/content'

const ELEMENT = { direction: null, format: '', indent: 0, version: 1 }
const text = (value: string): LexicalNode => ({
  type: 'text',
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text: value,
  version: 1,
})

export const heading = (value: string): LexicalNode => ({
  type: 'heading',
  ...ELEMENT,
  tag: 'h2',
  children: [text(value)],
})

export const paragraphs = (...values: string[]): LexicalNode[] =>
  values.map((value) => ({ type: 'paragraph', ...ELEMENT, textFormat: 0, textStyle: '', children: [text(value)] }))

export const richText = (children: LexicalNode[]): RichText => ({ root: { type: 'root', ...ELEMENT, children } })
