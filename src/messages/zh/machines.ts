/** What programs are told: feeds, the search of a browser, who publishes. */
export const machines = {
  'feed.site': '{site}新发布的内容和更正',
  'feed.campaign': '专题“{title}”的全部报道',
  'feed.correction': '更正（{day}）：{note}',
  'search.description': '搜索{site}已经公开的内容',
  reporting: '违法和不良信息举报',
}
