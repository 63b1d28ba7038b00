import { t } from '../../../messages/index'
import type { TimelineRow } from '../../present/timeline'

/** ● for what happened, ○ and a word for what lies ahead: it depends on today and is marked so. */
function Mark({ ahead }: Pick<TimelineRow, 'ahead'>) {
  return (
    <span className="mark" data-derived="">
      <span aria-hidden="true">{t(ahead ? 'site.timeline.aheadMark' : 'site.timeline.doneMark')}</span>
      <span className={ahead ? 'tag-text' : 'visually-hidden'}>
        {t(ahead ? 'site.timeline.ahead' : 'site.timeline.done')}
      </span>
    </span>
  )
}

/** The stages of a project, each a dated event. */
export function Timeline({ rows }: { rows: TimelineRow[] }) {
  return (
    <ol className="timeline">
      {rows.map(({ stage, date, note, ahead }, index) => (
        <li key={index}>
          <Mark ahead={ahead} />
          {date && <time dateTime={date}>{date}</time>}
          {stage && <strong>{stage}</strong>}
          {note && <p>{note}</p>}
        </li>
      ))}
    </ol>
  )
}
