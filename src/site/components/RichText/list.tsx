import type { ReactNode } from 'react'
import type { LexicalNode } from '../../../editorial/rules/content'
import { itemsOf } from '../../present/textShape'
import type { RenderChildren } from './renderChildren'

/** A bulleted or numbered list with the lists within it. */
export function renderList(list: LexicalNode, key: number, renderChildren: RenderChildren): ReactNode {
  const items = itemsOf(list).map(({ own, nested }, index) => (
    <li key={index}>
      {renderChildren(own)}
      {renderChildren(nested)}
    </li>
  ))
  if (list.listType !== 'number') return <ul key={key}>{items}</ul>
  const start = typeof list.start === 'number' && list.start !== 1 ? list.start : undefined
  return (
    <ol key={key} start={start}>
      {items}
    </ol>
  )
}
