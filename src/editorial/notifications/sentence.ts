/** What a message says, in one line: kind, stage, who acted; a title only for who may read the story. Never text. */
import { t, type MessageKey } from '../../messages/index'
import { standingAfter, standingKey } from '../rules/standing'
import type { Happened, OutboxRow } from './row'

/** A row and what its reader may know. `title`: null where they may not read the story. */
type Sayable = Happened & Pick<OutboxRow, 'why'> & { title: string | null; unitName: string }

const word = (key: string): string => t(key as MessageKey)

/** A story as its reader may know it: by its title, else by its kind alone. */
const storyOf = (kind: string, title: string | null): string =>
  title === null
    ? word(`options.kind.${kind}`)
    : t('notifications.named', { kind: word(`options.kind.${kind}`), title: title || t('desk.untitled') })

/** What happened, and why this person is told. */
export function sentence(said: Sayable): string {
  const { why, unitName: unit, by, title } = said
  if (said.topic === 'task' && title === null) return t('notifications.taskElsewhere', { unit })
  if (said.topic !== 'story') return t(`notifications.${why}`, { unit, by, title: title ?? t('desk.unknownName') })
  return t(`notifications.${why}`, {
    story: storyOf(said.kind, title),
    unit,
    stage: word(standingKey(standingAfter(said.action, said.stage))),
    by,
    action: word(`stages.action.${said.action}`),
  })
}
