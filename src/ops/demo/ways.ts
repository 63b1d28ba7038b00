/** Ways of the demo's stories through the gate, by who takes each step. */
import type { Email } from './contentPeople'
import type { Step } from './walk'

const MEDIA = ['writer@media.demo', 'editor@media.demo'] as const
const GSL = ['writer@gsl.demo', 'editor@gsl.demo'] as const
const UNITS = { media: MEDIA, gsl: GSL } as const

/** The stages that a unit's story can be taken to, in their order. */
const REACHED = ['draft', 'unitReview', 'gateReview', 'signOff', 'approved', 'published'] as const
export type Reached = (typeof REACHED)[number]

/** The way of a unit's story up to a stage; each step by another person. */
export function unitWay(unit: keyof typeof UNITS, reached: Reached): Step[] {
  const [writer, editor] = UNITS[unit]
  const steps: Step[] = [
    { action: 'submit', as: writer },
    { action: 'pass', as: editor },
    { action: 'pass', as: 'gatekeeper@office.demo' },
    { action: 'sign', as: 'director@office.demo' },
    { action: 'publish', as: 'gatekeeper2@office.demo' },
  ]
  return steps.slice(0, REACHED.indexOf(reached))
}

/** The whole way of a story of the gate office, from its writer to the public. */
export const officeWay = (writer: Email, gatekeeper: Email, director: Email): Step[] => [
  { action: 'submit', as: writer },
  { action: 'pass', as: gatekeeper },
  { action: 'sign', as: director },
  { action: 'publish', as: director },
]
