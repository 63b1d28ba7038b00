'use client'
import { COMMAND_PRIORITY_CRITICAL, PASTE_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useState } from 'react'
import { clipboardOf } from './clipboard'
import { pasteInto } from './pasteInto'
import { PasteReport, type Report } from './PasteReport'

/** Takes what is pasted as markup, and says what became of it. */
export function PastePlugin() {
  const [editor] = useLexicalComposerContext()
  const [report, setReport] = useState<Report | null>(null)
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const clipboard = clipboardOf(event)
          if (!clipboard) return false
          event.preventDefault()
          void pasteInto(editor, clipboard, setReport)
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    [editor],
  )
  return <PasteReport report={report} onClose={() => setReport(null)} />
}
