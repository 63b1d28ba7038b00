/** Letters and group messages out of what is told: each sentence with its link to the desk. */
import { sentence } from '../editorial/notifications/sentence'
import type { Told } from '../editorial/notifications/titles'
import type { Kind } from '../editorial/rules/kinds'
import type { Stage } from '../editorial/rules/stages'
import { t, type MessageKey } from '../messages/index'
import { env } from '../platform/env'

const word = (key: string): string => t(key as MessageKey)
const kindWord = (kind: Kind): string => word(`options.kind.${kind}`)
const stageWord = (stage: Stage): string => word(`stages.stage.${stage}`)

const desk = (path: string): string => `${env.origins[0] ?? ''}/admin${path}`
const storyLink = ({ kind, story }: Pick<Told, 'kind' | 'story'>): string => desk(`/collections/${kind}/${story}`)
const listLink = (kind: Kind, stage: Stage): string => desk(`/collections/${kind}?where[stage][equals]=${stage}`)

export interface Letter {
  subject: string
  text: string
}

/** The letter of one message, or of a whole digest. */
export function letterOf(rows: readonly Told[]): Letter {
  const [first] = rows
  const parts = rows.map((row) => `${sentence(row)}\n${storyLink(row)}`)
  const subject =
    first && rows.length === 1
      ? t('notifications.subject', { sentence: sentence(first) })
      : t('notifications.digestSubject', { count: rows.length })
  return { subject, text: [...parts, t('notifications.foot', { link: desk('/account') })].join('\n\n') }
}

/** A name in a group chat: without what would be read as markup or as a call to somebody. */
const plain = (text: string): string => text.replace(/[[\]()<>*_`#@\\~|]/g, ' ').trim()

/** The lines of a group message: how many of which unit and kind stand where; no title, nobody's name. */
export function groupLines(rows: readonly Told[]): string[] {
  const groups = new Map<string, Told[]>()
  for (const row of rows) {
    const key = [row.unit, row.kind, row.stage].join(':')
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const stories = new Set(group.map(({ story }) => story))
    const { kind, stage } = first
    return t('notifications.groupLine', {
      unit: plain(first.unitName),
      kind: kindWord(kind),
      count: stories.size,
      stage: stageWord(stage),
      link: stories.size === 1 ? storyLink(first) : listLink(kind, stage),
    })
  })
}
