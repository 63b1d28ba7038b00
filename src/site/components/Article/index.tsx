import type { ReactNode } from 'react'
import { t } from '../../../messages/index'
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

/** What is put right in this edition, and since when. */
function Correction({ correction, derived }: Pick<ArticleProps, 'correction' | 'derived'>) {
  if (!correction) return null
  const { revised } = derived
  return (
    <p className="correction">
      <strong>{t('site.correction')}</strong>
      {revised && (
        <time data-derived="" dateTime={revised.datetime}>
          {t('site.bracketed', { text: revised.text })}
        </time>
      )}
      {t('site.colon')}
      {correction}
    </p>
  )
}

/** Correction, summary and cover, where they are set. */
export function Opening({
  correction,
  derived,
  summary,
  cover,
}: Pick<ArticleProps, 'correction' | 'derived' | 'summary' | 'cover'>) {
  return (
    <>
      <Correction correction={correction} derived={derived} />
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
