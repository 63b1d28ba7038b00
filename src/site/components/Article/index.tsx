import type { ReactNode } from 'react'
import type { ArticleProps } from '../../present/article'
import { sectionTitle, type Section } from '../../present/sections'
import { FigureTable } from '../FigureTable'
import { PictureFigure } from '../PictureFigure'
import { RichText } from '../RichText'

/** The frozen edition: `data-revision` names it, and within it only what is marked `data-derived` may change. */
export function Article({
  revision,
  className,
  children,
}: {
  revision: string
  className: string
  children: ReactNode
}) {
  return (
    <article data-revision={revision} className={className}>
      {children}
    </article>
  )
}

/** Summary and cover, where they are set. */
export function Opening({ summary, cover }: Pick<ArticleProps, 'summary' | 'cover'>) {
  return (
    <>
      {summary && <p className="summary">{summary}</p>}
      {cover && <PictureFigure file={cover} />}
    </>
  )
}

/** The text of the story. */
export const Body = ({ body }: Pick<ArticleProps, 'body'>) => <RichText {...body} />

/** A part of an article with its heading and anchor. */
export function Part({ section, children }: { section: Section; children: ReactNode }) {
  return (
    <section className={`part part-${section}`}>
      <h2 id={section}>{sectionTitle(section)}</h2>
      {children}
    </section>
  )
}

/** The table of figures with its heading; nothing where there are none. */
export function Figures({ figures }: Pick<ArticleProps, 'figures'>) {
  if (figures.length === 0) return null
  return (
    <Part section="figures">
      <FigureTable rows={figures} caption={sectionTitle('figures')} />
    </Part>
  )
}

export { ArticleEnd } from './ArticleEnd'
export { ArticleHead } from './ArticleHead'
