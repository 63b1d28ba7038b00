/** 附件说明 of a notice: below the text, two characters in, names below each other. */
import { t } from '../../../messages/index'
import { attachmentLinks } from '../../../site/present/files'
import { blank, line, type Block } from '../blocks'
import { widthOf } from '../width'
import type { StoryContext } from './context'
import { wordsOf } from './typed'

/** No mark stands behind the name of an attachment. */
const unpointed = (name: string): string => name.trim().replace(/[。；;，,、.]+$/u, '')

/** Where the list begins, and how wide its first word is. */
const LEFT = 2

/** The writer has typed a list: it stays where it is, and is the only one. */
function isTyped(body: readonly Block[]): boolean {
  const word = t('word.write.attachmentFirst', { text: '' })
  return body.some((block) => wordsOf(block).startsWith(word))
}

export function attachmentList({ page, body }: StoryContext): Block[] {
  const names = attachmentLinks(page).map(({ title }) => unpointed(title))
  if (names.length === 0 || isTyped(body)) return []
  const label = widthOf(t('word.write.attachmentFirst', { text: '' }))
  const lines = names.map((name, index) => {
    const number = names.length > 1 ? t('word.write.numberedName', { number: index + 1, name: '' }) : ''
    const text = number + name
    const left = LEFT + label + widthOf(number)
    const first = index === 0
    return line('AttachmentList', first ? t('word.write.attachmentFirst', { text }) : text, {
      indent: { left, firstLine: -(first ? left - LEFT : widthOf(number)) },
    })
  })
  return [blank, ...lines]
}
