/**
 * A speech: the day and the speaker under the title, no red head, no number. Where it was given stands behind the text.
 * It is what was said: figures that the record keeps of it are no table that anybody held up.
 */
import { t } from '../../../messages/index'
import { givenOn, speakerOf, speechFacts } from '../../../site/present/speeches'
import { blank, line, type Block } from '../blocks'
import type { StoryContext } from './context'
import { attachmentBlocks, correctionBlocks, reprintBlocks } from './ending'
import { headBlocks } from './head'
import { withoutFirst } from './typed'

/** Where it was given: behind the text, where nothing is read as a part of it. */
function occasionBlocks({ page }: StoryContext): Block[] {
  const facts = speechFacts(page.content).filter(({ path }) => path !== 'textStatus')
  const text = facts.map(({ label, text: words }) => t('site.labelled', { label, text: words })).join(t('site.gap'))
  return text ? [blank, line('Ending', text)] : []
}

/** （节选）, （根据录音整理）; of a whole text nothing need be said. */
function statusOf({ page }: StoryContext): string | undefined {
  const { textStatus } = page.content
  const status = speechFacts({ title: '', textStatus })[0]
  return status && textStatus !== 'full' ? t('site.bracketed', { text: status.text }) : undefined
}

export function speechBlocks(context: StoryContext): Block[] {
  const { content } = context.page
  const under = [givenOn(content), speakerOf(content), statusOf(context)].filter((text) => text !== undefined)
  return [
    ...headBlocks(content),
    ...under.map((text) => line('UnderTitle', text)),
    blank,
    ...withoutFirst(context.body, ...under),
    ...attachmentBlocks(context),
    ...occasionBlocks(context),
    ...correctionBlocks(context),
    ...reprintBlocks(context),
  ]
}
