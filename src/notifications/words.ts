/** Letters and group messages out of what is told: each sentence with its link to the desk. */
import { sentence } from '../editorial/notifications/sentence'
import type { Told } from '../editorial/notifications/titles'
import type { Kind } from '../editorial/rules/kinds'
import { pageOf } from '../editorial/rules/notifications'
import type { Stage } from '../editorial/rules/stages'
import { standingAfter, standingKey } from '../editorial/rules/standing'
import { t, type MessageKey } from '../messages/index'
import { env } from '../platform/env'

const word = (key: string): string => t(key as MessageKey)
const kindWord = (kind: Kind): string => word(`options.kind.${kind}`)

const desk = (path: string): string => `${env.origins[0] ?? ''}/admin${path}`
const listLink = (kind: Kind, stage: Stage): string => desk(`/collections/${kind}?where[stage][equals]=${stage}`)

export interface Letter {
  subject: string
  text: string
}

/** The letter of one message, or of a whole digest. */
export function letterOf(rows: readonly Told[]): Letter {
  const [first] = rows
  const parts = rows.map((row) => `${sentence(row)}\n${desk(pageOf(row))}`)
  const subject =
    first && rows.length === 1
      ? t('notifications.subject', { sentence: sentence(first) })
      : t('notifications.digestSubject', { count: rows.length })
  return { subject, text: [...parts, t('notifications.foot', { link: desk('/account') })].join('\n\n') }
}

/** A name in a group chat: without what would be read as markup or as a call to somebody. */
const plain = (text: string): string => text.replace(/[[\]()<>*_`#@\\~|]/g, ' ').trim()

type OfStory = Extract<Told, { topic: 'story' }>

/** The lines of a group message: how many of which unit and kind stand where; no title, nobody's name. */
export function groupLines(rows: readonly Told[]): string[] {
  const groups = new Map<string, OfStory[]>()
  for (const row of rows) {
    // A group chat hears of stories alone.
    if (row.topic !== 'story') continue
    const key = [row.unit, row.kind, standingAfter(row.action, row.stage), row.why].join(':')
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const stories = new Set(group.map(({ story }) => story))
    const { kind, stage, action, why } = first
    return t(why === 'escalated' ? 'notifications.groupCall' : 'notifications.groupLine', {
      unit: plain(first.unitName),
      kind: kindWord(kind),
      count: stories.size,
      stage: word(standingKey(standingAfter(action, stage))),
      link: stories.size === 1 ? desk(pageOf(first)) : listLink(kind, stage),
    })
  })
}
