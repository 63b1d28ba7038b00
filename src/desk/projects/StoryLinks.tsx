import type { StoryLink } from '../../campaign/projects/stories'
import { t } from '../../messages/index'
import { editPath } from '../links'
import { kindWord } from '../words/gateWords'
import { minuteOf } from '../words/moments'
import { coverageWord } from './words'

/** Stories that stand on something, the newest first. */
export function StoryLinks({ stories }: { stories: readonly StoryLink[] }) {
  return (
    <ul className="desk-lines">
      {stories.map(({ kind, id, title, state, firstPublishedAt }) => (
        <li key={`${kind}/${id}`}>
          <a href={editPath(kind, id)}>{title || t('desk.untitled')}</a>{' '}
          <span className="desk-quiet">
            {[kindWord(kind), minuteOf(firstPublishedAt).slice(0, 10), state === 'live' ? '' : coverageWord(state)]
              .filter(Boolean)
              .join(t('desk.comma'))}
          </span>
        </li>
      ))}
    </ul>
  )
}
