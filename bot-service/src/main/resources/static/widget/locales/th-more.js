/** Further words, for what few visits need: files, the contact form, all conversations, the rating. */
export default {
    // Conversation
    newConversation: 'การสนทนาใหม่',
    charactersLeft: { other: 'เหลืออีก {count} ตัวอักษร' },
    tooLong: { other: 'เกินมา {count} ตัวอักษร' },

    // Answers
    reasonWrong: 'ไม่ถูกต้อง',
    reasonIncomplete: 'ข้อมูลไม่ครบ',
    reasonUnclear: 'เข้าใจยาก',
    reasonOutdated: 'ข้อมูลเก่าแล้ว',
    reasonOther: 'เหตุผลอื่น',
    translated: 'แปลแล้ว ดูต้นฉบับ',

    // People
    emailAsk: 'ถ้าคุณออกจากหน้านี้ ให้ส่งคำตอบไปที่ไหนดี',
    email: 'อีเมล',
    emailSave: 'บันทึก',
    emailSaved: 'จะส่งคำตอบไปที่ {email} ด้วย',

    // Ending a conversation
    endConversation: 'จบการสนทนา',
    downloadTranscript: 'ดาวน์โหลดบทสนทนา',
    rateTitle: 'การสนทนาเป็นอย่างไรบ้าง',
    stars: { other: '{count} ดาว' },
    rateComment: 'มีอะไรอยากบอกเพิ่มเติมไหม',
    rateSend: 'ส่งคะแนน',
    rateThanks: 'ขอบคุณสำหรับคะแนน',
    rateSkip: 'ไว้ทีหลัง',

    // Attachments
    attachFile: 'แนบไฟล์',
    attachScreenshot: 'จับภาพหน้าจอ',
    removeFile: 'เอา {name} ออก',
    uploading: 'กำลังอัปโหลด {name} {percent}',
    downloadFile: 'ดาวน์โหลด {name}',
    imageFrom: 'รูปภาพ {name}',
    fileTooLarge: '{name} ใหญ่กว่า {size}',
    fileRefused: 'ส่งไฟล์ประเภทนี้ไม่ได้: {name}',
    fileFailed: 'อัปโหลด {name} ไม่สำเร็จ',

    // Contact form, while chat is off
    contactIntro: 'ฝากข้อความไว้ แล้วเราจะตอบทางอีเมล',
    name: 'ชื่อ',
    optional: 'ไม่บังคับ',
    message: 'ข้อความ',
    contactSend: 'ส่งข้อความ',
    contactSent: 'ได้รับข้อความของคุณแล้ว',
    contactSentText: 'เราจะตอบไปที่ {email}',
};
