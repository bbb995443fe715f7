/** Further words, for what few visits need: files, the contact form, all conversations, the rating. */
export default {
    // Conversation
    newConversation: 'புதிய உரையாடல்',
    charactersLeft: { one: 'இன்னும் {count} எழுத்து', other: 'இன்னும் {count} எழுத்துகள்' },
    tooLong: { one: '{count} எழுத்து அதிகம்', other: '{count} எழுத்துகள் அதிகம்' },

    // Answers
    reasonWrong: 'இது தவறு',
    reasonIncomplete: 'ஏதோ விடுபட்டுள்ளது',
    reasonUnclear: 'புரிந்துகொள்ளக் கடினம்',
    reasonOutdated: 'பழைய தகவல்',
    reasonOther: 'வேறு காரணம்',
    translated: 'மொழிபெயர்ப்பு. மூலத்தைக் காட்டு',

    // People
    emailAsk: 'நீங்கள் சென்றுவிட்டால் பதிலை எங்கே அனுப்புவது?',
    email: 'மின்னஞ்சல்',
    emailSave: 'சேமி',
    emailSaved: 'பதில் {email} முகவரிக்கும் அனுப்பப்படும்',

    // Ending a conversation
    endConversation: 'உரையாடலை முடி',
    downloadTranscript: 'உரையாடலைப் பதிவிறக்கு',
    rateTitle: 'அனுபவம் எப்படி இருந்தது?',
    stars: { one: '{count} நட்சத்திரம்', other: '{count} நட்சத்திரங்கள்' },
    rateComment: 'வேறு ஏதேனும் சொல்ல விரும்புகிறீர்களா?',
    rateSend: 'மதிப்பீட்டை அனுப்பு',
    rateThanks: 'மதிப்பீட்டுக்கு நன்றி.',
    rateSkip: 'இப்போது வேண்டாம்',

    // Attachments
    attachFile: 'கோப்பை இணை',
    attachScreenshot: 'திரையைப் படம்பிடி',
    removeFile: '{name} கோப்பை நீக்கு',
    uploading: '{name} பதிவேற்றப்படுகிறது, {percent}',
    downloadFile: '{name} கோப்பைப் பதிவிறக்கு',
    imageFrom: 'படம் {name}',
    fileTooLarge: '{name} கோப்பின் அளவு {size} அளவைவிட அதிகம்',
    fileRefused: 'இந்த வகைக் கோப்பை அனுப்ப முடியாது: {name}',
    fileFailed: '{name} கோப்பைப் பதிவேற்ற முடியவில்லை',

    // Contact form, while chat is off
    contactIntro: 'ஒரு செய்தி எழுதுங்கள், மின்னஞ்சலில் பதிலளிப்போம்.',
    name: 'பெயர்',
    optional: 'கட்டாயமில்லை',
    message: 'செய்தி',
    contactSend: 'செய்தியை அனுப்பு',
    contactSent: 'உங்கள் செய்தி வந்து சேர்ந்தது',
    contactSentText: '{email} முகவரிக்குப் பதிலளிப்போம்.',
};
