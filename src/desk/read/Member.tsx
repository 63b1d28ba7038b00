import type { ReactNode } from 'react'

/** A place of the page that shows one member of a story: what the panel's findings and comments lead to. */
export function Member({ path, className, children }: { path: string; className?: string; children: ReactNode }) {
  return (
    <div className={className} data-field-path={path} id={`field-${path.replaceAll('.', '__')}`} tabIndex={-1}>
      {children}
    </div>
  )
}
