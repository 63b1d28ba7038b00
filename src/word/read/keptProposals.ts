/** As many proposals as anybody answers: they are stored and listed whole, however much a file says. */
import type { Proposal } from './draft'
import { shortened } from './shortened'

const MOST = 500
/** No member of a story that is proposed holds more. */
const LONGEST = 1_000
/** Signs of all values together. */
const MOST_SIGNS = 50_000

const cut = (value: unknown): unknown => (typeof value === 'string' ? shortened(value, LONGEST) : value)

function withCut<Each extends Proposal>(proposal: Each): Each {
  const { value } = proposal
  const members =
    typeof value === 'string'
      ? cut(value)
      : Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cut(each)]))
  return { ...proposal, value: members } as Each
}

const signsOf = ({ value }: Proposal): number =>
  (typeof value === 'string' ? [value] : Object.values(value)).reduce(
    (sum: number, each) => sum + (typeof each === 'string' ? each.length : 0),
    0,
  )

/** The first of them, their values cut. */
export function keptProposals(all: readonly Proposal[]): Proposal[] {
  let signs = 0
  return all
    .slice(0, MOST)
    .map(withCut)
    .filter((proposal) => (signs += signsOf(proposal)) <= MOST_SIGNS)
}
