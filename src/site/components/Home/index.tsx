import { t } from '../../../messages/index'
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

/** 头条, 图片新闻 and 最新, 专题, 典型案例, 讲话 and 通知公告, 新闻单位. */
export function Home({
  announcement,
  headline,
  pictures,
  latest,
  campaign,
  cases,
  speeches,
  notices,
  units,
}: Omit<HomeProps, 'meta'>) {
  const withPictures = pictures.length > 0
  return (
    <div className="home">
      {announcement && (
        <p className="announcement" data-derived="">
          {announcement}
        </p>
      )}
      {headline && <Headline {...headline} />}
      <div className={withPictures ? 'split' : undefined}>
        <Pictures pictures={pictures} />
        <Latest latest={latest} />
      </div>
      {campaign && <Campaign {...campaign} />}
      {cases && <Cases {...cases} />}
      {(speeches || notices) && (
        <div className={speeches && notices ? 'split' : undefined}>
          {speeches && <Column {...speeches} />}
          {notices && <Column {...notices} />}
        </div>
      )}
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
        </section>
      )}
    </div>
  )
}
