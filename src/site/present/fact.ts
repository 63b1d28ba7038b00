/** A line of a summary list: what it is and what it says. */
import { t, type MessageKey } from '../../messages/index'

export interface Fact {
  /** the member of the story that it tells, dotted */
  path: string
  label: string
  text: string
}

/** The facts that have something to say, in order. */
export const facts = (...rows: [path: string, MessageKey, string | undefined][]): Fact[] =>
  rows.flatMap(([path, key, text]) => (text ? [{ path, label: t(key), text }] : []))

/** Names in a row: 甲、乙. */
export const names = (list: readonly (string | undefined)[] | undefined): string | undefined =>
  (list ?? []).filter((name) => !!name).join(t('site.listComma')) || undefined
