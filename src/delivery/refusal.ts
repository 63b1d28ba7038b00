/** A start that cannot be: one sentence on standard error, exit code 1. */
import { t, type MessageKey } from '../messages/index'

export class StartRefused extends Error {
  override readonly name = 'StartRefused'

  /** @param sentences what is wrong and what to do, one message each */
  constructor(readonly sentences: { key: MessageKey; vars?: Record<string, string | number> }[]) {
    super(sentences.map(({ key, vars }) => t(key, vars)).join('\n'))
  }

  /** The sentences in Chinese, then in English. */
  text(): string {
    return [
      ...this.sentences.map(({ key, vars }) => t(key, vars)),
      ...this.sentences.map(({ key, vars }) => t(key, vars, 'en')),
    ].join('\n')
  }
}

/** One sentence. */
export const refused = (key: MessageKey, vars?: Record<string, string | number>): StartRefused =>
  new StartRefused([{ key, vars }])

/** True for a `StartRefused` of any copy of this module (Next bundles it more than once). */
export const isStartRefused = (error: unknown): error is StartRefused =>
  error instanceof Error && error.name === 'StartRefused'
