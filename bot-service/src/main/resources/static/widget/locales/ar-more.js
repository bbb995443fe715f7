/** Further words, for what few visits need: files, the contact form, all conversations, the rating. */
export default {
    // Conversation
    newConversation: 'محادثة جديدة',
    charactersLeft: {
        zero: 'لم يبقَ أي حرف',
        one: 'بقي حرف واحد',
        two: 'بقي حرفان',
        few: 'بقيت {count} أحرف',
        many: 'بقي {count} حرفًا',
        other: 'بقي {count} حرف',
    },
    tooLong: {
        zero: 'لا أحرف زائدة',
        one: 'حرف واحد زائد',
        two: 'حرفان زائدان',
        few: '{count} أحرف زائدة',
        many: '{count} حرفًا زائدًا',
        other: '{count} حرف زائد',
    },

    // Answers
    reasonWrong: 'غير صحيحة',
    reasonIncomplete: 'ينقصها شيء',
    reasonUnclear: 'صعبة الفهم',
    reasonOutdated: 'قديمة',
    reasonOther: 'سبب آخر',
    translated: 'مترجم. عرض النص الأصلي',

    // People
    emailAsk: 'إلى أين نرسل الإجابة إذا غادرت؟',
    email: 'البريد الإلكتروني',
    emailSave: 'حفظ',
    emailSaved: 'ستُرسل الإجابة أيضًا إلى {email}',

    // Ending a conversation
    endConversation: 'إنهاء المحادثة',
    downloadTranscript: 'تنزيل نص المحادثة',
    rateTitle: 'كيف كانت المحادثة؟',
    stars: {
        zero: 'بلا نجوم',
        one: 'نجمة واحدة',
        two: 'نجمتان',
        few: '{count} نجوم',
        many: '{count} نجمة',
        other: '{count} نجمة',
    },
    rateComment: 'هل تودّ إضافة شيء؟',
    rateSend: 'إرسال التقييم',
    rateThanks: 'شكرًا على تقييمك.',
    rateSkip: 'ليس الآن',

    // Attachments
    attachFile: 'إرفاق ملف',
    attachScreenshot: 'التقاط صورة للشاشة',
    removeFile: 'إزالة {name}',
    uploading: 'جارٍ رفع {name}، {percent}',
    downloadFile: 'تنزيل {name}',
    imageFrom: 'صورة {name}',
    fileTooLarge: 'حجم {name} أكبر من {size}',
    fileRefused: 'لا يمكن إرسال هذا النوع من الملفات: {name}',
    fileFailed: 'تعذّر رفع {name}',

    // Contact form, while chat is off
    contactIntro: 'اترك رسالة وسنجيبك بالبريد الإلكتروني.',
    name: 'الاسم',
    optional: 'اختياري',
    message: 'الرسالة',
    contactSend: 'إرسال الرسالة',
    contactSent: 'وصلت رسالتك',
    contactSentText: 'سنجيب على {email}.',
};
