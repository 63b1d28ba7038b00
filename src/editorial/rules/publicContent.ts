/** What of a frozen story is public: all but the members listed in `http-contract.md`. */
import type { Figure, StoryContent } from './content'

const publicFigure = ({ indicator, label, amount, unit, kind, asOf, period }: Figure): Figure => ({
  indicator,
  label,
  amount,
  unit,
  kind,
  asOf,
  period,
})

/** The content without evidence, internal notes, consent, clearance and accounts. */
export function publicContent(content: StoryContent): StoryContent {
  const { consent: _consent, cleared: _cleared, ...shown } = content
  return JSON.parse(
    JSON.stringify({
      ...shown,
      project: content.project && { ...content.project, record: undefined },
      figures: content.figures?.map(publicFigure),
      targets: content.targets?.map(publicFigure),
      timeline: content.timeline?.map(({ stage, date, note }) => ({ stage, date, note })),
      authors: content.authors?.map(({ name, role, unit }) => ({ name, role, unit })),
    }),
  ) as StoryContent
}
