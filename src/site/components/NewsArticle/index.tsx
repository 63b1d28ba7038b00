import type { NewsProps } from '../../present/news'
import { Article, ArticleEnd, ArticleHead, Body, Figures, Opening } from '../Article'
import { FactList } from '../FactList'

/** News: its form, the day and the place in one line under the source, then what happened. */
export function NewsArticle({ article, facts }: NewsProps) {
  return (
    <Article revision={article.revision} className="news">
      <ArticleHead article={article} />
      <FactList facts={facts} className="facts-line" />
      <Opening {...article} />
      <Body {...article} />
      <Figures {...article} />
      <ArticleEnd {...article} />
    </Article>
  )
}
