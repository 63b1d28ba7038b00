import type { TopicsProps } from '../../present/topics'

/** Topics as links. */
export function TopicsPage({ title, topics, note }: Omit<TopicsProps, 'meta' | 'crumbs'>) {
  return (
    <div className="list-page">
      <h1>{title}</h1>
      <div data-derived="" className="link-list">
        {note && <p className="empty">{note}</p>}
        <ul>
          {topics.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
