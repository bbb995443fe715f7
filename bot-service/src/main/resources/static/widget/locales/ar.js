/** The widget's words in Arabic; `en.js` says how they work. */
export default {
    direction: 'rtl',

    // Launcher and frame
    openChat: 'فتح المحادثة',
    openChatUnread: {
        zero: 'فتح المحادثة، لا رسائل غير مقروءة',
        one: 'فتح المحادثة، رسالة واحدة غير مقروءة',
        two: 'فتح المحادثة، رسالتان غير مقروءتين',
        few: 'فتح المحادثة، {count} رسائل غير مقروءة',
        many: 'فتح المحادثة، {count} رسالة غير مقروءة',
        other: 'فتح المحادثة، {count} رسالة غير مقروءة',
    },
    closeChat: 'إغلاق المحادثة',
    panelLabel: 'المساعدة من {site}',
    back: 'رجوع',
    more: 'خيارات أخرى',
    loading: 'جارٍ التحميل',
    close: 'إغلاق',

    // Home
    greeting: 'كيف يمكننا مساعدتك؟',
    greetingName: 'مرحبًا {name}، كيف يمكننا مساعدتك؟',
    askPlaceholder: 'اكتب سؤالك',
    askLabel: 'اطرح سؤالًا أو ابحث في مقالات المساعدة',
    ask: 'اسأل',
    suggestedArticles: 'معلومات مفيدة',
    searchResults: 'مقالات قد تفيدك',
    resultCount: {
        zero: 'لا توجد مقالات',
        one: 'وُجدت مقالة واحدة',
        two: 'وُجدت مقالتان',
        few: 'وُجدت {count} مقالات',
        many: 'وُجدت {count} مقالة',
        other: 'وُجدت {count} مقالة',
    },
    noResults: 'لا توجد مقالة تطابق هذه الكلمات. اطرح سؤالك على أي حال: ستصلك إجابة أو يتابع معك شخص من فريقنا.',
    recentConversations: 'محادثاتك',
    allConversations: 'كل المحادثات',
    startConversation: 'بدء محادثة',
    unread: {
        zero: 'لا جديد',
        one: 'رسالة جديدة',
        two: 'رسالتان جديدتان',
        few: '{count} رسائل جديدة',
        many: '{count} رسالة جديدة',
        other: '{count} رسالة جديدة',
    },
    noMessages: 'لا توجد رسائل بعد',
    you: 'أنت',

    // Who is there, and when
    teamOpen: 'الفريق موجود الآن',
    teamClosed: 'الفريق غير موجود حاليًا',
    teamOpensAt: 'يعود الفريق {when}',
    repliesIn: 'مدة الرد المعتادة من الفريق: {duration}',

    // Conversation
    messages: 'الرسائل',
    conversationIntro: 'اسأل عمّا تشاء. يجيبك مساعد آلي من مقالات المساعدة، ويمكنك التحدث إلى شخص من فريقنا بنقرة واحدة.',
    assistant: 'المساعد',
    automated: 'آلي',
    person: 'شخص من الفريق',
    team: 'الفريق',
    earlierMessages: 'عرض الرسائل السابقة',
    newMessages: 'رسائل جديدة',
    writePlaceholder: 'اكتب رسالة',
    writeLabel: 'رسالتك',
    send: 'إرسال',
    assistantTyping: 'المساعد يكتب الآن',
    personTyping: '{name} يكتب الآن',
    today: 'اليوم',
    yesterday: 'أمس',

    // Delivery of one's own messages
    sending: 'جارٍ الإرسال',
    waitingForNetwork: 'ستُرسل عند عودة الاتصال',
    sent: 'أُرسلت',
    seen: 'قُرئت',
    notSent: 'لم تُرسل',
    resend: 'إعادة الإرسال',
    discard: 'تجاهل',

    // Answers
    sources: 'المصادر',
    translated: 'مترجم. عرض النص الأصلي',
    mayHelp: 'قد يفيدك ما يلي',
    whichOne: 'أيّ من هذه المواضيع تقصد؟',
    noneOfThese: 'لا شيء من هذه',
    didThisHelp: 'هل أفادتك الإجابة؟',
    helped: 'نعم، أفادتني',
    notHelped: 'لا، لم تفدني',
    thanksForFeedback: 'شكرًا لك.',
    whatWasWrong: 'ما الذي كان ينقصها؟',

    // People
    talkToPerson: 'التحدث إلى شخص من فريقنا',
    personAsked: 'طلبنا من شخص من فريقنا الانضمام',
    personAskedClosed: 'سؤالك لدى الفريق، وسيعود {when}.',
    personAskedAway: 'سؤالك لدى الفريق، وستصلك الإجابة فور عودته.',
    joined: 'انضم {name} إلى المحادثة',
    joinedUnnamed: 'انضم شخص من فريقنا إلى المحادثة',
    left: 'عاد المساعد الآلي',

    // Ending a conversation
    ended: 'انتهت هذه المحادثة',

    // Attachments
    attach: 'إرفاق',
    dropHere: 'أفلت الملفات هنا',

    // Articles
    article: 'مقالة',
    updated: 'آخر تحديث: {date}',
    openOnSite: 'الفتح في الموقع',
    articleMissing: 'لم تعد هذه المقالة متاحة.',
    askAboutThis: 'اسأل عن هذا',

    // Contact form, while chat is off
    contactTitle: 'راسلنا',

    // When something is in the way
    offline: 'أنت غير متصل. رسائلك محفوظة وستُرسل لاحقًا.',
    reconnecting: 'جارٍ إعادة الاتصال',
    slowDown: {
        zero: 'رسائل كثيرة جدًا. حاول مرة أخرى الآن.',
        one: 'رسائل كثيرة جدًا. حاول مرة أخرى بعد ثانية واحدة.',
        two: 'رسائل كثيرة جدًا. حاول مرة أخرى بعد ثانيتين.',
        few: 'رسائل كثيرة جدًا. حاول مرة أخرى بعد {count} ثوانٍ.',
        many: 'رسائل كثيرة جدًا. حاول مرة أخرى بعد {count} ثانية.',
        other: 'رسائل كثيرة جدًا. حاول مرة أخرى بعد {count} ثانية.',
    },
    somethingWrong: 'حدث خطأ من جانبنا.',
    sessionRenewed: 'انتهت جلستك السابقة وبدأت جلسة جديدة.',
    signInNeeded: 'يُرجى تسجيل الدخول إلى الموقع لبدء محادثة.',
};
