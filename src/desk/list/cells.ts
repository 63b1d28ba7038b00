/** Columns of a list out of the fields of its collection. Server only. */
import type { Field, SanitizedCollectionConfig, StaticLabel } from 'payload'
import { lookUp, t } from '../../messages/index'
import { minuteOf } from '../words/moments'

/** By what people sign in: one column, for most accounts have one of the three. */
const SIGN_IN = ['email', 'username', 'mobile'] as const

export interface Column {
  name: string
  label: string
  field: Field | null
}

/** The Chinese of a label. */
export const labelIn = (label: unknown): string => {
  const texts = label as StaticLabel | undefined
  return typeof texts === 'string' ? texts : (texts?.zh ?? '')
}

/** The default columns, those that the collection has. */
export function columnsOf({ admin, fields }: Pick<SanitizedCollectionConfig, 'admin' | 'fields'>): Column[] {
  return (admin.defaultColumns ?? []).flatMap((name): Column[] => {
    if (name === 'updatedAt') return [{ name, label: t('desk.columnUpdated'), field: null }]
    if (name === 'email') return [{ name, label: t('desk.columnSignIn'), field: null }]
    const field = fields.find((each) => 'name' in each && each.name === name) ?? null
    return field ? [{ name, label: labelIn('label' in field ? field.label : ''), field }] : []
  })
}

/** A yes or no in words of its own where the column has them: on a phone it stands without its head. */
const truthWord = (column: string, value: boolean): string => {
  const answer = value ? 'yes' : 'no'
  return lookUp(`desk.cell.${column}.${answer}`) ?? t(`desk.${answer}`)
}

/** @param units names of units by id */
export function cellWords(
  { name, field }: Column,
  row: Record<string, unknown>,
  units: Readonly<Record<string, string>>,
): string {
  const value = row[name]
  if (name === 'updatedAt') return minuteOf(String(value ?? ''))
  if (name === 'email') return SIGN_IN.flatMap((each) => row[each] ?? []).join(t('desk.comma'))
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return truthWord(name, value)
  if (field?.type === 'select') {
    const option = field.options.find((each) => typeof each === 'object' && each.value === value)
    return option && typeof option === 'object' ? labelIn(option.label) : String(value)
  }
  return units[String(value)] ?? String(value)
}
