/** Further words, for what few visits need: files, the contact form, all conversations, the rating. */
export default {
    // Conversation
    newConversation: 'Neues Gespräch',
    charactersLeft: { one: 'Noch {count} Zeichen', other: 'Noch {count} Zeichen' },
    tooLong: { one: '{count} Zeichen zu viel', other: '{count} Zeichen zu viel' },

    // Answers
    reasonWrong: 'Es stimmt nicht',
    reasonIncomplete: 'Es fehlt etwas',
    reasonUnclear: 'Schwer zu verstehen',
    reasonOutdated: 'Nicht mehr aktuell',
    reasonOther: 'Etwas anderes',
    translated: 'Übersetzt. Original zeigen',

    // People
    emailAsk: 'Wohin dürfen wir die Antwort schicken, falls Sie gehen?',
    email: 'E-Mail',
    emailSave: 'Speichern',
    emailSaved: 'Die Antwort geht auch an {email}',

    // Ending a conversation
    endConversation: 'Gespräch beenden',
    downloadTranscript: 'Verlauf herunterladen',
    rateTitle: 'Wie war es?',
    stars: { one: '{count} Stern', other: '{count} Sterne' },
    rateComment: 'Möchten Sie noch etwas dazu sagen?',
    rateSend: 'Bewertung senden',
    rateThanks: 'Vielen Dank für Ihre Bewertung.',
    rateSkip: 'Jetzt nicht',

    // Attachments
    attachFile: 'Datei anhängen',
    attachScreenshot: 'Bildschirmfoto aufnehmen',
    removeFile: '{name} entfernen',
    uploading: '{name} wird hochgeladen, {percent}',
    downloadFile: '{name} herunterladen',
    imageFrom: 'Bild {name}',
    fileTooLarge: '{name} ist größer als {size}',
    fileRefused: 'Dateien dieser Art können nicht gesendet werden: {name}',
    fileFailed: '{name} konnte nicht hochgeladen werden',

    // Contact form, while chat is off
    contactIntro: 'Hinterlassen Sie eine Nachricht, und wir antworten per E-Mail.',
    name: 'Name',
    optional: 'freiwillig',
    message: 'Nachricht',
    contactSend: 'Nachricht senden',
    contactSent: 'Ihre Nachricht ist angekommen',
    contactSentText: 'Wir antworten an {email}.',
};
