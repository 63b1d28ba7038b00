'use client'
import { useAllFormFields, useForm } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Longer than the form's own pause with an answer of the server after it, milliseconds. */
const PATIENCE_MS = 1_500
/** In a member of a list that nobody sees: its only use is that the form is no longer what it was. */
const ASKED = ' '

/**
 * A new row waits until the server has said what stands in it. Payload's form asks a quarter of a second after a change;
 * where the answer to an earlier question arrives within that time, it takes the row for known and never asks. So a row
 * that goes on waiting makes the form ask again.
 */
export function useNewRows(): void {
  const [fields, dispatchFields] = useAllFormFields()
  const { setModified } = useForm()
  useEffect(() => {
    const path = Object.keys(fields).find((each) => fields[each]?.rows?.some(({ isLoading }) => isLoading))
    if (path === undefined) return
    const errorMessage = fields[path]?.errorMessage === ASKED ? undefined : ASKED
    const timer = setTimeout(() => {
      // Stored meanwhile, the form counts as unchanged, and such a form asks nothing.
      setModified(true)
      dispatchFields({ type: 'UPDATE', path, errorMessage })
    }, PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [dispatchFields, fields, setModified])
}
