/** An exemplary case: facts, figures and stages of the project as tables, its telling, what people said, what it teaches. */
import { lessonsOf, projectFacts, quotesOf } from '../../../site/present/cases'
import { line, type Block, type List } from '../blocks'
import type { StoryContext } from './context'
import { endingBlocks } from './ending'
import { headBlocks } from './head'
import { openingBlocks } from './opening'
import { factTable, figureTable, section, timelineTable } from './tables'

export function caseBlocks(context: StoryContext): Block[] {
  const { page, body } = context
  const { content } = page
  const list: List = { numbered: true, start: 1 }
  const quotes = quotesOf(content).flatMap(({ text, by }) => [
    line('Quote', text),
    ...(by ? [line('QuoteSource', by)] : []),
  ])
  return [
    ...headBlocks(content),
    ...openingBlocks(context),
    ...section('facts', factTable(projectFacts(page))),
    ...section('figures', figureTable(content.figures)),
    ...section('timeline', timelineTable(content.timeline)),
    ...body,
    ...section('quotes', quotes),
    ...section(
      'lessons',
      lessonsOf(content).map((lesson) => line('ListParagraph', lesson, { item: { list, level: 0 } })),
    ),
    ...endingBlocks(context),
  ]
}
