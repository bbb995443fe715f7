/** Further words, for what few visits need: files, the contact form, all conversations, the rating. */
export default {
    // Conversation
    newConversation: 'New conversation',
    charactersLeft: { one: '{count} character left', other: '{count} characters left' },
    tooLong: { one: '{count} character too many', other: '{count} characters too many' },

    // Answers
    reasonWrong: 'It is wrong',
    reasonIncomplete: 'Something is missing',
    reasonUnclear: 'Hard to understand',
    reasonOutdated: 'Out of date',
    reasonOther: 'Something else',
    translated: 'Translated. Show the original',

    // People
    emailAsk: 'Where may we send the answer if you leave?',
    email: 'E-mail',
    emailSave: 'Save',
    emailSaved: 'The answer will also go to {email}',

    // Ending a conversation
    endConversation: 'End conversation',
    downloadTranscript: 'Download transcript',
    rateTitle: 'How was it?',
    stars: { one: '{count} star', other: '{count} stars' },
    rateComment: 'Anything you want to add?',
    rateSend: 'Send rating',
    rateThanks: 'Thank you for the rating.',
    rateSkip: 'Not now',

    // Attachments
    attachFile: 'Attach a file',
    attachScreenshot: 'Take a screenshot',
    removeFile: 'Remove {name}',
    uploading: 'Uploading {name}, {percent}',
    downloadFile: 'Download {name}',
    imageFrom: 'Image {name}',
    fileTooLarge: '{name} is larger than {size}',
    fileRefused: 'This type of file cannot be sent: {name}',
    fileFailed: '{name} could not be uploaded',

    // Contact form, while chat is off
    contactIntro: 'Leave a message and we answer by e-mail.',
    name: 'Name',
    optional: 'optional',
    message: 'Message',
    contactSend: 'Send message',
    contactSent: 'Your message has arrived',
    contactSentText: 'We answer to {email}.',
};
