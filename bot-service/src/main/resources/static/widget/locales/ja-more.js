/** Further words, for what few visits need: files, the contact form, all conversations, the rating. */
export default {
    // Conversation
    newConversation: '新しい会話',
    charactersLeft: { other: 'あと{count}文字' },
    tooLong: { other: '{count}文字超過' },

    // Answers
    reasonWrong: '内容が間違っている',
    reasonIncomplete: '情報が足りない',
    reasonUnclear: 'わかりにくい',
    reasonOutdated: '内容が古い',
    reasonOther: 'その他',
    translated: '翻訳です。原文を表示',

    // People
    emailAsk: '離席された場合、回答をどちらにお送りしますか？',
    email: 'メールアドレス',
    emailSave: '保存',
    emailSaved: '回答は{email}にもお送りします',

    // Ending a conversation
    endConversation: '会話を終了',
    downloadTranscript: '会話の記録をダウンロード',
    rateTitle: 'いかがでしたか？',
    stars: { other: '星{count}つ' },
    rateComment: 'ほかにお気づきの点はありますか？',
    rateSend: '評価を送信',
    rateThanks: '評価をありがとうございます。',
    rateSkip: '今はしない',

    // Attachments
    attachFile: 'ファイルを添付',
    attachScreenshot: 'スクリーンショットを撮る',
    removeFile: '{name}を外す',
    uploading: '{name}をアップロード中（{percent}）',
    downloadFile: '{name}をダウンロード',
    imageFrom: '画像 {name}',
    fileTooLarge: '{name}は{size}を超えています',
    fileRefused: 'この種類のファイルは送信できません：{name}',
    fileFailed: '{name}をアップロードできませんでした',

    // Contact form, while chat is off
    contactIntro: 'メッセージをお送りください。メールでお答えします。',
    name: 'お名前',
    optional: '任意',
    message: 'メッセージ',
    contactSend: 'メッセージを送信',
    contactSent: 'メッセージを受け付けました',
    contactSentText: '{email}にお返事します。',
};
