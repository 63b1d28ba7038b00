/** The name under which a browser keeps a document: whatever the title is, one name, and one that can be read. */
import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../../src/site/present/fileName'
import { originalSavedAs, savedAs } from '../../../src/word/fileName'

describe('the name of a file', () => {
  it.each([
    ['工商联引进担保公司', '工商联引进担保公司'],
    ['../../etc/passwd', 'etc passwd'],
    ['a\u202egpj.exe', 'a gpj.exe'],
    ['标题\r\nX-Evil: 1', '标题 X-Evil 1'],
    ['\ud800 半个', '半个'],
    ['增长15%', '增长15%'],
    ['...', ''],
    ['长'.repeat(200), '长'.repeat(80)],
  ])('of %j is %j', (title, name) => expect(fileNameOf(title)).toBe(name))
})

describe('what is said to a browser', () => {
  it('names it in plain signs and as it is', () =>
    expect(savedAs("王's（讲话）*", 'jiang-hua', '.docx')).toBe(
      'attachment; filename="jiang-hua.docx"; filename*=UTF-8\'\'' +
        '%E7%8E%8B%27s%EF%BC%88%E8%AE%B2%E8%AF%9D%EF%BC%89.docx',
    ))
  it('holds one line of plain signs, whatever the title is', () => {
    for (const title of ['"; x="', '\u0000\r\n', '\udfff', '“引号”', "''()*"])
      expect(savedAs(title, 'x', '.docx')).toMatch(
        /^attachment; filename="x\.docx"; filename\*=UTF-8''[\w.~%!-]+\.docx$/,
      )
  })
  it('falls back to the plain name', () => expect(savedAs('///', 'x', '.docx')).toContain("UTF-8''x.docx"))
})

describe('the original goes out as a Word file', () => {
  it.each([
    ['稿件.docx', '稿件.docx'],
    ['稿件.DOCX', '稿件.docx'],
    ['x.hta', 'x.docx'],
    ['通知\u202excod.exe', '通知 xcod.docx'],
    ['a.exe\u202e', 'a.docx'],
    ['a.exe .', 'a.exe.docx'],
    ['a\u0085b\r\n.html', 'a b.docx'],
    ['第1.2稿', '第1.2稿.docx'],
    ['.docx', 'original.docx'],
    ['', 'original.docx'],
  ])('%j as %j', (name, saved) => {
    const said = originalSavedAs(name)
    expect(said).toMatch(/^attachment; filename="original\.docx"; filename\*=UTF-8''[\w.~%!-]+\.docx$/)
    expect(decodeURIComponent(said.split("UTF-8''")[1] ?? '')).toBe(saved)
  })
})
