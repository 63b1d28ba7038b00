/** Who can carry a story on from where it stands. Pure. */
import { onwardFrom, type Next } from './outlook'
import { can, stepOf, type StoryState } from './policy'
import type { Actor } from './roles'
import type { ReviewStep } from './stages'
import { inPlaceOf } from './substitutes'

/**
 * The story as it will stand when `writer` has submitted it: who submits is an author, and reviews no more for the unit.
 * @param people all accounts of the unit are among them
 */
function submittedBy(
  writer: Actor,
  people: readonly Actor[],
  story: StoryState,
  chain: readonly ReviewStep[],
): StoryState {
  const authors = [...new Set([...story.authors, writer.id])]
  return {
    ...story,
    stage: chain[0] ?? story.stage,
    authors,
    submitter: writer.id,
    holders: [],
    unitReviewer: people.some(
      ({ id, role, unit, suspended }) =>
        role === 'unitEditor' && unit === story.unit && !suspended && !authors.includes(id),
    ),
  }
}

/**
 * Who of `people` can carry the story on: now, or after the submit of a reader who may submit it. Names are told to who
 * reads every unit's stories (`everybody`), and within the own unit.
 * @param reader the person who looks, @param people accounts of the story's unit and of the office, @param chain the steps
 * of the round
 */
export function nextFor(
  reader: Actor,
  everybody: boolean,
  people: readonly Actor[],
  present: StoryState,
  chain: readonly ReviewStep[],
): Next | null {
  const afterSubmit = can(reader, 'submit', present).allowed
  const story = afterSubmit ? submittedBy(reader, people, present, chain) : present
  const action = onwardFrom(story.stage)
  if (!action) return null
  const able = people.filter((person) => can(person, action, story).allowed)
  const mayName = ({ unit }: Actor): boolean => everybody || (unit !== null && unit === reader.unit)
  const others: Next['others'] = {}
  for (const { role } of able.filter((person) => !mayName(person))) others[role] = (others[role] ?? 0) + 1
  const step = stepOf(story.stage)
  const named = able.filter(mayName).map((person) => {
    const substituteFor = inPlaceOf(person, story.stage)
    return { id: person.id, name: person.name, ...(substituteFor ? { substituteFor } : {}) }
  })
  return { action, step, afterSubmit, named, others }
}
