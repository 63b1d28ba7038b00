import { t } from '../../../messages/index'
import type { NoticeProps } from '../../present/notices'
import { Article, ArticleEnd, ArticleHead, Body, Figures, Opening } from '../Article'
import { FactList } from '../FactList'
import { Status } from './Status'
import { TitleLinks } from './TitleLinks'

/** Which live notices this one repeals and amends. */
function Effects({ repeals, amends }: Pick<NoticeProps, 'repeals' | 'amends'>) {
  if (repeals.length + amends.length === 0) return null
  return (
    <div className="effects" data-derived="">
      {repeals.length > 0 && (
        <p>
          <TitleLinks label={t('site.notice.repeals')} links={repeals} />
        </p>
      )}
      {amends.length > 0 && (
        <p>
          <TitleLinks label={t('site.notice.amends')} links={amends} />
        </p>
      )}
    </div>
  )
}

/** 落款: who issued it and on which day, at the right. */
function Signature({ issuer, day }: NoticeProps['signature']) {
  if (!issuer && !day) return null
  return (
    <div className="signature">
      {issuer && <p>{issuer}</p>}
      {day && <p>{day}</p>}
    </div>
  )
}

/** A notice: its status first, its number under the title, its properties, its text, who signed it. */
export function NoticeArticle({
  article,
  status,
  documentNumber,
  properties,
  addressees,
  signature,
  repeals,
  amends,
}: NoticeProps) {
  return (
    <Article revision={article.revision} className="notice">
      <ArticleHead article={article} centred before={<Status {...status} />}>
        {documentNumber && <p className="number">{documentNumber}</p>}
      </ArticleHead>
      <FactList facts={properties} className="facts properties" />
      <Effects repeals={repeals} amends={amends} />
      <Opening {...article} />
      {addressees && <p className="addressees">{addressees}</p>}
      <Body {...article} />
      <Signature {...signature} />
      <Figures {...article} />
      <ArticleEnd {...article} />
    </Article>
  )
}
