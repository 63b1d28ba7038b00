import type { GoneProps } from '../../present/gone'
import { WaysOut } from '../WaysOut'
import type { NavLink } from '../../present/columns'

/** What stands where a story was withdrawn. */
export function Gone({ title, sentence, note, ways }: Omit<GoneProps, 'meta'> & { ways: NavLink[] }) {
  return (
    <div className="message-page">
      <h1>{title}</h1>
      <p>{sentence}</p>
      <p>{note}</p>
      <WaysOut ways={ways} />
    </div>
  )
}
