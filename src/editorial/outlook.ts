/** Reads what the desk shows of a story: one load, the policy that the door asks, the names that the reader may know. */
import type { PayloadRequest, Where } from 'payload'
import { chainOf } from './gateSettings'
import { mediaFacts, revisionOf, revisions, unitNames } from './freeze'
import { checkContext } from './checkContext'
import { issuesIn } from './gateIssues'
import { actorOf, namesOf, requireActor } from './people'
import { thaw } from './rules/canonical'
import type { MediaFacts, StoryContent } from './rules/content'
import type { Kind } from './rules/kinds'
import { nextFor } from './rules/nextPeople'
import { choicesFor, type Decision, type Named, type Outlook } from './rules/outlook'
import { canSave, isEditable, stepOf } from './rules/policy'
import { allMedia, namedUnits } from './rules/references'
import { resubmissionFor } from './rules/resubmission'
import type { ReviewRow } from './reviewRow'
import { isGateRole, type Actor } from './rules/roles'
import { chainFor, type ReviewStep } from './rules/stages'
import { canRead } from './rules/visibility'
import { situationOf } from './situation'
import { storyEvents } from './storyEvents'
import { loadStory, presentRevision, type Story } from './story'
import { storedViews } from './views'

interface Text {
  content: StoryContent
  media: MediaFacts[]
}

/** The text that the stage is about: the working copy while it can be edited, else the frozen revision. */
async function textOf(req: PayloadRequest, story: Story): Promise<Text> {
  const revision = presentRevision(story)
  if (!isEditable(story.stage) && revision) return thaw((await revisionOf(req, story, revision)).canonical)
  const media = await mediaFacts(req, allMedia(story.kind, story.content), null).catch(() => [])
  return { content: story.content, media }
}

const find = async (req: PayloadRequest, collection: string, where: Where) =>
  (await req.payload.find({ collection, where, limit: 1000, pagination: false, depth: 0, overrideAccess: true, req }))
    .docs

/** The accounts that could have a part in a story: of its unit, and of the gate. */
async function peopleOf(req: PayloadRequest, unit: string): Promise<Actor[]> {
  const where: Where = { or: [{ unit: { equals: unit } }, { role: { in: ['gatekeeper', 'director'] } }] }
  const docs = await find(req, 'users', { and: [{ suspended: { not_equals: true } }, where] })
  return docs.map(actorOf).filter((actor) => actor !== null)
}

/** Titles of the stories that a text names: of those that the reader reads, and of what is live. */
async function titlesOf(req: PayloadRequest, reader: Actor, content: StoryContent): Promise<[string, string][]> {
  const wanted: [Kind, string[]][] = [
    ['campaigns', content.campaigns ?? []],
    ['notices', [...(content.repeals ?? []), ...(content.amends ?? [])]],
    ...(content.relatedStories ?? []).map(({ relationTo, value }): [Kind, string[]] => [relationTo, [value]]),
  ]
  const found = await Promise.all(
    wanted.map(async ([kind, ids]): Promise<[string, string][]> => {
      if (ids.length === 0) return []
      const live = await find(req, 'publications', {
        and: [{ kind: { equals: kind } }, { story: { in: ids } }, { state: { equals: 'live' } }],
      })
      const working = await find(req, kind, { id: { in: ids } })
      const readable = working.filter((story) => canRead(reader, String(story.unit ?? '')))
      return [
        ...live.map(({ story, title }): [string, string] => [String(story), String(title)]),
        ...readable.map(({ id, title }): [string, string] => [String(id), String(title)]),
      ]
    }),
  )
  return found.flat()
}

async function accountNames(req: PayloadRequest, reader: Actor, content: StoryContent): Promise<[string, string][]> {
  const ids = (content.authors ?? []).flatMap(({ user }) => (user ? [user] : []))
  const users = ids.length > 0 ? await find(req, 'users', { id: { in: ids } }) : []
  const known = users.filter((user) => isGateRole(reader.role) || String(user.unit) === reader.unit)
  return known.map(({ id, name }): [string, string] => [String(id), String(name ?? '')])
}

