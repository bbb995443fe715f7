/** Further words, for what few visits need: files, the contact form, all conversations, the rating. */
export default {
    // Conversation
    newConversation: 'گفت‌وگوی تازه',
    charactersLeft: { one: '{count} نویسه مانده', other: '{count} نویسه مانده' },
    tooLong: { one: '{count} نویسه بیش از حد', other: '{count} نویسه بیش از حد' },

    // Answers
    reasonWrong: 'نادرست است',
    reasonIncomplete: 'چیزی کم دارد',
    reasonUnclear: 'فهمیدنش دشوار است',
    reasonOutdated: 'قدیمی است',
    reasonOther: 'دلیل دیگر',
    translated: 'ترجمه شده. نمایش متن اصلی',

    // People
    emailAsk: 'اگر بروید، پاسخ را به کجا بفرستیم؟',
    email: 'ایمیل',
    emailSave: 'ذخیره',
    emailSaved: 'پاسخ به {email} هم فرستاده می‌شود',

    // Ending a conversation
    endConversation: 'پایان دادن به گفت‌وگو',
    downloadTranscript: 'دریافت متن گفت‌وگو',
    rateTitle: 'چطور بود؟',
    stars: { one: '{count} ستاره', other: '{count} ستاره' },
    rateComment: 'چیز دیگری هست که بخواهید بگویید؟',
    rateSend: 'فرستادن امتیاز',
    rateThanks: 'از امتیازی که دادید سپاسگزاریم.',
    rateSkip: 'الان نه',

    // Attachments
    attachFile: 'پیوست کردن فایل',
    attachScreenshot: 'گرفتن عکس از صفحه',
    removeFile: 'برداشتن {name}',
    uploading: 'در حال بارگذاری {name}، {percent}',
    downloadFile: 'دریافت {name}',
    imageFrom: 'تصویر {name}',
    fileTooLarge: '{name} از {size} بزرگ‌تر است',
    fileRefused: 'این نوع فایل را نمی‌شود فرستاد: {name}',
    fileFailed: '{name} بارگذاری نشد',

    // Contact form, while chat is off
    contactIntro: 'پیامی بگذارید تا با ایمیل پاسخ دهیم.',
    name: 'نام',
    optional: 'اختیاری',
    message: 'پیام',
    contactSend: 'فرستادن پیام',
    contactSent: 'پیام شما رسید',
    contactSentText: 'پاسخ را به {email} می‌فرستیم.',
};
