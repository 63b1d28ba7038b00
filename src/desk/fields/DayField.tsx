'use client'
import { useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { controlId, FieldFrame } from './FieldFrame'

/** A day, `YYYY-MM-DD`: the browser's own control, no zone and no time. */
export const DayField: TextFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { path, value, setValue, showError, disabled } = useField<string>({ potentiallyStalePath: given })
  return (
    <FieldFrame description={field.admin?.description} label={field.label} path={path} showError={showError}>
      <input
        className="desk-input desk-input--day"
        disabled={readOnly || disabled}
        id={controlId(path)}
        max="9999-12-31"
        onChange={({ target }) => setValue(target.value)}
        type="date"
        value={value ?? ''}
      />
    </FieldFrame>
  )
}
