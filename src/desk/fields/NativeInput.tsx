'use client'
import { useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { controlId, FieldFrame } from './FieldFrame'

interface Props extends TextFieldClientProps {
  /** the control of the browser, whose value is the text that is stored */
  type: 'date' | 'time'
  max?: string
}

/** A text that the browser has a control of its own for. */
export function NativeInput({ field, path: given, readOnly, type, max }: Props) {
  const { path, value, setValue, showError, disabled } = useField<string>({ potentiallyStalePath: given })
  return (
    <FieldFrame description={field.admin?.description} label={field.label} path={path} showError={showError}>
      <input
        className="desk-input desk-input--day"
        disabled={readOnly || disabled}
        id={controlId(path)}
        max={max}
        onChange={({ target }) => setValue(target.value)}
        type={type}
        value={value ?? ''}
      />
    </FieldFrame>
  )
}
