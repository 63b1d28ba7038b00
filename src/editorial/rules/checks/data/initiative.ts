/** Check 27: “一带一路” is an initiative. The marks around it are a part of the term and quote nothing. */
import type { TextCheck } from '../types'

export const initiative: TextCheck = {
  check: '27',
  severity: 'error',
  quotations: 'look',
  patterns: [
    {
      find: /[“"‘「『]?一带一路[”"’」』]?(?:国家|重大|发展|建设|伟大|这一|的){0,3}战略(?!支点|枢纽|合作|伙伴|通道|节点|要地|腹地|门户|地位|区位|要冲|互信|联盟|性|定位|位置|优势|科学|安全|物资|资源|新兴|协议|投资者)/g,
      message: 'initiative',
      vars: ([text]) => ({ right: text.replace(/(?:国家|重大)?战略$/, '倡议') }),
      fix: ([text]) => text.replace(/(?:国家|重大)?战略$/, '倡议'),
    },
  ],
}
