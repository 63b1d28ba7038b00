/** Blocks as markup, in order. */
import { TEXT_WIDTH } from '../measures'
import type { Block } from '../blocks'
import { paragraphMarkup } from './paragraph'
import { pictureMarkup } from './picture'
import { tableMarkup } from './table'
import type { Writing } from './writing'

/** @param width that there is for them, twips */
export const blocksMarkup = (blocks: readonly Block[], writing: Writing, width = TEXT_WIDTH): string =>
  blocks.map((block) => blockMarkup(block, writing, width)).join('')

function blockMarkup(block: Block, writing: Writing, width: number): string {
  switch (block.type) {
    case 'paragraph':
      return paragraphMarkup(block, writing)
    case 'table':
      return tableMarkup(block, writing, width, blocksMarkup)
    case 'picture':
      return pictureMarkup(block, writing, width)
  }
}
