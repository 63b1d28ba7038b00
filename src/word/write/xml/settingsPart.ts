/** `word/settings.xml`: how the document is laid out, and nothing of who made it. */
import { element, NAMES, part, value } from './markup'

const WORD = 'http://schemas.microsoft.com/office/word'

export const settingsPart = (): string =>
  part(
    element(
      'w:settings',
      { 'xmlns:w': NAMES['xmlns:w'] },
      element('w:evenAndOddHeaders'),
      value('characterSpacingControl', 'compressPunctuation'),
      element('w:footnotePr', {}, element('w:footnote', { 'w:id': -1 }), element('w:footnote', { 'w:id': 0 })),
      element(
        'w:compat',
        {},
        element('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': WORD, 'w:val': 15 }),
      ),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    ),
  )
