import { describe, expect, it } from 'vitest'
import { unbroken } from '../../../src/site/present/words'

describe('parts of a heading', () => {
  const title = '关于做好“一号工程”宣传报道工作的通知（演示），总投资1000万美元！<b>'
  it('are the heading again when joined', () => expect(unbroken(title).join('')).toBe(title))
  it('never begin with a mark that closes', () => {
    expect(unbroken(title).filter((part) => /^[，。！）”》、：；？]/.test(part))).toEqual([])
  })
  it('keep single characters with the word before them', () => {
    expect(unbroken('工商联把担保公司引进嵊州')[0]).toMatch(/^工商联/)
    expect(unbroken('宣传报道工作的通知').some((part) => part.startsWith('的'))).toBe(false)
  })
  it('never end with a mark that opens, or with digits before their unit', () => {
    expect(unbroken(title).filter((part) => /[（“《〔\d]$/.test(part))).toEqual([])
  })
  it('keep words whole', () => expect(unbroken('宣传报道工作').every((part) => part.length >= 2)).toBe(true))
  it('of an empty text are none', () => expect(unbroken('')).toEqual([]))
})
