import type { ReactNode } from 'react'
import './style/site.css'

/** A publication is visible, and a withdrawal gone, on the next answer. */
export const dynamic = 'force-dynamic'

export default function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>{children}</body>
    </html>
  )
}
