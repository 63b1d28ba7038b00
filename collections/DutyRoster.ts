import type { Field } from 'payload'
import { MOST_MINUTES } from '../src/editorial/rules/escalation'
import { only } from './access'
import { dutyRooms, onlyFor } from './desk'
import { clock, day, one, whole } from './fields/texts'
import { settings } from './settings'

const required = (field: Field): Field => ({ ...field, required: true }) as Field
const person = {
  ...one('person', 'users'),
  admin: { components: { Field: '/src/desk/fields/OnDutyField#OnDutyField' } },
} as Field
const minutes = (name: string): Field => whole(name, { min: 1, max: MOST_MINUTES })

/** 值班表: who is told, in which order, of an urgent story that nobody takes up, and after which time. The office's alone. */
export const DutyRoster = settings(
  'dutyRoster',
  [
    minutes('flashMinutes'),
    minutes('urgentMinutes'),
    {
      name: 'periods',
      type: 'array',
      maxRows: 60,
      fields: [
        required(day('from')),
        required(day('until')),
        clock('startsAt'),
        clock('endsAt'),
        { name: 'people', type: 'array', maxRows: 20, required: true, fields: [required(person)] },
      ],
    },
  ],
  {
    read: only('gatekeeper', 'director', 'admin'),
    hidden: onlyFor('gatekeeper', 'director'),
    components: dutyRooms,
  },
)
