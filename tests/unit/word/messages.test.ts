/** Whatever the reader answers has words in both languages. */
import { expect, it } from 'vitest'
import { both } from '../../../src/messages/index'
import { KIND_REASONS, LOSSES } from '../../../src/word/read/draft'
import { OTHER_FILES, READ_REFUSALS } from '../../../src/word/read/refusal'

it.each([
  ...LOSSES.map((code) => `word.loss.${code}`),
  ...READ_REFUSALS.map((code) => `word.refused.${code}`),
  ...OTHER_FILES.map((what) => `word.unsupported.${what}`),
  ...KIND_REASONS.map((reason) => `word.because.${reason}`),
])('%s', (key) => expect(both(key)).toEqual({ zh: expect.any(String), en: expect.any(String) }))
