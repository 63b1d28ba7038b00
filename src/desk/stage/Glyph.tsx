/** The glyph of a stage: the second sign after its word, for eyes that tell no colours apart. */
import type { ReactNode } from 'react'
import type { Standing } from '../../editorial/rules/standing'

const dots = (filled: number): ReactNode =>
  [0, 1, 2].map((index) => (
    <circle
      key={index}
      cx={4 + index * 8}
      cy="6"
      r="3"
      fill={index < filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1"
    />
  ))
const line = (d: string): ReactNode => <path d={d} fill="none" stroke="currentColor" strokeWidth="1.5" />

const SHAPES: Record<Standing, { width: number; shape: ReactNode }> = {
  draft: { width: 12, shape: line('M2 10l1-3 5-5 2 2-5 5-3 1z') },
  returned: { width: 12, shape: line('M5 2L2 5l3 3M2 5h5a3 3 0 010 6H5') },
  unitReview: { width: 24, shape: dots(1) },
  gateReview: { width: 24, shape: dots(2) },
  signOff: { width: 24, shape: dots(3) },
  approved: { width: 12, shape: line('M2 6l3 3 5-6') },
  scheduled: { width: 12, shape: line('M10.5 6a4.5 4.5 0 11-9 0 4.5 4.5 0 019 0zM6 3v3l2 2') },
  published: { width: 12, shape: <circle cx="6" cy="6" r="4" fill="currentColor" /> },
  suspended: { width: 12, shape: line('M4 2v8M8 2v8') },
  withdrawn: { width: 12, shape: line('M10.5 6a4.5 4.5 0 11-9 0 4.5 4.5 0 019 0zM3 3l6 6') },
  archived: { width: 12, shape: line('M2 6h8') },
}

export function Glyph({ stage }: { stage: Standing }) {
  const { width, shape } = SHAPES[stage]
  return (
    <svg
      aria-hidden="true"
      className="desk-glyph"
      focusable="false"
      height="12"
      viewBox={`0 0 ${width} 12`}
      width={width}
    >
      {shape}
    </svg>
  )
}
