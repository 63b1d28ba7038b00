import type { CaseProps } from '../../present/cases'
import { Article, ArticleEnd, ArticleHead, Body, Figures, Opening, Part } from '../Article'
import { FactList } from '../FactList'
import { Quotes } from '../Quotes'
import { Timeline } from '../Timeline'

/** An exemplary case: facts, figures and stages of the project, its telling, what people said, what it teaches. */
export function CaseArticle({ article, facts, timeline, quotes, lessons }: CaseProps) {
  return (
    <Article revision={article.revision} className="case">
      <ArticleHead article={article} />
      <Opening {...article} />
      {facts.length > 0 && (
        <Part section="facts">
          <FactList facts={facts} />
        </Part>
      )}
      <Figures {...article} />
      {timeline.length > 0 && (
        <Part section="timeline">
          <Timeline rows={timeline} />
        </Part>
      )}
      <Body {...article} />
      {quotes.length > 0 && (
        <Part section="quotes">
          <Quotes quotes={quotes} />
        </Part>
      )}
      {lessons.length > 0 && (
        <Part section="lessons">
          <ol className="lessons">
            {lessons.map((lesson, index) => (
              <li key={index}>{lesson}</li>
            ))}
          </ol>
        </Part>
      )}
      <ArticleEnd {...article} />
    </Article>
  )
}