async function stepsOf(req: PayloadRequest, story: Story): Promise<ReviewStep[]> {
  if (story.gate.round) return story.gate.round.chain
  const { steps, office } = await chainOf(req, story, story.gate.correction ? 'correct' : 'submit')
  return chainFor(steps, office)
}

const asDecision = (row: ReviewRow): Decision => ({
  round: row.round,
  revision: row.revision,
  step: row.step,
  person: { id: row.person, name: row.personName },
  outcome: row.outcome,
  reason: row.reason,
  secrecyReviewed: row.secrecyReviewed,
  standIn: row.standIn,
  substituteFor: row.substituteFor ?? null,
  at: row.at,
})

function resubmissionOf({ stage, reviews, gate }: Story, reader: Actor): Outlook['resubmission'] {
  const found = stepOf(stage) ? resubmissionFor(reviews, gate, reader.id) : null
  return (
    found && {
      own: found.own && asDecision(found.own),
      sentBack: found.sentBack && asDecision(found.sentBack),
    }
  )
}

/** Names of what texts of one story point at, by id, as far as the reader may know them. @param owner the story's unit */
export async function namesFor(
  req: PayloadRequest,
  reader: Actor,
  owner: string,
  contents: readonly StoryContent[],
): Promise<Record<string, string>> {
  const units = await unitNames(req, [...new Set([owner, ...contents.flatMap(namedUnits)])])
  const named = await Promise.all(
    contents.map(async (content) => [
      ...(await titlesOf(req, reader, content)),
      ...(await accountNames(req, reader, content)),
    ]),
  )
  return Object.fromEntries([...units.map(({ id, name }): [string, string] => [id, name]), ...named.flat()])
}

/**
 * What the desk shows of a story to the person of the request.
 * @throws Refusal `NOT_SIGNED_IN`, `NOT_FOUND`
 */
export async function outlookOf(req: PayloadRequest, kind: Kind, id: string): Promise<Outlook> {
  const reader = requireActor(req)
  const story = await loadStory(req, reader, kind, id)
  const { gate, publication, state } = story
  const publicUrl = `/${kind}/${publication?.slug}`
  const { content, media } = await textOf(req, story)
  const names = await namesFor(req, reader, story.unit, [content])
  const unit: Named = { id: story.unit, name: names[story.unit] ?? story.unit }
  const [submitter] = gate.round ? await namesOf(req, [gate.round.submitter]) : []
  const everybody = isGateRole(reader.role)
  const chain = await stepsOf(req, story)
  const context = await checkContext(req, story.id, { kind, content, media })
  return {
    kind,
    id: story.id,
    title: content.title ?? story.title,
    stage: story.stage,
    unit,
    revisionToken: story.revisionToken,
    revision: presentRevision(story),
    live: state.live,
    liveRevision: publication?.liveRevision ?? null,
    publicUrl: publication && publicUrl,
    publication: publication && {
      title: publication.title,
      firstPublishedAt: publication.firstPublishedAt,
      revisedAt: publication.revisedAt ?? null,
      edition: publication.edition,
      withdrawal: publication.withdrawal ?? null,
    },
    views: publication && ((await storedViews(req.payload, [publicUrl])).get(publicUrl) ?? 0),
    ...(await situationOf(req, story, everybody)),
    editable: canSave(reader, story) && isEditable(story.stage),
    choices: choicesFor(reader, state),
    chain,
    round: gate.round && submitter ? { number: gate.round.number, submitter } : null,
    decisions: story.reviews.map(asDecision),
    events: await storyEvents(req, story),
    resubmission: resubmissionOf(story, reader),
    submissions: (await revisions(req, story)).map(({ number, sha256, at }) => ({ number, sha256, at })),
    authors: await namesOf(req, gate.authors),
    next: nextFor(reader, everybody, await peopleOf(req, story.unit), state, chain),
    issues: issuesIn(context, gate),
    rules: { book: context.book, links: context.around.links },
    contested: gate.contested,
    overridden: gate.overridden,
    content,
    // Who reads the story may not be allowed to read a file of it: its words are asked for at its own door.
    media: context.subject.media.map(({ text: _text, ...file }) => file),
    names,
  }
}
