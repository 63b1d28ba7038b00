import type { SpeechProps } from '../../present/speeches'
import { Article, ArticleEnd, ArticleHead, Body, Figures, Opening } from '../Article'
import { FactList } from '../FactList'

/** A speech: the day and the speaker in the hand of a speech under the title; no red head, no number. */
export function SpeechArticle({ article, day, speaker, facts }: SpeechProps) {
  return (
    <Article revision={article.revision} className="speech">
      <ArticleHead article={article} centred>
        {day && <p className="given">{day}</p>}
        {speaker && <p className="given">{speaker}</p>}
      </ArticleHead>
      <FactList facts={facts} className="facts-line" />
      <Opening {...article} />
      <Body {...article} />
      <Figures {...article} />
      <ArticleEnd {...article} />
    </Article>
  )
}
