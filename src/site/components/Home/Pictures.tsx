import { t } from '../../../messages/index'
import type { Entry } from '../../present/entry'
import { Picture } from '../Picture'

const LARGE = '(min-width: 1128px) 560px, (min-width: 640px) calc(100vw - 48px), calc(100vw - 32px)'

/** 图片新闻: one picture that does not move, and three titles. */
export function Pictures({ pictures }: { pictures: Entry[] }) {
  const [first, ...others] = pictures
  if (!first?.cover) return null
  return (
    <section className="pictures" data-derived="">
      <h2>{t('site.pictureNews')}</h2>
      <a className="picture-lead" href={first.href}>
        <span className="frame-16-9">
          <Picture file={first.cover} sizes={LARGE} />
        </span>
        <span className="picture-title">{first.title}</span>
      </a>
      {others.length > 0 && (
        <ul className="plain">
          {others.map(({ title, href }) => (
            <li key={href}>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
