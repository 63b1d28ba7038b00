import { t } from '../../../messages/index'
import type { ArticleProps } from '../../present/article'
import { viewsText } from '../../present/views'

type Props = Pick<ArticleProps, 'source' | 'reprint' | 'published' | 'derived'>

/** Where the story comes from; a reprint links its original. */
function Source({ source, reprint }: Pick<ArticleProps, 'source' | 'reprint'>) {
  const label = t(reprint ? 'site.reprintOf' : 'site.source')
  if (!reprint?.href) return label + source
  return (
    <>
      {label}
      <a href={reprint.href} rel="noopener nofollow">
        {source}
      </a>
    </>
  )
}

/** 来源 · 发布 · 更新 · 阅读量. The last two are derived: the same revision may be published a second time. */
export function ArticleMeta({ source, reprint, published, derived }: Props) {
  return (
    <ul className="meta inline">
      <li>
        <Source source={source} reprint={reprint} />
      </li>
      {reprint?.publishedOn && <li>{t('site.originalOf', { day: reprint.publishedOn })}</li>}
      {published && (
        <li>
          {t('site.published')}
          <time dateTime={published.datetime}>{published.text}</time>
        </li>
      )}
      {derived.revised && (
        <li data-derived="">
          {t('site.revised')}
          <time dateTime={derived.revised.datetime}>{derived.revised.text}</time>
        </li>
      )}
      {derived.views !== undefined && (
        <li data-derived="">
          {t('site.views')}
          <data className="views" value={derived.views}>
            {viewsText(derived.views)}
          </data>
        </li>
      )}
    </ul>
  )
}
