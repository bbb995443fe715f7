/** Further words, for what few visits need: files, the contact form, all conversations, the rating. */
export default {
    // Conversation
    newConversation: '新对话',
    charactersLeft: { other: '还可输入 {count} 个字符' },
    tooLong: { other: '超出 {count} 个字符' },

    // Answers
    reasonWrong: '内容有误',
    reasonIncomplete: '内容不全',
    reasonUnclear: '不易理解',
    reasonOutdated: '已经过时',
    reasonOther: '其他原因',
    translated: '译文。显示原文',

    // People
    emailAsk: '如果您离开，答复发送到哪里？',
    email: '电子邮箱',
    emailSave: '保存',
    emailSaved: '答复也会发送到 {email}',

    // Ending a conversation
    endConversation: '结束对话',
    downloadTranscript: '下载对话记录',
    rateTitle: '这次体验如何？',
    stars: { other: '{count} 颗星' },
    rateComment: '还有什么想说的吗？',
    rateSend: '提交评价',
    rateThanks: '感谢您的评价。',
    rateSkip: '以后再说',

    // Attachments
    attachFile: '添加附件',
    attachScreenshot: '截取屏幕',
    removeFile: '移除 {name}',
    uploading: '正在上传 {name}，{percent}',
    downloadFile: '下载 {name}',
    imageFrom: '图片 {name}',
    fileTooLarge: '{name} 超过 {size}',
    fileRefused: '无法发送此类文件：{name}',
    fileFailed: '{name} 上传失败',

    // Contact form, while chat is off
    contactIntro: '请留言，我们会通过邮件答复。',
    name: '姓名',
    optional: '选填',
    message: '留言',
    contactSend: '发送留言',
    contactSent: '已收到您的留言',
    contactSentText: '我们会答复到 {email}。',
};
