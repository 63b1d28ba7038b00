import type { ReactNode } from 'react'
import { t } from '../../../messages/index'
import type { NavLink } from '../../present/columns'
import type { StoryPageProps } from '../../present/storyPage'
import { EntryList } from '../EntryList'
import { QrOnPaper, QrOnScreen } from '../Qr'

type Props = Omit<StoryPageProps, 'meta' | 'crumbs'> & { children: ReactNode }

/** One neighbour in the column. */
function Neighbour({ label, link }: { label: string; link: NavLink }) {
  return (
    <li>
      {label}
      <a href={link.href}>{link.text}</a>
    </li>
  )
}

/** Contents, on wide screens. */
export function Contents({ contents }: Pick<Props, 'contents'>) {
  if (contents.length === 0) return null
  return (
    <nav className="contents" aria-label={t('site.contents')}>
      <h2>{t('site.contents')}</h2>
      <ol>
        {contents.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Editions and corrections. */
function History({ rows }: { rows: Props['history'] }) {
  if (rows.length === 0) return null
  return (
    <section className="derived-section" data-derived="">
      <h2>{t('site.history')}</h2>
      <ol className="history">
        {rows.map(({ at, text }) => (
          <li key={`${at.datetime} ${text}`}>
            <time dateTime={at.datetime}>{at.text}</time> {text}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** An article with what has to do with it: related stories, the one before and the one after, its unit, its contents. */
export function StoryPage({
  contents,
  unit,
  related,
  previous,
  next,
  history,
  word,
  takeDown,
  address,
  qr,
  children,
}: Props) {
  return (
    <div className="two">
      <div className="two-main">
        {children}
        <p className="more" data-derived="">
          <a href={word.href} download={word.fileName}>
            {word.text}
          </a>
        </p>
        {related.length > 0 && (
          <section className="derived-section" data-derived="">
            <h2>{t('site.related')}</h2>
            <EntryList entries={related} ruled={false} columns />
          </section>
        )}
        {(previous || next) && (
          <nav className="neighbours" aria-label={t('site.neighbours')} data-derived="">
            <ul>
              {previous && <Neighbour label={t('site.previous')} link={previous} />}
              {next && <Neighbour label={t('site.next')} link={next} />}
            </ul>
          </nav>
        )}
        <History rows={history} />
        {unit && (
          <p className="more" data-derived="">
            <a href={unit.href}>{t('site.allOfUnit', { name: unit.text })}</a>
          </p>
        )}
        <QrOnScreen {...qr} />
        <p className="staff" data-derived="">
          <a href={takeDown.href} rel="nofollow">
            {takeDown.text}
          </a>
        </p>
        <QrOnPaper {...qr} />
        <p className="print-only address">{t('site.address', { address })}</p>
        <p className="print-only printed" data-label={t('article.printedAt')} />
      </div>
      <div className="two-aside">
        <Contents contents={contents} />
      </div>
    </div>
  )
}
