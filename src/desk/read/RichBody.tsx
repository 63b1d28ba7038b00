/** Rich text as readers will see it: the closed list of nodes of `richText.ts`. */
import { Fragment, type ReactNode } from 'react'
import type { LexicalNode, RichText } from '../../editorial/rules/content'
import { FilePicture, type FileView } from './FileView'

const FORMATS: [number, 'strong' | 'em' | 's' | 'u' | 'sub' | 'sup'][] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [32, 'sub'],
  [64, 'sup'],
]

const formatted = (text: string, format: number): ReactNode =>
  FORMATS.filter(([bit]) => (format & bit) !== 0).reduce<ReactNode>((inner, [, Tag]) => <Tag>{inner}</Tag>, text)

const HEADINGS = { h2: 'h3', h3: 'h4', h4: 'h5' } as const

function Node({ node, files }: { node: LexicalNode; files: Readonly<Record<string, FileView>> }): ReactNode {
  const inside = <Nodes files={files} nodes={node.children} />
  switch (node.type) {
    case 'text':
      return formatted(node.text ?? '', typeof node.format === 'number' ? node.format : 0)
    case 'linebreak':
      return <br />
    case 'tab':
      return '\t'
    case 'heading': {
      const Heading = HEADINGS[node.tag as keyof typeof HEADINGS] ?? 'h3'
      return <Heading>{inside}</Heading>
    }
    case 'paragraph':
      return <p>{inside}</p>
    case 'quote':
      return <blockquote>{inside}</blockquote>
    case 'list':
      return node.tag === 'ol' ? <ol>{inside}</ol> : <ul>{inside}</ul>
    case 'listitem':
      return <li>{inside}</li>
    case 'link':
    case 'autolink':
      return (
        <a href={String(node.fields?.url ?? '')} rel="noreferrer" target="_blank">
          {inside}
        </a>
      )
    case 'horizontalrule':
      return <hr />
    case 'upload': {
      const file = files[String(node.value)]
      return file ? <FilePicture file={file} /> : null
    }
    case 'table':
      return (
        <div className="desk-scroll" tabIndex={0}>
          <table>
            <tbody>{inside}</tbody>
          </table>
        </div>
      )
    case 'tablerow':
      return <tr>{inside}</tr>
    case 'tablecell': {
      const Cell = node.headerState ? 'th' : 'td'
      return (
        <Cell colSpan={Number(node.colSpan ?? 1)} rowSpan={Number(node.rowSpan ?? 1)}>
          {inside}
        </Cell>
      )
    }
    default:
      return inside
  }
}

function Nodes({ nodes, files }: { nodes?: LexicalNode[]; files: Readonly<Record<string, FileView>> }) {
  return (nodes ?? []).map((node, index) => (
    // Nodes have no identity of their own, and a frozen text does not move.
    <Fragment key={index}>
      <Node files={files} node={node} />
    </Fragment>
  ))
}

export function RichBody({ rich, files }: { rich: RichText; files: Readonly<Record<string, FileView>> }) {
  return (
    <div className="desk-body">
      <Nodes files={files} nodes={rich.root.children} />
    </div>
  )
}
