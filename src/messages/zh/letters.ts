export const letters = {
  resetSubject: '重新设置典型的密码',
  resetText:
    '有人要为这个邮箱的账号重新设置密码。是你本人的话，一小时内打开：\n\n{link}\n\n不是你，就不用理会，密码没有变。',
  resetAsked: '如果这个邮箱有账号，重新设置密码的链接已经寄出。几分钟后查看邮箱。',
} as const
