import { t } from '../../../messages/index'
import type { ArticleProps } from '../../present/article'
import { sectionTitle } from '../../present/sections'

/** Files that belong to the story, each with its type and size. */
function Attachments({ attachments }: Pick<ArticleProps, 'attachments'>) {
  if (attachments.length === 0) return null
  return (
    <section className="attachments">
      <h2 id="attachments">{sectionTitle('attachments')}</h2>
      <ol>
        {attachments.map(({ title, url, fileName, type, size }) => (
          <li key={url}>
            <a href={url} download={fileName}>
              {title}
            </a>
            <span className="detail">{t('site.bracketed', { text: t('site.fileOf', { type, size }) })}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Live campaigns that the story belongs to. */
function Campaigns({ campaigns }: ArticleProps['derived']) {
  if (campaigns.length === 0) return null
  return (
    <p className="credits" data-derived="">
      {t('site.campaigns')}
      {campaigns.map(({ text, href }, index) => (
        <span key={href}>
          {index > 0 && t('site.listComma')}
          <a href={href}>{text}</a>
        </span>
      ))}
    </p>
  )
}

/** Keywords, each a link to its topic. */
function Keywords({ keywords }: Pick<ArticleProps, 'keywords'>) {
  if (keywords.length === 0) return null
  return (
    <p>
      {t('site.keywords')}
      {keywords.map((word, index) => (
        <span key={index}>
          {index > 0 && t('site.listComma')}
          {typeof word === 'string' ? word : <a href={word.href}>{word.text}</a>}
        </span>
      ))}
    </p>
  )
}

/** Who made it, and its keywords. */
function Credits({ credits, keywords }: Pick<ArticleProps, 'credits' | 'keywords'>) {
  if (credits.length === 0 && keywords.length === 0) return null
  return (
    <footer className="credits">
      {credits.length > 0 && (
        <ul className="inline">
          {credits.map(({ label, text }) => (
            <li key={label}>{t('site.labelled', { label, text })}</li>
          ))}
        </ul>
      )}
      <Keywords keywords={keywords} />
    </footer>
  )
}

/** Addresses that the text links to, printed alone: the numbers stand in the text by the style sheet. */
function Endnotes({ endnotes }: Pick<ArticleProps, 'endnotes'>) {
  if (endnotes.length === 0) return null
  return (
    <ol className="endnotes print-only">
      {endnotes.map((address, index) => (
        <li key={index}>{address}</li>
      ))}
    </ol>
  )
}

type Props = Pick<ArticleProps, 'attachments' | 'credits' | 'keywords' | 'derived' | 'endnotes'>

/** What follows the body: attachments, who made it, keywords, campaigns. */
export function ArticleEnd({ attachments, credits, keywords, derived, endnotes }: Props) {
  return (
    <>
      <Attachments attachments={attachments} />
      <Credits credits={credits} keywords={keywords} />
      <Campaigns {...derived} />
      <Endnotes endnotes={endnotes} />
    </>
  )
}
