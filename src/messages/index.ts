/** Every sentence that a person reads, by key (`area.name`), Chinese first, English beside it. */
import * as en from './en/index'
import * as zh from './zh/index'

type Areas = typeof zh
/** `area.key` of every message. */
export type MessageKey = { [A in keyof Areas]: `${A & string}.${keyof Areas[A] & string}` }[keyof Areas]
export type Locale = 'zh' | 'en'

const catalogues: Record<Locale, Record<string, Record<string, string>>> = { zh, en }

/**
 * The sentence of a key; `{name}` in it is replaced by `vars.name`.
 * @throws where the key is unknown: a missing sentence is a mistake of the program.
 */
export function t(key: MessageKey, vars: Record<string, string | number> = {}, locale: Locale = 'zh'): string {
  const text = lookUp(key, locale)
  if (text === undefined) throw new Error(`no message ${key} in ${locale}`)
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in vars ? String(vars[name]) : whole))
}

/** The sentence of a key that is put together at run time, or undefined. */
export function lookUp(key: string, locale: Locale = 'zh'): string | undefined {
  const dot = key.indexOf('.')
  return catalogues[locale][key.slice(0, dot)]?.[key.slice(dot + 1)]
}

/** Both languages of a key, as Payload's labels take them; undefined where there is no such key. */
export function both(key: string): Record<Locale, string> | undefined {
  const zhText = lookUp(key, 'zh')
  const enText = lookUp(key, 'en')
  return zhText === undefined || enText === undefined ? undefined : { zh: zhText, en: enText }
}
