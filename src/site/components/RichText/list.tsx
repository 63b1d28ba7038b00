import type { ReactNode } from 'react'
import type { LexicalNode } from '../../../editorial/rules/content'
import type { RenderChildren } from './renderChildren'

const isList = ({ type }: LexicalNode): boolean => type === 'list'

/** An item and the lists that hang below it: the editor keeps a nested list in an item of its own. */
interface Item {
  own: LexicalNode[]
  nested: LexicalNode[]
}

function itemsOf(list: LexicalNode): Item[] {
  const items: Item[] = []
  for (const { type, children = [] } of list.children ?? []) {
    if (type !== 'listitem') continue
    const own = children.filter((child) => !isList(child))
    const nested = children.filter(isList)
    const before = items.at(-1)
    if (own.length === 0 && before) before.nested.push(...nested)
    else items.push({ own, nested })
  }
  return items
}

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
