/** Puts a text on the clipboard in more than one form. */

export type Forms = Readonly<Record<string, string>>

/** The old way, which asks for no permission and no secure connection. */
function copyByEvent(forms: Forms): boolean {
  let done = false
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text)
    done = true
  }
  document.addEventListener('copy', put)
  try {
    return document.execCommand('copy') && done
  } catch {
    return false
  } finally {
    document.removeEventListener('copy', put)
  }
}

/** @returns whether it lies there now */
export async function copyForms(forms: Forms): Promise<boolean> {
  if (!navigator.clipboard || typeof ClipboardItem === 'undefined') return copyByEvent(forms)
  const items = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })] as const)
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))]).then(
    () => true,
    () => copyByEvent(forms),
  )
}
