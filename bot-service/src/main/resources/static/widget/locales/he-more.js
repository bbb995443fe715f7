/** Further words, for what few visits need: files, the contact form, all conversations, the rating. */
export default {
    // Conversation
    newConversation: 'שיחה חדשה',
    charactersLeft: { one: 'נשאר תו אחד', two: 'נשארו שני תווים', other: 'נשארו {count} תווים' },
    tooLong: { one: 'תו אחד יותר מדי', two: 'שני תווים יותר מדי', other: '{count} תווים יותר מדי' },

    // Answers
    reasonWrong: 'זה לא נכון',
    reasonIncomplete: 'חסר משהו',
    reasonUnclear: 'קשה להבין',
    reasonOutdated: 'לא מעודכן',
    reasonOther: 'משהו אחר',
    translated: 'תורגם. הצגת המקור',

    // People
    emailAsk: 'לאן אפשר לשלוח את התשובה אם השיחה תיסגר?',
    email: 'דוא״ל',
    emailSave: 'שמירה',
    emailSaved: 'התשובה תישלח גם אל {email}',

    // Ending a conversation
    endConversation: 'סיום השיחה',
    downloadTranscript: 'הורדת השיחה',
    rateTitle: 'איך היה?',
    stars: { one: 'כוכב אחד', two: 'שני כוכבים', other: '{count} כוכבים' },
    rateComment: 'יש עוד משהו להוסיף?',
    rateSend: 'שליחת הדירוג',
    rateThanks: 'תודה על הדירוג.',
    rateSkip: 'לא עכשיו',

    // Attachments
    attachFile: 'צירוף קובץ',
    attachScreenshot: 'צילום מסך',
    removeFile: 'הסרת {name}',
    uploading: 'בהעלאה: {name}, {percent}',
    downloadFile: 'הורדת {name}',
    imageFrom: 'תמונה {name}',
    fileTooLarge: '{name} גדול מ־{size}',
    fileRefused: 'אי אפשר לשלוח קובץ מסוג זה: {name}',
    fileFailed: 'העלאת {name} לא הצליחה',

    // Contact form, while chat is off
    contactIntro: 'אפשר להשאיר הודעה, ונענה בדוא״ל.',
    name: 'שם',
    optional: 'לא חובה',
    message: 'הודעה',
    contactSend: 'שליחת ההודעה',
    contactSent: 'ההודעה הגיעה',
    contactSentText: 'נענה אל {email}.',
};
