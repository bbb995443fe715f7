/** The widget's words in Chinese; `en.js` says how they work. */
export default {
    direction: 'ltr',

    // Launcher and frame
    openChat: '打开聊天',
    openChatUnread: { other: '打开聊天，{count} 条未读消息' },
    closeChat: '关闭聊天',
    panelLabel: '{site} 帮助',
    back: '返回',
    more: '更多选项',
    loading: '正在加载',
    close: '关闭',

    // Home
    greeting: '有什么可以帮您？',
    greetingName: '{name}，您好，有什么可以帮您？',
    askPlaceholder: '输入问题',
    askLabel: '提问或搜索帮助文章',
    ask: '提问',
    suggestedArticles: '您可能想了解',
    searchResults: '可能有帮助的文章',
    resultCount: { other: '找到 {count} 篇文章' },
    noResults: '没有与这些词匹配的文章。您仍可以提问：会得到答复，或由客服人员接手。',
    recentConversations: '您的对话',
    allConversations: '全部对话',
    startConversation: '开始对话',
    unread: { other: '{count} 条新消息' },
    noMessages: '还没有消息',
    you: '您',

    // Who is there, and when
    teamOpen: '客服人员在线',
    teamClosed: '客服人员不在线',
    teamOpensAt: '客服人员将于{when}回来',
    repliesIn: '客服人员通常在{duration}内回复',

    // Conversation
    messages: '消息',
    conversationIntro: '有问题尽管问。智能助手会根据帮助文章自动回复，点一下即可转人工客服。',
    assistant: '智能助手',
    automated: '自动',
    person: '人工',
    team: '客服团队',
    earlierMessages: '显示更早的消息',
    newMessages: '新消息',
    writePlaceholder: '输入消息',
    writeLabel: '您的消息',
    send: '发送',
    assistantTyping: '智能助手正在输入',
    personTyping: '{name}正在输入',
    today: '今天',
    yesterday: '昨天',

    // Delivery of one's own messages
    sending: '发送中',
    waitingForNetwork: '恢复联网后发送',
    sent: '已发送',
    seen: '已读',
    notSent: '未发送',
    resend: '重新发送',
    discard: '放弃',

    // Answers
    sources: '来源',
    translated: '译文。显示原文',
    mayHelp: '这些可能有帮助',
    whichOne: '您想问的是哪一个？',
    noneOfThese: '都不是',
    didThisHelp: '这有帮助吗？',
    helped: '有帮助',
    notHelped: '没有帮助',
    thanksForFeedback: '谢谢。',
    whatWasWrong: '哪里不足？',

    // People
    talkToPerson: '转人工客服',
    personAsked: '已请客服人员加入',
    personAskedClosed: '您的问题已转给客服团队，他们将于{when}回来。',
    personAskedAway: '您的问题已转给客服团队，他们一回来就会答复。',
    joined: '{name}已加入',
    joinedUnnamed: '客服人员已加入',
    left: '智能助手回来了',

    // Ending a conversation
    ended: '对话已结束',

    // Attachments
    attach: '附件',
    dropHere: '将文件拖到这里',

    // Articles
    article: '文章',
    updated: '更新于 {date}',
    openOnSite: '在网站上打开',
    articleMissing: '这篇文章已不存在。',
    askAboutThis: '就此提问',

    // Contact form, while chat is off
    contactTitle: '给我们留言',

    // When something is in the way
    offline: '您已离线。消息会保留，稍后发送。',
    reconnecting: '正在重新连接',
    slowDown: { other: '消息太频繁，请在 {count} 秒后重试。' },
    somethingWrong: '我们这边出了点问题。',
    sessionRenewed: '之前的会话已过期，已开始新的会话。',
    signInNeeded: '请先登录网站，再开始对话。',
};
