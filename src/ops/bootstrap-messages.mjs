/**
 * The few sentences that are needed before TypeScript can be loaded; all others live in `src/messages/`.
 * Written for parsers of any age.
 */
export const bootstrap = {
  wrongNode: function (found, wanted) {
    return (
      '没有启动：这里的 Node.js 是 ' + found + '，需要 ' + wanted + '。换好版本（https://nodejs.org/zh-cn）再运行一次。'
    )
  },
  notInstalled: function () {
    return '没有启动：依赖还没有安装。先运行 npm ci。'
  },
  unknownVerb: function (verb, verbs) {
    return (verb ? '没有 ' + verb + ' 这个命令' : '没有写命令') + '。可用的命令：' + verbs.join('、') + '。'
  },
}
