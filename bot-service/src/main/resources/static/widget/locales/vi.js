/** The widget's words in Vietnamese; `en.js` says how they work. */
export default {
    direction: 'ltr',

    // Launcher and frame
    openChat: 'Mở khung trò chuyện',
    openChatUnread: { other: 'Mở khung trò chuyện, {count} tin nhắn chưa đọc' },
    closeChat: 'Đóng khung trò chuyện',
    panelLabel: 'Trợ giúp từ {site}',
    back: 'Quay lại',
    more: 'Tùy chọn khác',
    loading: 'Đang tải',
    close: 'Đóng',

    // Home
    greeting: 'Chúng tôi có thể giúp gì cho anh/chị?',
    greetingName: 'Xin chào {name}, chúng tôi có thể giúp gì?',
    askPlaceholder: 'Nhập câu hỏi',
    askLabel: 'Đặt câu hỏi hoặc tìm trong các bài trợ giúp',
    ask: 'Hỏi',
    suggestedArticles: 'Nên biết',
    searchResults: 'Các bài viết có thể hữu ích',
    resultCount: { other: 'Tìm thấy {count} bài viết' },
    noResults: 'Không có bài viết nào khớp với những từ này. Anh/chị cứ hỏi: sẽ có câu trả lời hoặc có nhân viên hỗ trợ.',
    recentConversations: 'Cuộc trò chuyện của anh/chị',
    allConversations: 'Tất cả cuộc trò chuyện',
    startConversation: 'Bắt đầu trò chuyện',
    unread: { other: '{count} tin mới' },
    noMessages: 'Chưa có tin nhắn',
    you: 'Anh/chị',

    // Who is there, and when
    teamOpen: 'Nhân viên đang trực',
    teamClosed: 'Hiện chưa có nhân viên trực',
    teamOpensAt: 'Nhân viên có mặt trở lại {when}',
    repliesIn: 'Nhân viên thường trả lời trong vòng {duration}',

    // Conversation
    messages: 'Tin nhắn',
    conversationIntro: 'Anh/chị cứ hỏi bất cứ điều gì. Trợ lý tự động trả lời dựa trên các bài trợ giúp, và chỉ cần một cú nhấp để gặp nhân viên.',
    assistant: 'Trợ lý',
    automated: 'tự động',
    person: 'nhân viên',
    team: 'Đội ngũ hỗ trợ',
    earlierMessages: 'Xem tin nhắn trước đó',
    newMessages: 'Tin nhắn mới',
    writePlaceholder: 'Nhập tin nhắn',
    writeLabel: 'Tin nhắn của anh/chị',
    send: 'Gửi',
    assistantTyping: 'Trợ lý đang soạn câu trả lời',
    personTyping: '{name} đang soạn tin',
    today: 'Hôm nay',
    yesterday: 'Hôm qua',

    // Delivery of one's own messages
    sending: 'Đang gửi',
    waitingForNetwork: 'Sẽ gửi khi có mạng trở lại',
    sent: 'Đã gửi',
    seen: 'Đã xem',
    notSent: 'Chưa gửi được',
    resend: 'Gửi lại',
    discard: 'Bỏ',

    // Answers
    sources: 'Nguồn',
    translated: 'Bản dịch. Xem bản gốc',
    mayHelp: 'Có thể hữu ích',
    whichOne: 'Anh/chị muốn hỏi về nội dung nào?',
    noneOfThese: 'Không phải những mục này',
    didThisHelp: 'Câu trả lời này có hữu ích không?',
    helped: 'Có, hữu ích',
    notHelped: 'Không, chưa giúp được',
    thanksForFeedback: 'Cảm ơn anh/chị.',
    whatWasWrong: 'Câu trả lời còn thiếu điều gì?',

    // People
    talkToPerson: 'Gặp nhân viên',
    personAsked: 'Đã mời nhân viên tham gia',
    personAskedClosed: 'Câu hỏi đã được chuyển đến đội ngũ hỗ trợ. Nhân viên có mặt trở lại {when}.',
    personAskedAway: 'Câu hỏi đã được chuyển đến đội ngũ hỗ trợ. Nhân viên sẽ trả lời ngay khi có mặt.',
    joined: '{name} đã tham gia',
    joinedUnnamed: 'Nhân viên đã tham gia',
    left: 'Trợ lý đã trở lại',

    // Ending a conversation
    ended: 'Cuộc trò chuyện đã kết thúc',

    // Attachments
    attach: 'Đính kèm',
    dropHere: 'Thả tệp vào đây',

    // Articles
    article: 'Bài viết',
    updated: 'Cập nhật {date}',
    openOnSite: 'Mở trên trang web',
    articleMissing: 'Bài viết này không còn nữa.',
    askAboutThis: 'Hỏi về bài viết này',

    // Contact form, while chat is off
    contactTitle: 'Viết cho chúng tôi',

    // When something is in the way
    offline: 'Anh/chị đang ngoại tuyến. Tin nhắn được giữ lại và sẽ gửi sau.',
    reconnecting: 'Đang kết nối lại',
    slowDown: { other: 'Quá nhiều tin nhắn. Vui lòng thử lại sau {count} giây.' },
    somethingWrong: 'Phía chúng tôi vừa gặp trục trặc.',
    sessionRenewed: 'Phiên trước đã hết hạn. Một phiên mới đã bắt đầu.',
    signInNeeded: 'Vui lòng đăng nhập trang web để bắt đầu trò chuyện.',
};
