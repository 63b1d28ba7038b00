/** Check 36: a day is named by its date. Speeches are spoken on a day that their hearers know. */
import type { Context, Pattern, TextCheck } from '../types'

const relative = (find: string, ...unless: Context[]): Pattern => ({
  find: new RegExp(find, 'g'),
  unless: [{ after: /^(?:上午|下午|晚上?|早上|凌晨)?[（(] ?(?:\d{1,4} ?年)?\d{1,2} ?月 ?\d{1,2} ?日/ }, ...unless],
  message: 'relativeDate',
})

/** 以前 + 天天, 目前 + 天气, 说明 + 天气 … */
const weather = /^(?:气|真|然|津|下|空|台|水|天|文|生|敌|堂|籁|鹅|地)/

export const relativeDates: TextCheck = {
  check: '36',
  severity: 'warning',
  exemptKinds: ['speeches'],
  quotations: 'skip',
  patterns: [
    relative(
      '今天',
      { before: /[如当现而至迄]$/, after: weather },
      { before: /(?:时至|到了?|而)$/ },
      { after: /^(?:的(?:中国|嵊州|幸福|我们|美好|成就|局面|成绩|面貌|规模)|这[样个一])/ },
    ),
    relative('昨天', { after: /^的(?:故事|历史|辉煌|成就)/ }),
    relative(
      '明天',
      { before: /[光说鲜透文精声证表聪]$/, after: weather },
      { before: /(?:美好|更好|辉煌|灿烂|祖国|未来|创造|绿色)的?$/ },
      { after: /^(?:会更|将更|更)/ },
    ),
    relative('前天', { before: /[以之目此当日年月会午提生从史战眼空]$/ }, { after: /^(?:气|然气|津|下|空)/ }),
    relative(
      '后天',
      { before: /[以之此日年月会午今雨然最先]$/, after: weather },
      { before: /先天$/ },
      { after: /^(?:的?(?:努力|培养|教育|学习|形成|因素|养成)|失调|免疫|性|条件|环境)/ },
    ),
    relative(
      '[今昨明]日',
      { after: /^(?:头条|嵊州|说法|关注|之|的(?:中国|嵊州|辉煌)|[本报星内照期])/ },
      { before: /[如当时至光]$/ },
    ),
    relative('[今昨明][早晚](?!稻|餐|年|期|熟)'),
    relative('(?:上个?|下个?|本|这个?)(?:星期|礼拜|周)[一二三四五六日天末]', {
      before: /[以年月日之]$/,
      after: /^[期年]/,
    }),
    relative('(?:上|下|本|这)个?(?:星期|礼拜)(?![一二三四五六日天])'),
    relative('(?:上|下|本)周(?![一二三四五六日天末期年边围报密刊旋转到全岁口长折知游济率界身])', {
      before: /[以之向朝晋]$/,
    }),
    relative('(?:大前|大后)天'),
  ],
}
