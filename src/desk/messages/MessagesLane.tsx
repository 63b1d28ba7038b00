/** 消息: what happened to the stories of the person who looks. */
import { pageOf, type Inbox } from '../../editorial/rules/notifications'
import { t } from '../../messages/index'
import { deskPath } from '../links'
import { minuteOf } from '../words/moments'
import { MarkRead } from './MarkRead'

const HEAD = 'desk-lane-messages'

export function MessagesLane({ inbox: { messages, unread } }: { inbox: Inbox }) {
  return (
    <section aria-labelledby={HEAD} className="desk-lane desk-lane--messages">
      <h2 id={HEAD}>{t('desk.laneHead', { name: t('notifications.lane'), count: unread })}</h2>
      {messages.length === 0 ? (
        <div className="desk-empty">
          <p>{t('notifications.empty')}</p>
        </div>
      ) : (
        <>
          <MarkRead unread={unread} />
          <ul className="desk-lane__rows">
            {messages.map((message) => (
              <li className="desk-lane__row" key={message.id}>
                <a className="desk-lane__title" href={deskPath(pageOf(message))}>
                  {message.text}
                </a>
                <span className="desk-lane__facts">
                  {message.readAt === null && <strong className="desk-mark">{t('notifications.isUnread')}</strong>}
                  <span>{minuteOf(message.at)}</span>
                </span>
              </li>
            ))}
          </ul>
          <p className="desk-quiet">{t('notifications.shownSome', { count: messages.length })}</p>
        </>
      )}
    </section>
  )
}
