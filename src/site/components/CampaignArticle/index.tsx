import type { CampaignProps } from '../../present/campaigns'
import { Article, ArticleEnd, ArticleHead, Body, Opening } from '../Article'
import { EntryList } from '../EntryList'
import { FactList } from '../FactList'
import { Progress } from './Progress'

/** A campaign: goal, dates, targets against what was reached, lead; its stories by kind follow. */
export function CampaignArticle({ article, facts, progress, sections }: CampaignProps) {
  return (
    <>
      <Article revision={article.revision} className="campaign">
        <ArticleHead article={article} />
        <Opening {...article} />
        <FactList facts={facts} />
        <Progress rows={progress} />
        <Body {...article} />
        <ArticleEnd {...article} />
      </Article>
      {sections.map(({ title, entries, more }) => (
        <section key={title} className="derived-section" data-derived="">
          <h2>{title}</h2>
          <EntryList entries={entries} />
          {more && (
            <p className="more">
              <a href={more.href}>{more.text}</a>
            </p>
          )}
        </section>
      ))}
    </>
  )
}
