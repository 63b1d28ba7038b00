/** Small fields of one value. `custom.reads` names how the door reads what a request sends (`shape.ts`). */
import type { Field, NumberField, SelectField, TextField } from 'payload'
import { choices } from '../labels'

/** One line of text. @param max characters */
export const line = (name: string, max = 200, more: Partial<TextField> = {}): Field =>
  ({ name, type: 'text', maxLength: max, ...more }) as TextField

/** Several lines of plain text. @param max characters */
export const paragraph = (name: string, max: number): Field => ({ name, type: 'textarea', maxLength: max })

/** A list of plain texts. */
export const lines = (name: string, max = 200): Field => ({
  name,
  type: 'text',
  hasMany: true,
  maxRows: 100,
  maxLength: max,
  custom: { maxLength: max },
  admin: { components: { Field: '/src/desk/fields/LinesField#LinesField' } },
})

/** A day: `YYYY-MM-DD`, kept as text so that both databases and every time zone say the same. */
export const day = (name: string): Field => ({
  name,
  type: 'text',
  custom: { reads: 'day' },
  admin: { components: { Field: '/src/desk/fields/DayField#DayField' } },
})

/** A time of day in Beijing, `HH:MM`. */
export const clock = (name: string): Field => ({
  name,
  type: 'text',
  custom: { reads: 'clock' },
  admin: { components: { Field: '/src/desk/fields/TimeField#TimeField' } },
})

/** A decimal amount, kept as text: `1000`, `7000.5`. */
export const amount = (name: string): Field => ({ name, type: 'text', custom: { reads: 'amount' } })

/** The same, of what cannot be less than nothing. */
export const quantity = (name: string): Field => ({ name, type: 'text', custom: { reads: 'quantity' } })

/** An address that begins with http:// or https://. */
export const webAddress = (name: string): Field => ({ name, type: 'text', maxLength: 2000, custom: { reads: 'url' } })

/** The same, of a page that everybody can open: without a password, and not of an inner network. */
export const outerAddress = (name: string): Field => ({
  name,
  type: 'text',
  maxLength: 2000,
  custom: { reads: 'outerUrl' },
})

/** One of a closed list; labels by `options.<list>.<value>`. */
export const choice = (name: string, list: string, values: readonly string[], more: Partial<SelectField> = {}): Field =>
  ({
    name,
    type: 'select',
    options: choices(list, values),
    ...more,
    admin: { components: { Field: '/src/desk/fields/ChoiceField#ChoiceField' }, ...more.admin },
  }) as SelectField

export const whole = (name: string, more: Partial<NumberField> = {}): Field =>
  ({ name, type: 'number', ...more }) as NumberField

/** A relation to one document of a collection, chosen by its name. */
export const one = (name: string, relationTo: string): Field =>
  ({
    name,
    type: 'relationship',
    relationTo,
    maxDepth: 1,
    admin: { components: { Field: '/src/desk/fields/NamedField#NamedField' } },
  }) as Field

/** A file. */
export const file = (name: string): Field => ({
  name,
  type: 'upload',
  relationTo: 'media',
  displayPreview: true,
  maxDepth: 1,
})

/** Stories that a story names, chosen among own ones and what is live. */
export const stories = (name: string, relationTo: string | string[]): Field =>
  ({
    name,
    type: 'relationship',
    relationTo,
    hasMany: true,
    maxDepth: 1,
    admin: { components: { Field: '/src/desk/fields/StoryPicker#StoryPicker' } },
  }) as Field

/** A member that only the gate sets. It is read with the story and shown by the panel, not by the form. */
export const gateSet = (field: Field): Field =>
  ({
    ...field,
    access: { create: () => false, update: () => false },
    custom: { ...('custom' in field ? field.custom : {}), setBy: 'gate' },
    admin: { ...field.admin, readOnly: true, hidden: true },
  }) as Field

/** A member that no request ever sees. */
export const inner = (field: Field): Field =>
  ({
    ...field,
    hidden: true,
    access: { create: () => false, read: () => false, update: () => false },
    custom: { ...('custom' in field ? field.custom : {}), setBy: 'gate' },
  }) as Field
