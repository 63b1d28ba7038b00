import type { Outlook } from '../../editorial/rules/outlook'
import { t } from '../../messages/index'
import { viewsText } from '../../site/present/views'
import { StageTag } from '../stage/StageTag'
import { minuteOf } from '../words/moments'

/** The stage, since when, whether the public sees the story, and how often it was read. @param since ISO moment */
export function WhereItStands({ outlook, since }: { outlook: Outlook; since: string | null }) {
  return (
    <div className="desk-panel__where">
      <StageTag live={outlook.live} stage={outlook.stage} suspended={outlook.suspended !== null} />
      {since && <span className="desk-quiet">{t('desk.since', { at: minuteOf(since) })}</span>}
      {outlook.views !== null && (
        <p className="desk-quiet">
          {t('site.views')}
          {viewsText(outlook.views)}
        </p>
      )}
      {outlook.publicUrl && (
        <p className="desk-quiet">
          {outlook.live ? (
            <a href={outlook.publicUrl} rel="noreferrer" target="_blank">
              {t('desk.seeLive')}
            </a>
          ) : (
            t('desk.notLive')
          )}
        </p>
      )}
    </div>
  )
}
