/** The gate's README, made from its data: the stage diagram and the table of grants. */
import { KINDS, OFFICE_KINDS } from './rules/kinds'
import { ROLES } from './rules/roles'
import { ACTIONS, CHAINS, STAGES, TRANSITIONS, type Grant, type Row } from './rules/stages'

const target = (row: Row): string[] => {
  if (row.to === 'chain')
    return row.action === 'submit'
      ? ['unitReview', 'gateReview']
      : ['gateReview', 'signOff'].filter((stage) => stage !== row.from[0])
  if (row.to === 'rest') return ['published', 'withdrawn']
  if (row.to === 'stay') return row.action === 'withdraw' ? ['withdrawn'] : []
  return [row.to]
}

/** Mermaid drawing of every move. `withdraw` is drawn from `published` alone: elsewhere it leaves the stage as it is. */
export function stageDiagram(): string {
  const arrows = TRANSITIONS.flatMap((row) =>
    (row.action === 'withdraw' ? ['published'] : row.from).flatMap((from) =>
      target(row).map((to) => `  ${from} --> ${to}: ${row.action}`),
    ),
  )
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> draft', ...new Set(arrows), '```'].join('\n')
}

const grant = ({ roles, of, needs, substitutes }: Grant): string => {
  const conditions = [of === 'own' ? 'own unit' : 'any unit', ...(needs ? [needs.join(', ')] : [])]
  return `${roles.join(', ')}${substitutes ? ' or substitute' : ''} (${conditions.join('; ')})`
}

const cell = (row: Row): string => {
  const from = row.from.length === STAGES.length ? 'every stage' : row.from.join(', ')
  const needs = [row.public, row.decides ? 'other eyes' : '', row.reason === 'required' ? 'reason' : '']
    .filter(Boolean)
    .join(', ')
  return `| ${row.action} | ${from} | ${row.to} | ${row.who.map(grant).join('; ')} | ${needs || '–'} |`
}

/** Every row of `TRANSITIONS` as a table. */
export const grantsTable = (): string =>
  ['| action | from | to | who | needs |', '|-|-|-|-|-|', ...TRANSITIONS.map(cell)].join('\n')

/** Role × action: ● some row grants it, – none does. */
export function roleGrid(): string {
  const granted = (role: (typeof ROLES)[number], action: (typeof ACTIONS)[number]): string =>
    TRANSITIONS.some((row) => row.action === action && row.who.some(({ roles }) => roles.includes(role))) ? '●' : '–'
  return [
    `| role | ${ACTIONS.join(' | ')} |`,
    `|-|${ACTIONS.map(() => '-').join('|')}|`,
    ...ROLES.map((role) => `| ${role} | ${ACTIONS.map((action) => granted(role, action)).join(' | ')} |`),
  ].join('\n')
}

/** The whole README. */
export const gateReadme = (): string => `# The gate

What the public can see of a story changes in \`transition.ts\` and nowhere else. Read in this order: \`rules/stages.ts\`
(where a story may go), \`rules/roles.ts\` and \`rules/policy.ts\` (who may send it), \`rules/checks/\` (what it must satisfy),
\`transition.ts\` (load, ask, move, record, in one transaction), \`moves.ts\` (what each action does), \`freeze.ts\` (working
copy to revision), \`publish.ts\` (revision to publication), \`audit.ts\` (the log), \`effects.ts\` (what follows).

This file is written from the data by \`describe.ts\`; a test holds it true (\`npx vitest run tests/unit/editorial -u\` writes it anew).

Kinds: ${KINDS.join(', ')}. Written in the gate office alone: ${OFFICE_KINDS.join(', ')}.

## Stages

${stageDiagram()}

A round takes the steps of its chain: ${CHAINS.map((chain) => chain.join(' → ')).join(', or ')}. In a story of the gate office \`gateReview\` stands
in the place of \`unitReview\`. \`withdraw\` leads to \`withdrawn\` from \`published\`; in every other stage the next edition in the
making stays where it is. \`suspend\`, \`resume\` and \`reviewAfter\` change what is public and leave the stage as it is. \`discard\` leads to \`published\` while an edition is live or suspended, else to \`withdrawn\`. By the clock (\`due.ts\`): a schedule publishes or, where it
cannot, is held with an alarm; a story whose own dates have ended is withdrawn.

## Grants

${grantsTable()}

*up*: live or suspended. *unreviewed*: forced, up, and not reviewed since. *Other eyes*: nobody who had a hand in the text since
the last publication, and nobody who holds another review step of the same revision; who forces a revision takes its last
step, and the forcer and authors of that edition do not review it afterwards. *noUnitReviewer*: the unit has no unsuspended
unitEditor outside the author set. A gatekeeper or director whom an admin made or changed has no grant until another director
confirmed the account. *Substitute*: a confirmed gatekeeper or director whom a director has named to sign in their place, from
one moment until another (\`rules/substitutes.ts\`).

## Roles

${roleGrid()}
`
