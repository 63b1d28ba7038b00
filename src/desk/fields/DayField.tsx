'use client'
import type { TextFieldClientComponent } from 'payload'
import { NativeInput } from './NativeInput'

/** A day, `YYYY-MM-DD`: the browser's own control, no zone and no time. */
export const DayField: TextFieldClientComponent = (props) => <NativeInput {...props} max="9999-12-31" type="date" />
