import { t } from '../../../messages/index'
import { STORY_KINDS, type StoryKind } from '../../../editorial/rules/kinds'
import type { HomeProps } from '../../present/home'
import { EntryList } from '../EntryList'
import { ProgressBar } from '../ProgressBar'
import { Title } from '../Title'
import { Cases } from './Cases'
import { Column } from './Column'
import { Pictures } from './Pictures'

function Headline({ title, href, summary }: NonNullable<HomeProps['headline']>) {
  return (
    <section className="headline" data-derived="">
      <h2>
        <a href={href}>
          <Title text={title} />
        </a>
      </h2>
      {summary && <p>{summary}</p>}
    </section>
  )
}

/** The newest stories of all columns; on a site without any, what will stand here. */
function Latest({ latest }: Pick<HomeProps, 'latest'>) {
  return (
    <section className="latest" data-derived="">
      <h2>{t('site.latest')}</h2>
      {latest.length > 0 ? (
        <EntryList entries={latest} ruled={false} />
      ) : (
        <p className="empty">{t('site.empty.home')}</p>
      )}
    </section>
  )
}

function Campaign({ title, href, goal, progress }: NonNullable<HomeProps['campaign']>) {
  return (
    <section className="wave" data-derived="">
      <h2>{t('site.column.campaigns')}</h2>
      <div className="wave-inner">
        <div>
          <h3>
            <a href={href}>{title}</a>
          </h3>
          {goal && <p>{goal}</p>}
        </div>
        {progress.length > 0 && (
          <div>
            {progress.map((row, index) => (
              <ProgressBar key={index} {...row} />
            ))}
          </div>
        )}
      </div>
    </section>
  )
}

/** How the column of a kind stands: with thumbnails, over the whole width, or beside another one. */
const FORM: Readonly<Record<StoryKind, 'thumbnails' | 'whole' | 'half'>> = {
  cases: 'thumbnails',
  news: 'whole',
  speeches: 'half',
  notices: 'half',
}

/** 典型案例, 招商动态, then 讲话 and 通知公告 side by side. */
function Columns({ columns }: Pick<HomeProps, 'columns'>) {
  const standing = (form: (typeof FORM)[StoryKind]) =>
    STORY_KINDS.filter((kind) => FORM[kind] === form).flatMap((kind) => columns[kind] ?? [])
  const halves = standing('half').map((column) => <Column key={column.title} {...column} />)
  return (
    <>
      {standing('thumbnails').map((column) => (
        <Cases key={column.title} {...column} />
      ))}
      {standing('whole').map((column) => (
        <Column key={column.title} {...column} />
      ))}
      {halves.length > 0 && <div className={halves.length > 1 ? 'split' : undefined}>{halves}</div>}
    </>
  )
}

/** 头条, 图片新闻 and 最新, 专题, the columns, 新闻单位. */
export function Home({
  announcement,
  headline,
  pictures,
  latest,
  campaign,
  columns,
  units,
  allUnits,
}: Omit<HomeProps, 'meta'>) {
  const withPictures = pictures.length > 0
  return (
    <div className="home">
      <p data-derived="" data-place="announcement" className="announcement">
        {announcement}
      </p>
      {headline && <Headline {...headline} />}
      <div className={withPictures ? 'split' : undefined}>
        <Pictures pictures={pictures} />
        <Latest latest={latest} />
      </div>
      {campaign && <Campaign {...campaign} />}
      <Columns columns={columns} />
      {units.length > 0 && (
        <section className="units" data-derived="">
          <h2>{t('site.unit.column')}</h2>
          <ul className="inline">
            {units.map(({ text, href }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
          {allUnits && (
            <p className="more">
              <a href={allUnits.href}>{allUnits.text}</a>
            </p>
          )}
        </section>
      )}
    </div>
  )
}
