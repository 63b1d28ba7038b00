/** News: its form, the day and the place under the title, then what happened. */
import { t } from '../../../messages/index'
import { newsFacts } from '../../../site/present/news'
import { line, type Block } from '../blocks'
import type { StoryContext } from './context'
import { endingBlocks } from './ending'
import { headBlocks } from './head'
import { openingBlocks } from './opening'
import { figureTable, section } from './tables'

export function newsBlocks(context: StoryContext): Block[] {
  const { content } = context.page
  const facts = newsFacts(content).map(({ label, text }) => t('site.labelled', { label, text }))
  return [
    ...headBlocks(content),
    ...(facts.length > 0 ? [line('UnderTitle', facts.join(t('site.gap')))] : []),
    ...openingBlocks(context),
    ...context.body,
    ...section('figures', figureTable(content.figures)),
    ...endingBlocks(context),
  ]
}
