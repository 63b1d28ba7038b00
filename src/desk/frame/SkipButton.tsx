'use client'

/** Takes the focus to a place of the page; not seen until it has the focus itself. @param to a selector */
export function SkipButton({ to, children }: { to: string; children: string }) {
  function go(): void {
    const place = document.querySelector<HTMLElement>(to)
    if (!place) return
    place.tabIndex = -1
    place.focus()
  }
  return (
    <button className="desk-button desk-skip" onClick={go} type="button">
      {children}
    </button>
  )
}

/** Where skips lead. */
export const HEAD = 'h1'
export const PANEL = '.desk-panel'
