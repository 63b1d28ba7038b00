/** What the log may hold of an address. */
import { expect, it } from 'vitest'
import { withoutSecret } from '../../../src/delivery/paths'

it.each([
  ['/preview/abc', '/preview/…'],
  ['/preview/abc/open', '/preview/…/open'],
  ['/preview/abc?x=1', '/preview/…?x=1'],
  ['/preview/abc/file/1?width=480', '/preview/…/file/1?width=480'],
  ['//preview/abc', '//preview/…'],
  ['/PREVIEW/abc', '/PREVIEW/…'],
  ['/cases/preview/abc', '/cases/preview/abc'],
  ['/previews/abc', '/previews/abc'],
  [undefined, undefined],
])('%s → %s', (address, told) => expect(withoutSecret(address)).toBe(told))
