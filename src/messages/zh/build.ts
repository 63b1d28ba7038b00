export const build = {
  started: '正在构建网站，第一次约需一分钟……',
  progress: '正在构建，已用 {seconds} 秒。',
  finished: '构建完成，用时 {seconds} 秒。',
  upToDate: '已有的构建和源文件一致，不用再构建。',
  waiting: '另一个进程（进程号 {pid}）正在构建，等它完成……',
  failed: '构建没有完成。下面是 next build 的输出；改好后再运行一次。',
  unknownBench: '没有 {name} 这个性能测试。可用的：{names}。',
  noBench: '没有写性能测试的名字：npm run bench -- <名字>。可用的：{names}。',
  listMark: '、',
} as const
