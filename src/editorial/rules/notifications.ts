/** What is told to whom, by which way, and when. Pure. */
import type { Kind } from './kinds'
import type { Action, Stage } from './stages'

export const CHANNELS = ['desk', 'mail', 'wecom', 'dingtalk'] as const
export type Channel = (typeof CHANNELS)[number]
/** Robots of group chats: settings of the office, not of a person. */
export const ROBOTS = ['wecom', 'dingtalk'] as const satisfies readonly Channel[]
export type Robot = (typeof ROBOTS)[number]
export const isRobot = (channel: Channel): channel is Robot => (ROBOTS as readonly Channel[]).includes(channel)

/** Why a person is told of a story: the first that holds. A robot is told that something waits or has happened. */
const OF_STORIES = ['acts', 'wrote', 'follows', 'office', 'escalated'] as const
/** An account waits for a director's word, or has it; a unit was asked for a story, or is late with it. */
const OF_ACCOUNTS = ['confirms', 'confirmed'] as const
/** `dueIn7`: so many days are left; `stillOwed`: more than a week over. */
export const TASK_REASONS = ['asked', 'dueIn7', 'dueIn3', 'dueIn1', 'overdue', 'stillOwed'] as const
export type TaskReason = (typeof TASK_REASONS)[number]
/** `mends`: a figure was changed that stories of the unit still carry. */
export const NOTIFICATION_REASONS = [...OF_STORIES, ...OF_ACCOUNTS, ...TASK_REASONS, 'mends'] as const
export type NotificationReason = (typeof NOTIFICATION_REASONS)[number]

/** `sending`: taken by a runner; `dropped`: there is nobody to tell any more. */
export const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'failed', 'dropped'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** How one person wants to be told. Hours are whole hours of Beijing time, 0 to 23. */
export interface Choices {
  desk: boolean
  mail: boolean
  /** one letter a day at this hour; null: a letter for each */
  digestAt: number | null
  /** no letter from this hour … */
  quietFrom: number | null
  /** … until this one; the same hour twice is no quiet at all */
  quietUntil: number | null
}

export const DEFAULT_CHOICES: Choices = { desk: true, mail: true, digestAt: null, quietFrom: null, quietUntil: null }

export const TOPICS = ['story', 'account', 'task', 'figure'] as const

/** What a message is about: a story and what happened to it, or an account, a coverage task or a changed figure by its id. */
export type About =
  | { topic: 'story'; subject: null; kind: Kind; story: string; action: Action; stage: Stage }
  | { topic: 'account' | 'task' | 'figure'; subject: string; kind: null; story: null; action: null; stage: null }

/** The page of the desk on which a message leads somewhere, below the address of the desk. */
export function pageOf(about: About & { why: NotificationReason }): string {
  if (about.topic === 'story') return `/collections/${about.kind}/${about.story}`
  if (about.topic === 'task') return `/collections/coverageTasks/${about.subject}`
  if (about.topic === 'figure') return '/figures/changes'
  return about.why === 'confirmed' ? '/account' : `/collections/users/${about.subject}`
}

/** A message as its reader sees it. */
export type Message = About & {
  id: string
  /** ISO moment */
  at: string
  /** what happened, in one sentence */
  text: string
  why: NotificationReason
  /** of the story or task, the name of the account; null where the reader may not read it */
  title: string | null
  unit: string
  by: string
  readAt: string | null
}

export interface Inbox {
  unread: number
  /** the latest, unread ones first */
  messages: Message[]
}

/** A message that did not arrive, as an admin sees it. */
export type Undelivered = Message & {
  channel: Channel
  state: DeliveryState
  attempts: number
  /** ISO moment */
  nextAt: string
  /** a short code */
  lastError: string | null
  /** id and name of who should have been told; null for a robot */
  person: string | null
  name: string | null
}

/** What may be known of a robot that is set: the end of its address, and whether its messages are signed. */
export interface RobotSeen {
  ends: string
  signed: boolean
}
export type RobotsSeen = Record<Robot, RobotSeen | null>

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
const BEIJING_OFFSET_MS = 8 * HOUR_MS

const hourOf = (moment: Date): number => Math.floor(((moment.getTime() + BEIJING_OFFSET_MS) % DAY_MS) / HOUR_MS)

/** The first moment from `from` on at which it is `hour` o'clock in Beijing. */
function nextHour(from: Date, hour: number): Date {
  const day = Math.floor((from.getTime() + BEIJING_OFFSET_MS) / DAY_MS)
  const at = day * DAY_MS + hour * HOUR_MS - BEIJING_OFFSET_MS
  return new Date(at < from.getTime() ? at + DAY_MS : at)
}

/** Whether a moment lies in the quiet hours, which may go past midnight. */
export function isQuiet({ quietFrom, quietUntil }: Choices, moment: Date): boolean {
  if (quietFrom === null || quietUntil === null) return false
  const hour = hourOf(moment)
  return quietFrom <= quietUntil ? hour >= quietFrom && hour < quietUntil : hour >= quietFrom || hour < quietUntil
}

/**
 * When a letter may go out: now, at the hour of the digest, or when the quiet is over.
 * @param urgent 急稿 or 快讯: at once in any case
 */
export function sendAt(choices: Choices, urgent: boolean, now: Date): Date {
  if (urgent) return now
  const wanted = choices.digestAt === null ? now : nextHour(now, choices.digestAt)
  return isQuiet(choices, wanted) ? nextHour(wanted, choices.quietUntil ?? 0) : wanted
}
