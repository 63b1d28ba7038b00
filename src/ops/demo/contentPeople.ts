/** Units and people of the demo. Every one of them is invented. */
import type { Role } from '../../editorial/rules/roles'

/** One password for all: it is printed at every start, and the demo answers on this machine only. */
export const PASSWORD = 'exemplar-demo'

/** Units beside the gate office, which every installation has. */
export const UNITS = {
  media: { name: '市融媒体中心', shortName: '融媒体中心', slug: 'rongmeiti', kind: 'media', drafts: true },
  gsl: { name: '市工商联', shortName: '工商联', slug: 'gongshanglian', kind: 'people', drafts: true },
} as const

export type UnitKey = keyof typeof UNITS | 'office'

interface Account {
  role: Role
  unit: UnitKey
  name: string
  post: string
}

/** By address, in the order in which they are made and shown. */
export const PEOPLE = {
  'writer@media.demo': { role: 'writer', unit: 'media', name: '演示记者', post: '记者' },
  'editor@media.demo': { role: 'unitEditor', unit: 'media', name: '演示值班编辑', post: '值班编辑' },
  'writer@gsl.demo': { role: 'writer', unit: 'gsl', name: '演示信息员', post: '信息员' },
  'editor@gsl.demo': { role: 'unitEditor', unit: 'gsl', name: '演示单位负责人', post: '负责人' },
  'gatekeeper@office.demo': { role: 'gatekeeper', unit: 'office', name: '演示审核员甲', post: '审核员' },
  'gatekeeper2@office.demo': { role: 'gatekeeper', unit: 'office', name: '演示审核员乙', post: '审核员' },
  'director@office.demo': { role: 'director', unit: 'office', name: '演示主任甲', post: '主任' },
  'director2@office.demo': { role: 'director', unit: 'office', name: '演示主任乙', post: '副主任' },
  'admin@office.demo': { role: 'admin', unit: 'office', name: '演示管理员', post: '系统管理员' },
} as const satisfies Record<string, Account>

export type Email = keyof typeof PEOPLE
