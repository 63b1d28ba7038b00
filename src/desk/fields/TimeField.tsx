'use client'
import { useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { controlId, FieldFrame } from './FieldFrame'

/** A time of day, `HH:MM`: the browser's own control, Beijing time whatever the zone of the browser. */
export const TimeField: TextFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { path, value, setValue, showError, disabled } = useField<string>({ potentiallyStalePath: given })
  return (
    <FieldFrame description={field.admin?.description} label={field.label} path={path} showError={showError}>
      <input
        className="desk-input desk-input--day"
        disabled={readOnly || disabled}
        id={controlId(path)}
        onChange={({ target }) => setValue(target.value)}
        type="time"
        value={value ?? ''}
      />
    </FieldFrame>
  )
}
