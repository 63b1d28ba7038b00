/** Public settings of the demo: what is not known is not set. @param exemplaryCase id of the published case */
export const settings = (exemplaryCase: string) => ({
  siteName: '典型·招商引资宣传（演示）',
  organizer: '一号办（演示）',
  undertaker: '市融媒体中心（演示）',
  headline: { kind: 'cases', id: exemplaryCase },
  pictureNews: [{ kind: 'cases', id: exemplaryCase }],
  announcement: { text: '这是演示站，除讲话原文外，内容都是为演示而写。' },
})
