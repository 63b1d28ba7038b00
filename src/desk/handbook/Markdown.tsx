/** A chapter's Markdown as elements of the page. The few forms that the handbook uses, and no other: no HTML gets in. */
import type { Nodes, Parents } from 'mdast'
import { Fragment, type ReactNode } from 'react'
import { linkAddress, pictureAddress } from './addresses'
import { anchorOf } from './headings'

/** A picture, which opens in its own size. */
function Picture({ alt, src }: { alt: string; src: string }) {
  return (
    <a className="desk-handbook__picture" href={src}>
      <img alt={alt} src={src} />
    </a>
  )
}

const inside = ({ children }: Parents): ReactNode =>
  children.map((child, at) => <Fragment key={at}>{elementOf(child)}</Fragment>)

/** @throws for a form that is not made here: a mistake of the handbook */
function elementOf(node: Nodes): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value
    case 'paragraph':
      return <p>{inside(node)}</p>
    case 'heading':
      if (node.depth === 1) return <h1>{inside(node)}</h1>
      if (node.depth === 2) return <h2 id={anchorOf(node)}>{inside(node)}</h2>
      return <h3 id={anchorOf(node)}>{inside(node)}</h3>
    case 'strong':
      return <strong>{inside(node)}</strong>
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{inside(node)}</ol> : <ul>{inside(node)}</ul>
    case 'listItem':
      return <li>{inside(node)}</li>
    case 'blockquote':
      return <blockquote>{inside(node)}</blockquote>
    case 'link':
      return <a href={linkAddress(node.url)}>{inside(node)}</a>
    case 'image':
      return <Picture alt={node.alt ?? ''} src={pictureAddress(node.url)} />
    case 'root':
      return inside(node)
    default:
      throw new Error(`the handbook has no form for ${node.type}`)
  }
}

export function Markdown({ node }: { node: Nodes }) {
  return elementOf(node)
}
