/** The widget's words in Thai; `en.js` says how they work. */
export default {
    direction: 'ltr',

    // Launcher and frame
    openChat: 'เปิดแชต',
    openChatUnread: { other: 'เปิดแชต มี {count} ข้อความที่ยังไม่ได้อ่าน' },
    closeChat: 'ปิดแชต',
    panelLabel: 'ความช่วยเหลือจาก {site}',
    back: 'กลับ',
    more: 'ตัวเลือกเพิ่มเติม',
    loading: 'กำลังโหลด',
    close: 'ปิด',

    // Home
    greeting: 'มีอะไรให้ช่วยไหม',
    greetingName: 'สวัสดี {name} มีอะไรให้ช่วยไหม',
    askPlaceholder: 'พิมพ์คำถาม',
    askLabel: 'ถามคำถามหรือค้นหาในบทความช่วยเหลือ',
    ask: 'ถาม',
    suggestedArticles: 'น่ารู้',
    searchResults: 'บทความที่อาจช่วยได้',
    resultCount: { other: 'พบ {count} บทความ' },
    noResults: 'ไม่พบบทความที่ตรงกับคำเหล่านี้ ถามมาได้เลย จะมีคำตอบหรือมีเจ้าหน้าที่ช่วยดูแล',
    recentConversations: 'การสนทนาของคุณ',
    allConversations: 'การสนทนาทั้งหมด',
    startConversation: 'เริ่มการสนทนา',
    unread: { other: 'ใหม่ {count} ข้อความ' },
    noMessages: 'ยังไม่มีข้อความ',
    you: 'คุณ',

    // Who is there, and when
    teamOpen: 'ทีมงานอยู่ที่นี่ตอนนี้',
    teamClosed: 'ขณะนี้ทีมงานไม่อยู่',
    teamOpensAt: 'ทีมงานจะกลับมา{when}',
    repliesIn: 'เจ้าหน้าที่มักตอบภายใน {duration}',

    // Conversation
    messages: 'ข้อความ',
    conversationIntro: 'ถามได้ทุกเรื่อง ผู้ช่วยอัตโนมัติตอบจากบทความช่วยเหลือ และคุยกับเจ้าหน้าที่ได้ในคลิกเดียว',
    assistant: 'ผู้ช่วย',
    automated: 'อัตโนมัติ',
    person: 'เจ้าหน้าที่',
    team: 'ทีมงาน',
    earlierMessages: 'ดูข้อความก่อนหน้า',
    newMessages: 'ข้อความใหม่',
    writePlaceholder: 'พิมพ์ข้อความ',
    writeLabel: 'ข้อความของคุณ',
    send: 'ส่ง',
    assistantTyping: 'ผู้ช่วยกำลังพิมพ์',
    personTyping: '{name} กำลังพิมพ์',
    today: 'วันนี้',
    yesterday: 'เมื่อวาน',

    // Delivery of one's own messages
    sending: 'กำลังส่ง',
    waitingForNetwork: 'จะส่งเมื่อกลับมาออนไลน์',
    sent: 'ส่งแล้ว',
    seen: 'อ่านแล้ว',
    notSent: 'ส่งไม่สำเร็จ',
    resend: 'ส่งอีกครั้ง',
    discard: 'ทิ้ง',

    // Answers
    sources: 'แหล่งที่มา',
    translated: 'แปลแล้ว ดูต้นฉบับ',
    mayHelp: 'บทความเหล่านี้อาจช่วยได้',
    whichOne: 'คุณหมายถึงข้อไหน',
    noneOfThese: 'ไม่ใช่ข้อเหล่านี้',
    didThisHelp: 'คำตอบนี้ช่วยได้ไหม',
    helped: 'ใช่ ช่วยได้',
    notHelped: 'ไม่ ยังช่วยไม่ได้',
    thanksForFeedback: 'ขอบคุณ',
    whatWasWrong: 'ยังขาดอะไรไป',

    // People
    talkToPerson: 'คุยกับเจ้าหน้าที่',
    personAsked: 'แจ้งเจ้าหน้าที่ให้เข้ามาดูแลแล้ว',
    personAskedClosed: 'ส่งคำถามให้ทีมงานแล้ว ทีมงานจะกลับมา{when}',
    personAskedAway: 'ส่งคำถามให้ทีมงานแล้ว จะตอบทันทีที่กลับมา',
    joined: '{name} เข้าร่วมการสนทนาแล้ว',
    joinedUnnamed: 'เจ้าหน้าที่เข้าร่วมการสนทนาแล้ว',
    left: 'ผู้ช่วยกลับมาแล้ว',

    // Ending a conversation
    ended: 'การสนทนานี้จบแล้ว',

    // Attachments
    attach: 'แนบ',
    dropHere: 'วางไฟล์ที่นี่',

    // Articles
    article: 'บทความ',
    updated: 'อัปเดตเมื่อ {date}',
    openOnSite: 'เปิดในเว็บไซต์',
    articleMissing: 'บทความนี้ไม่มีให้อ่านแล้ว',
    askAboutThis: 'ถามเกี่ยวกับเรื่องนี้',

    // Contact form, while chat is off
    contactTitle: 'เขียนถึงเรา',

    // When something is in the way
    offline: 'คุณออฟไลน์อยู่ ข้อความจะถูกเก็บไว้และส่งภายหลัง',
    reconnecting: 'กำลังเชื่อมต่อใหม่',
    slowDown: { other: 'ส่งข้อความถี่เกินไป ลองอีกครั้งใน {count} วินาที' },
    somethingWrong: 'ขออภัย ระบบของเรามีปัญหา',
    sessionRenewed: 'เซสชันเดิมหมดอายุ เริ่มเซสชันใหม่แล้ว',
    signInNeeded: 'โปรดเข้าสู่ระบบของเว็บไซต์เพื่อเริ่มการสนทนา',
};
