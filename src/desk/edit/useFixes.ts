'use client'
import { useForm, useFormFields } from '@payloadcms/ui'
import { useCallback } from 'react'
import { applyAllFixes } from '../../editorial/rules/checks/index'
import { contentOf } from '../../editorial/rules/contentFields'
import type { Issue } from '../../editorial/rules/issues'
import type { Kind } from '../../editorial/rules/kinds'
import { changedPaths } from './changedPaths'
import type { Autosave } from './autosave'
import { contentValues } from './versions'

/** Puts proposals in their places, in the form, and stores the result. Two issues or a hundred: one change. */
export function useFixes(kind: Kind, saver: Autosave): (issues: readonly Issue[]) => void {
  const { getData, getFields, setModified } = useForm()
  const dispatch = useFormFields(([, dispatchFields]) => dispatchFields)
  return useCallback(
    (issues) => {
      const content = contentOf(kind, contentValues(kind, getData()))
      const mended = applyAllFixes(content, issues)
      const isField = (path: string) => {
        const field = getFields()[path]
        return field !== undefined && !field.rows
      }
      // `initialValue` beside `value` is how the rich-text editor learns that its text was changed from outside.
      for (const { path, value } of changedPaths(content, mended, isField))
        dispatch({ type: 'UPDATE', path, value, initialValue: value })
      setModified(true)
      setTimeout(() => void saver.flush())
    },
    [dispatch, getData, getFields, kind, saver, setModified],
  )
}
