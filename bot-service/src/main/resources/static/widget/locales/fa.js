/** The widget's words in Persian; `en.js` says how they work. */
export default {
    direction: 'rtl',

    // Launcher and frame
    openChat: 'باز کردن گفت‌وگو',
    openChatUnread: {
        one: 'باز کردن گفت‌وگو، {count} پیام نخوانده',
        other: 'باز کردن گفت‌وگو، {count} پیام نخوانده',
    },
    closeChat: 'بستن گفت‌وگو',
    panelLabel: 'راهنمایی {site}',
    back: 'بازگشت',
    more: 'گزینه‌های بیشتر',
    loading: 'در حال بارگذاری',
    close: 'بستن',

    // Home
    greeting: 'چه کمکی از ما برمی‌آید؟',
    greetingName: 'سلام {name}، چه کمکی از ما برمی‌آید؟',
    askPlaceholder: 'پرسش خود را بنویسید',
    askLabel: 'بپرسید یا در مقاله‌های راهنما جست‌وجو کنید',
    ask: 'پرسیدن',
    suggestedArticles: 'خوب است بدانید',
    searchResults: 'مقاله‌هایی که شاید کمک کنند',
    resultCount: { one: '{count} مقاله پیدا شد', other: '{count} مقاله پیدا شد' },
    noResults: 'مقاله‌ای با این واژه‌ها پیدا نشد. با این حال بپرسید: یا پاسخ می‌گیرید یا همکارمان به شما کمک می‌کند.',
    recentConversations: 'گفت‌وگوهای شما',
    allConversations: 'همهٔ گفت‌وگوها',
    startConversation: 'شروع گفت‌وگو',
    unread: { one: '{count} پیام تازه', other: '{count} پیام تازه' },
    noMessages: 'هنوز پیامی نیست',
    you: 'شما',

    // Who is there, and when
    teamOpen: 'همکارانمان الان اینجا هستند',
    teamClosed: 'همکارانمان الان اینجا نیستند',
    teamOpensAt: 'همکارانمان {when} برمی‌گردند',
    repliesIn: 'زمان معمول پاسخ همکارانمان: {duration}',

    // Conversation
    messages: 'پیام‌ها',
    conversationIntro: 'هر چه می‌خواهید بپرسید. دستیار خودکار از روی مقاله‌های راهنما پاسخ می‌دهد و با یک کلیک می‌توانید با همکارمان صحبت کنید.',
    assistant: 'دستیار',
    automated: 'خودکار',
    person: 'همکار ما',
    team: 'تیم پشتیبانی',
    earlierMessages: 'نمایش پیام‌های پیشین',
    newMessages: 'پیام‌های تازه',
    writePlaceholder: 'پیامی بنویسید',
    writeLabel: 'پیام شما',
    send: 'فرستادن',
    assistantTyping: 'دستیار در حال نوشتن است',
    personTyping: '{name} در حال نوشتن است',
    today: 'امروز',
    yesterday: 'دیروز',

    // Delivery of one's own messages
    sending: 'در حال فرستادن',
    waitingForNetwork: 'با وصل شدن دوبارهٔ اینترنت فرستاده می‌شود',
    sent: 'فرستاده شد',
    seen: 'دیده شد',
    notSent: 'فرستاده نشد',
    resend: 'فرستادن دوباره',
    discard: 'کنار گذاشتن',

    // Answers
    sources: 'منبع‌ها',
    translated: 'ترجمه شده. نمایش متن اصلی',
    mayHelp: 'شاید این‌ها کمک کنند',
    whichOne: 'منظورتان کدام‌یک است؟',
    noneOfThese: 'هیچ‌کدام',
    didThisHelp: 'این پاسخ کمک کرد؟',
    helped: 'بله، کمک کرد',
    notHelped: 'نه، کمک نکرد',
    thanksForFeedback: 'سپاسگزاریم.',
    whatWasWrong: 'چه چیزی کم بود؟',

    // People
    talkToPerson: 'صحبت با همکار ما',
    personAsked: 'از یکی از همکارانمان خواسته شد که به گفت‌وگو بپیوندد',
    personAskedClosed: 'پرسش شما به همکارانمان رسیده است. آن‌ها {when} برمی‌گردند.',
    personAskedAway: 'پرسش شما به همکارانمان رسیده است. به محض برگشتن پاسخ می‌دهند.',
    joined: '{name} به گفت‌وگو پیوست',
    joinedUnnamed: 'یکی از همکارانمان به گفت‌وگو پیوست',
    left: 'دستیار برگشت',

    // Ending a conversation
    ended: 'این گفت‌وگو پایان یافته است',

    // Attachments
    attach: 'پیوست',
    dropHere: 'فایل‌ها را اینجا رها کنید',

    // Articles
    article: 'مقاله',
    updated: 'به‌روزرسانی: {date}',
    openOnSite: 'باز کردن در سایت',
    articleMissing: 'این مقاله دیگر در دسترس نیست.',
    askAboutThis: 'پرسیدن دربارهٔ این',

    // Contact form, while chat is off
    contactTitle: 'برای ما بنویسید',

    // When something is in the way
    offline: 'شما آفلاین هستید. پیام‌ها نگه داشته و بعداً فرستاده می‌شوند.',
    reconnecting: 'در حال اتصال دوباره',
    slowDown: {
        one: 'پیام‌ها زیادند. {count} ثانیهٔ دیگر دوباره تلاش کنید.',
        other: 'پیام‌ها زیادند. {count} ثانیهٔ دیگر دوباره تلاش کنید.',
    },
    somethingWrong: 'از طرف ما مشکلی پیش آمد.',
    sessionRenewed: 'نشست شما به پایان رسیده بود. نشست تازه‌ای آغاز شد.',
    signInNeeded: 'برای شروع گفت‌وگو وارد حساب خود در سایت شوید.',
};
