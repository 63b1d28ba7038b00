import type { ReactNode } from 'react'
import type { ArticleProps } from '../../present/article'
import { Title } from '../Title'
import { ArticleMeta } from './ArticleMeta'
import { Tools } from './Tools'

interface Props {
  article: ArticleProps
  centred?: boolean
  /** stands first */
  before?: ReactNode
  /** stands between title and meta line */
  children?: ReactNode
}

/** 引题, title, 副题, the meta line, and the tools. */
export function ArticleHead({ article, centred = false, before, children }: Props) {
  const { kicker, title, subtitle } = article
  return (
    <header className={centred ? 'article-head centred' : 'article-head'}>
      {before}
      {kicker && <p className="kicker">{kicker}</p>}
      <h1>
        <Title text={title} />
      </h1>
      {subtitle && <p className="subtitle">{subtitle}</p>}
      {children}
      <ArticleMeta {...article} />
      <Tools />
    </header>
  )
}
