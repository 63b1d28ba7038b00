import { expect, test } from 'vitest'
import { gateReadme } from '../../../src/editorial/describe'

test('the README of the gate says what its data say', async () => {
  await expect(gateReadme()).toMatchFileSnapshot('../../../src/editorial/README.md')
})
