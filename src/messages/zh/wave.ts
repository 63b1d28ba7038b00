/** 专题推进和约稿: what the desk, the doors and calendars say of campaigns that run and of coverage tasks. */
export const wave = {
  taskTaken: '没有办理：这项约稿已经由{name}认领。要换人，先由{name}退回。',
  taskOver: '没有办理：这项约稿已经起稿、谢绝或办结。刷新后看它走到了哪里。',
  unitTwice: '没有约稿：同一个单位选了两次。去掉重复的再发。',

  // Calendars that other programs read
  feedTitle: '约稿任务',
  feedTitleOf: '约稿任务：{title}',
  feedEvent: '【{state}】{topic}（{unit}）',
  tooManyFeeds: '没有开通：你已有 {max} 个日历订阅。先停用不用的。',
} as const
