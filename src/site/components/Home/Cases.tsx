import type { HomeSection } from '../../present/home'
import { Picture } from '../Picture'
import { Column } from './Column'

const THUMBNAIL = '(min-width: 1128px) 240px, (min-width: 640px) 50vw, calc(100vw - 32px)'

/** 典型案例 with thumbnails; while none has a picture, titles alone. A single one says what it is about. */
export function Cases({ title, entries, more }: HomeSection) {
  if (!entries.some(({ cover }) => cover)) return <Column title={title} entries={entries} more={more} />
  return (
    <section className="cases" data-derived="">
      <h2>{title}</h2>
      <ul className="thumbnails">
        {entries.map(({ title: name, href, cover, day, summary }) => (
          <li key={href}>
            <a href={href}>
              {cover && (
                <span className="frame-16-9">
                  <Picture file={cover} sizes={THUMBNAIL} lazy decorative />
                </span>
              )}
              <span className="thumbnail-title">{name}</span>
            </a>
            {(!cover || entries.length === 1) && summary && <p className="detail">{summary}</p>}
            <p className="detail">
              <time dateTime={day}>{day}</time>
            </p>
          </li>
        ))}
      </ul>
      <p className="more">
        <a href={more.href}>{more.text}</a>
      </p>
    </section>
  )
}
