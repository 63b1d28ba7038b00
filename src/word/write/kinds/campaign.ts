/** A campaign: its goal and time, its targets, its lead. What was reached changes without an edition and stands on the page. */
import { t } from '../../../messages/index'
import { campaignFacts } from '../../../site/present/campaigns'
import type { Block } from '../blocks'
import type { StoryContext } from './context'
import { endingBlocks } from './ending'
import { headBlocks } from './head'
import { openingBlocks } from './opening'
import { factTable, figureTable, section, titled } from './tables'

export function campaignBlocks(context: StoryContext): Block[] {
  const { content } = context.page
  return [
    ...headBlocks(content),
    ...openingBlocks(context),
    ...factTable(campaignFacts(content)),
    ...titled(t('word.write.targets'), figureTable(content.targets)),
    ...section('figures', figureTable(content.figures)),
    ...context.body,
    ...endingBlocks(context),
  ]
}
