'use client'
import { useField } from '@payloadcms/ui'
import type { OptionObject, SelectFieldClientComponent } from 'payload'
import { t } from '../../messages/index'
import { controlId, FieldFrame } from './FieldFrame'

/** Labels of options come as texts in both languages. */
const wordOf = ({ label, value }: OptionObject): string =>
  typeof label === 'string' ? label : ((label as Partial<Record<string, string>>).zh ?? value)

/** One of a closed list: the browser's own control, for mouse, keyboard, finger and voice. */
export const ChoiceField: SelectFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { path, value, setValue, showError, disabled } = useField<string | null>({ potentiallyStalePath: given })
  const options = field.options.filter((option): option is OptionObject => typeof option === 'object')
  return (
    <FieldFrame
      description={field.admin?.description}
      label={field.label}
      path={path}
      required={field.required}
      showError={showError}
    >
      <select
        className="desk-input"
        disabled={readOnly || disabled}
        id={controlId(path)}
        onChange={({ target }) => setValue(target.value || null)}
        value={value ?? ''}
      >
        <option value="">{t('desk.notChosen')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {wordOf(option)}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
