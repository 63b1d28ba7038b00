/** The sentences of the checks. */
import { t, type MessageKey } from './index'

/** Makes the Chinese sentence of a check's message. @throws where the key is unknown */
export const describeCheck = (key: string, vars: Record<string, string>): string =>
  t(`checks.${key}` as MessageKey, vars)
