import type { ReactNode } from 'react'
import type { LexicalNode } from '../../../editorial/rules/content'
import { MAX_DEPTH } from '../../../editorial/rules/lexicalTree'
import type { PublicMedia } from '../../../editorial/rules/publication'
import { headingLevel } from '../../present/outline'
import { hrefOf, isExternal } from '../../present/links'
import { isBlank, unindented } from '../../present/textShape'
import { PictureFigure } from '../PictureFigure'
import { renderList } from './list'
import type { RenderChildren } from './renderChildren'
import { renderTable } from './table'
import { formatted } from './text'

/** What the nodes of one text need to know. */
export interface Setting {
  media: readonly PublicMedia[]
  anchors: ReadonlyMap<LexicalNode, string>
}
type Render = (node: LexicalNode, key: number, children: RenderChildren, setting: Setting) => ReactNode

const ALIGNED = ['center', 'right', 'end']
const alignment = ({ format }: LexicalNode): string | undefined =>
  typeof format === 'string' && ALIGNED.includes(format) ? (format === 'center' ? 'centred' : 'ended') : undefined

const renderLink: Render = (node, key, children) => {
  const href = hrefOf(node)
  const content = children(node.children ?? [])
  if (!href) return <span key={key}>{content}</span>
  return (
    <a key={key} href={href} rel={isExternal(href) ? 'noopener nofollow' : undefined}>
      {content}
    </a>
  )
}

/** The nodes that a page shows; any other is rendered as nothing. */
const RENDER: Record<string, Render> = {
  paragraph(node, key, children) {
    const own = unindented(node.children ?? [])
    if (isBlank(own)) return null
    return (
      <p key={key} className={alignment(node)}>
        {children(own)}
      </p>
    )
  },
  heading(node, key, children, { anchors }) {
    const Level = headingLevel(node)
    return (
      <Level key={key} id={anchors.get(node)} className={alignment(node)}>
        {children(node.children ?? [])}
      </Level>
    )
  },
  quote: (node, key, children) => <blockquote key={key}>{children(node.children ?? [])}</blockquote>,
  list: (node, key, children) => renderList(node, key, children),
  table: (node, key, children) => renderTable(node, key, children),
  horizontalrule: (_, key) => <hr key={key} />,
  upload(node, key, _, { media }) {
    const file = media.find(({ id }) => id === node.value)
    return file?.mimeType.startsWith('image/') ? <PictureFigure key={key} file={file} lazy /> : null
  },
  text: (node, key) => formatted(node, key),
  linebreak: (_, key) => <br key={key} />,
  tab: () => '\u2003',
  link: renderLink,
  autolink: renderLink,
}

/** Renders a row of nodes, no deeper than the gate lets a text be. */
export function renderNodes(nodes: readonly LexicalNode[], setting: Setting, depth = 0): ReactNode[] {
  if (depth > MAX_DEPTH) return []
  const children: RenderChildren = (inner) => renderNodes(inner, setting, depth + 1)
  return nodes.map((node, key) => {
    const render = Object.hasOwn(RENDER, node.type) ? RENDER[node.type] : undefined
    return render?.(node, key, children, setting) ?? null
  })
}
