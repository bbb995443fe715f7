/** The widget's words in Hebrew; `en.js` says how they work. */
export default {
    direction: 'rtl',

    // Launcher and frame
    openChat: 'פתיחת הצ׳אט',
    openChatUnread: {
        one: 'פתיחת הצ׳אט, הודעה אחת שלא נקראה',
        two: 'פתיחת הצ׳אט, שתי הודעות שלא נקראו',
        other: 'פתיחת הצ׳אט, {count} הודעות שלא נקראו',
    },
    closeChat: 'סגירת הצ׳אט',
    panelLabel: 'עזרה מאת {site}',
    back: 'חזרה',
    more: 'אפשרויות נוספות',
    loading: 'בטעינה',
    close: 'סגירה',

    // Home
    greeting: 'במה אפשר לעזור?',
    greetingName: 'שלום {name}, במה אפשר לעזור?',
    askPlaceholder: 'מה השאלה?',
    askLabel: 'שאלה או חיפוש במאמרי העזרה',
    ask: 'לשאול',
    suggestedArticles: 'כדאי לדעת',
    searchResults: 'מאמרים שעשויים לעזור',
    resultCount: { one: 'נמצא מאמר אחד', two: 'נמצאו שני מאמרים', other: 'נמצאו {count} מאמרים' },
    noResults: 'אין מאמר שמתאים למילים האלה. אפשר לשאול בכל זאת: תגיע תשובה, או נציג אנושי.',
    recentConversations: 'השיחות שלך',
    allConversations: 'כל השיחות',
    startConversation: 'התחלת שיחה',
    unread: { one: 'אחת חדשה', two: 'שתיים חדשות', other: '{count} חדשות' },
    noMessages: 'אין עדיין הודעות',
    you: 'את/ה',

    // Who is there, and when
    teamOpen: 'הצוות כאן עכשיו',
    teamClosed: 'הצוות לא כאן כרגע',
    teamOpensAt: 'הצוות חוזר {when}',
    repliesIn: 'הצוות עונה בדרך כלל בתוך {duration}',

    // Conversation
    messages: 'הודעות',
    conversationIntro: 'אפשר לשאול כל דבר. עוזר אוטומטי עונה מתוך מאמרי העזרה, ונציג אנושי נמצא במרחק לחיצה אחת.',
    assistant: 'עוזר דיגיטלי',
    automated: 'אוטומטי',
    person: 'נציג אנושי',
    team: 'הצוות',
    earlierMessages: 'הצגת הודעות קודמות',
    newMessages: 'הודעות חדשות',
    writePlaceholder: 'כתיבת הודעה',
    writeLabel: 'ההודעה שלך',
    send: 'שליחה',
    assistantTyping: 'העוזר הדיגיטלי כותב',
    personTyping: 'הודעה בהקלדה: {name}',
    today: 'היום',
    yesterday: 'אתמול',

    // Delivery of one's own messages
    sending: 'בשליחה',
    waitingForNetwork: 'תישלח כשהחיבור לרשת יחזור',
    sent: 'נשלחה',
    seen: 'נקראה',
    notSent: 'לא נשלחה',
    resend: 'שליחה חוזרת',
    discard: 'מחיקה',

    // Answers
    sources: 'מקורות',
    translated: 'תורגם. הצגת המקור',
    mayHelp: 'אלה עשויים לעזור',
    whichOne: 'לאיזה מאלה הכוונה?',
    noneOfThese: 'אף אחד מאלה',
    didThisHelp: 'זה עזר?',
    helped: 'כן, זה עזר',
    notHelped: 'לא, זה לא עזר',
    thanksForFeedback: 'תודה.',
    whatWasWrong: 'מה היה חסר?',

    // People
    talkToPerson: 'שיחה עם נציג אנושי',
    personAsked: 'ביקשנו מנציג אנושי להצטרף',
    personAskedClosed: 'השאלה הועברה לצוות, שחוזר {when}.',
    personAskedAway: 'השאלה הועברה לצוות. התשובה תגיע ברגע שיחזרו.',
    joined: 'הצטרפות לשיחה: {name}',
    joinedUnnamed: 'נציג אנושי הצטרף לשיחה',
    left: 'העוזר הדיגיטלי חזר',

    // Ending a conversation
    ended: 'השיחה הסתיימה',

    // Attachments
    attach: 'צירוף',
    dropHere: 'אפשר לשחרר כאן קבצים',

    // Articles
    article: 'מאמר',
    updated: 'עודכן ב־{date}',
    openOnSite: 'פתיחה באתר',
    articleMissing: 'המאמר הזה כבר לא זמין.',
    askAboutThis: 'לשאול על זה',

    // Contact form, while chat is off
    contactTitle: 'כתבו לנו',

    // When something is in the way
    offline: 'אין חיבור לרשת. ההודעות נשמרות ויישלחו אחר כך.',
    reconnecting: 'החיבור מתחדש',
    slowDown: {
        one: 'יותר מדי הודעות. אפשר לנסות שוב בעוד שנייה אחת.',
        two: 'יותר מדי הודעות. אפשר לנסות שוב בעוד שתי שניות.',
        other: 'יותר מדי הודעות. אפשר לנסות שוב בעוד {count} שניות.',
    },
    somethingWrong: 'משהו השתבש אצלנו.',
    sessionRenewed: 'תוקף החיבור פג. חיבור חדש התחיל.',
    signInNeeded: 'כדי להתחיל שיחה צריך להתחבר לאתר.',
};
