/** Further words, for what few visits need: files, the contact form, all conversations, the rating. */
export default {
    // Conversation
    newConversation: 'Cuộc trò chuyện mới',
    charactersLeft: { other: 'Còn {count} ký tự' },
    tooLong: { other: 'Dài quá {count} ký tự' },

    // Answers
    reasonWrong: 'Không đúng',
    reasonIncomplete: 'Còn thiếu thông tin',
    reasonUnclear: 'Khó hiểu',
    reasonOutdated: 'Đã cũ',
    reasonOther: 'Lý do khác',
    translated: 'Bản dịch. Xem bản gốc',

    // People
    emailAsk: 'Nếu anh/chị rời trang, chúng tôi gửi câu trả lời về đâu?',
    email: 'Email',
    emailSave: 'Lưu',
    emailSaved: 'Câu trả lời cũng sẽ được gửi đến {email}',

    // Ending a conversation
    endConversation: 'Kết thúc trò chuyện',
    downloadTranscript: 'Tải nội dung trò chuyện',
    rateTitle: 'Anh/chị thấy thế nào?',
    stars: { other: '{count} sao' },
    rateComment: 'Anh/chị muốn góp ý thêm điều gì không?',
    rateSend: 'Gửi đánh giá',
    rateThanks: 'Cảm ơn anh/chị đã đánh giá.',
    rateSkip: 'Để sau',

    // Attachments
    attachFile: 'Đính kèm tệp',
    attachScreenshot: 'Chụp màn hình',
    removeFile: 'Bỏ {name}',
    uploading: 'Đang tải lên {name}, {percent}',
    downloadFile: 'Tải xuống {name}',
    imageFrom: 'Hình ảnh {name}',
    fileTooLarge: '{name} lớn hơn {size}',
    fileRefused: 'Không thể gửi loại tệp này: {name}',
    fileFailed: 'Không tải lên được {name}',

    // Contact form, while chat is off
    contactIntro: 'Anh/chị để lại lời nhắn, chúng tôi sẽ trả lời qua email.',
    name: 'Họ tên',
    optional: 'không bắt buộc',
    message: 'Lời nhắn',
    contactSend: 'Gửi lời nhắn',
    contactSent: 'Đã nhận được lời nhắn',
    contactSentText: 'Chúng tôi sẽ trả lời đến {email}.',
};
