import type { CorrectionsProps } from '../../present/corrections'
import { Pager } from '../Pager'

/** What was put right, the latest first; while there is nothing, what belongs here. */
export function CorrectionsPage({ title, entries, pager, empty }: Omit<CorrectionsProps, 'meta' | 'crumbs'>) {
  return (
    <div className="list-page">
      <h1>{title}</h1>
      <div data-derived="">
        {empty && <p className="empty">{empty}</p>}
        <ol className="corrections">
          {entries.map(({ link, corrections }) => (
            <li key={link.href}>
              <a href={link.href}>{link.text}</a>
              <ol className="history">
                {corrections.map(({ at, note }) => (
                  <li key={`${at.datetime} ${note}`}>
                    <time dateTime={at.datetime}>{at.text}</time> {note}
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
        <Pager {...pager} />
      </div>
    </div>
  )
}
