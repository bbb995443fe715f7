/** The widget's words in Japanese; `en.js` says how they work. */
export default {
    direction: 'ltr',

    // Launcher and frame
    openChat: 'チャットを開く',
    openChatUnread: { other: 'チャットを開く（未読{count}件）' },
    closeChat: 'チャットを閉じる',
    panelLabel: '{site}のヘルプ',
    back: '戻る',
    more: 'その他の操作',
    loading: '読み込み中',
    close: '閉じる',

    // Home
    greeting: 'どのようなことでお困りですか？',
    greetingName: '{name}さん、どのようなことでお困りですか？',
    askPlaceholder: '質問を入力',
    askLabel: '質問するか、ヘルプ記事を検索する',
    ask: '質問する',
    suggestedArticles: 'お役立ち情報',
    searchResults: '参考になりそうな記事',
    resultCount: { other: '{count}件の記事が見つかりました' },
    noResults: 'この言葉に合う記事はありません。そのままご質問ください。回答するか、担当者におつなぎします。',
    recentConversations: 'これまでの会話',
    allConversations: 'すべての会話',
    startConversation: '会話を始める',
    unread: { other: '新着{count}件' },
    noMessages: 'メッセージはまだありません',
    you: 'あなた',

    // Who is there, and when
    teamOpen: '担当者が対応できます',
    teamClosed: '担当者は不在です',
    teamOpensAt: '担当者は{when}に戻ります',
    repliesIn: '担当者は通常{duration}以内に返信します',

    // Conversation
    messages: 'メッセージ',
    conversationIntro: '何でもご質問ください。自動アシスタントがヘルプ記事をもとにお答えします。担当者にもワンクリックでつながります。',
    assistant: 'アシスタント',
    automated: '自動',
    person: '担当者',
    team: 'サポートチーム',
    earlierMessages: '以前のメッセージを表示',
    newMessages: '新しいメッセージ',
    writePlaceholder: 'メッセージを入力',
    writeLabel: 'メッセージ',
    send: '送信',
    assistantTyping: 'アシスタントが入力中です',
    personTyping: '{name}が入力中です',
    today: '今日',
    yesterday: '昨日',

    // Delivery of one's own messages
    sending: '送信中',
    waitingForNetwork: 'オンラインに戻ると送信されます',
    sent: '送信済み',
    seen: '既読',
    notSent: '未送信',
    resend: '再送信',
    discard: '破棄',

    // Answers
    sources: '出典',
    translated: '翻訳です。原文を表示',
    mayHelp: '参考になるかもしれません',
    whichOne: 'お尋ねになりたいのはどれですか？',
    noneOfThese: 'どれでもない',
    didThisHelp: 'お役に立ちましたか？',
    helped: 'はい、役に立ちました',
    notHelped: 'いいえ、役に立ちませんでした',
    thanksForFeedback: 'ありがとうございます。',
    whatWasWrong: '何が足りませんでしたか？',

    // People
    talkToPerson: '担当者と話す',
    personAsked: '担当者に連絡しました',
    personAskedClosed: 'ご質問は担当者に届いています。担当者は{when}に戻ります。',
    personAskedAway: 'ご質問は担当者に届いています。戻り次第お答えします。',
    joined: '{name}が参加しました',
    joinedUnnamed: '担当者が参加しました',
    left: 'アシスタントに戻りました',

    // Ending a conversation
    ended: 'この会話は終了しました',

    // Attachments
    attach: '添付',
    dropHere: 'ここにファイルをドロップ',

    // Articles
    article: '記事',
    updated: '更新日：{date}',
    openOnSite: 'サイトで開く',
    articleMissing: 'この記事は公開を終了しました。',
    askAboutThis: 'この記事について質問する',

    // Contact form, while chat is off
    contactTitle: 'お問い合わせ',

    // When something is in the way
    offline: 'オフラインです。メッセージは保存され、後で送信されます。',
    reconnecting: '再接続しています',
    slowDown: { other: 'メッセージが多すぎます。{count}秒後にもう一度お試しください。' },
    somethingWrong: 'こちらで問題が起きました。',
    sessionRenewed: 'セッションの有効期限が切れたため、新しいセッションを開始しました。',
    signInNeeded: '会話を始めるには、サイトにログインしてください。',
};
