/** Where in a story a proposal belongs: most are a member of their own, some a part of one or another entry of a list. */
import type { Proposal } from '../../word/read/draft'
import type { StoryContent } from '../rules/content'

const PROJECT = 'project.'

/** The member of a story that the proposal would change. */
export function memberOf(field: Proposal['field']): keyof StoryContent {
  if (field.startsWith(PROJECT)) return 'project'
  return field === 'contributors' ? 'introducedBy' : (field as keyof StoryContent)
}

/** What that member says with the proposal: an entry joins the others, a line takes the place of what stood there. */
function valueOf(proposal: Proposal, content: Partial<StoryContent>): unknown {
  const { field, value } = proposal
  switch (field) {
    case 'figures':
    case 'timeline':
    case 'quotes':
    case 'keywords':
    case 'lessons':
      return [...(content[field] ?? []), value]
    case 'attachments':
      return [...(content.attachments ?? []), { title: value }]
    case 'contributors':
      return { ...content.introducedBy, contributors: [...(content.introducedBy?.contributors ?? []), value] }
    default:
      return field.startsWith(PROJECT) ? { ...content.project, [field.slice(PROJECT.length)]: value } : value
  }
}

/** The members that a draft gets by these proposals. @param content what it says now */
export function membersOf(taken: readonly Proposal[], content: StoryContent): Partial<StoryContent> {
  let data: Partial<StoryContent> = {}
  for (const proposal of taken) {
    const member = memberOf(proposal.field)
    data = { ...data, [member]: valueOf(proposal, { ...content, ...data }) }
  }
  return data
}
