'use client'
import type { TextFieldClientComponent } from 'payload'
import { NativeInput } from './NativeInput'

/** A time of day, `HH:MM`: the browser's own control, Beijing time whatever the zone of the browser. */
export const TimeField: TextFieldClientComponent = (props) => <NativeInput {...props} type="time" />
