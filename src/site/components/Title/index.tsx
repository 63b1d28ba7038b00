import { Fragment } from 'react'
import { unbroken } from '../../present/words'

/** A heading whose words stay whole: the marks say where a line may end. */
export function Title({ text }: { text: string }) {
  return unbroken(text).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
