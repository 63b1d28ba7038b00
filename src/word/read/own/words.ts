/** Words that this program puts around what a story says, taken off again. */
import { lookUp, t, type MessageKey } from '../../../messages/index'
import { daysIn } from '../facts/days'

/** What follows a label: `场合：……`. */
export function behind(text: string, label: string): string | undefined {
  const start = t('site.labelled', { label, text: '' })
  return text.startsWith(start) ? text.slice(start.length) : undefined
}

/** What labels of one line say, in their order: `体裁：……`, `时间：……`. Null where it begins with none of them. */
export function labelled<Name extends string>(
  text: string,
  labels: readonly (readonly [name: Name, key: MessageKey])[],
): Partial<Record<Name, string>> | null {
  const found: Partial<Record<Name, string>> = {}
  let rest = text
  for (const [name, key] of labels.toReversed()) {
    const label = t('site.labelled', { label: t(key), text: '' })
    const at = rest.startsWith(label) ? 0 : rest.lastIndexOf(t('site.gap') + label)
    if (at < 0) continue
    found[name] = rest.slice(at + label.length + (rest.startsWith(label) ? 0 : t('site.gap').length))
    rest = rest.slice(0, at)
  }
  return rest === '' ? found : null
}

/** The word of a value, as a document has it. */
export const optionText = (list: string, value: string): string => lookUp(`options.${list}.${value}`) ?? value

/** The value whose word this is; a value without a word stands as it is. */
export const valueOf = (list: string, values: readonly string[], word: string): string =>
  values.find((value) => optionText(list, value) === word) ?? word

/** A day as prose has it, and nothing else. */
export function dayOf(text: string): string | undefined {
  const [found] = daysIn(text)
  return found?.start === 0 && found.end === text.length ? found.day : undefined
}

/** What stands in round brackets, and nothing else. */
export function inBrackets(text: string): string | undefined {
  const [open = '', close = ''] = t('site.bracketed', { text: '\n' }).split('\n')
  return text.startsWith(open) && text.endsWith(close) ? text.slice(open.length, text.length - close.length) : undefined
}
