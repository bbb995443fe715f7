/** Further words, for what few visits need: files, the contact form, all conversations, the rating. */
export default {
    // Conversation
    newConversation: 'Nouvelle conversation',
    charactersLeft: {
        one: '{count} caractère restant',
        many: '{count} de caractères restants',
        other: '{count} caractères restants',
    },
    tooLong: {
        one: '{count} caractère de trop',
        many: '{count} de caractères de trop',
        other: '{count} caractères de trop',
    },

    // Answers
    reasonWrong: 'C’est inexact',
    reasonIncomplete: 'Il manque quelque chose',
    reasonUnclear: 'Difficile à comprendre',
    reasonOutdated: 'Plus à jour',
    reasonOther: 'Autre chose',
    translated: 'Traduit. Afficher l’original',

    // People
    emailAsk: 'Où pouvons-nous envoyer la réponse si vous partez ?',
    email: 'E-mail',
    emailSave: 'Enregistrer',
    emailSaved: 'La réponse sera aussi envoyée à {email}',

    // Ending a conversation
    endConversation: 'Terminer la conversation',
    downloadTranscript: 'Télécharger la conversation',
    rateTitle: 'Comment cela s’est-il passé ?',
    stars: { one: '{count} étoile', many: '{count} d’étoiles', other: '{count} étoiles' },
    rateComment: 'Souhaitez-vous ajouter quelque chose ?',
    rateSend: 'Envoyer la note',
    rateThanks: 'Merci pour votre note.',
    rateSkip: 'Pas maintenant',

    // Attachments
    attachFile: 'Joindre un fichier',
    attachScreenshot: 'Faire une capture d’écran',
    removeFile: 'Retirer {name}',
    uploading: 'Envoi de {name}, {percent}',
    downloadFile: 'Télécharger {name}',
    imageFrom: 'Image {name}',
    fileTooLarge: '{name} dépasse {size}',
    fileRefused: 'Ce type de fichier ne peut pas être envoyé : {name}',
    fileFailed: 'L’envoi de {name} a échoué',

    // Contact form, while chat is off
    contactIntro: 'Laissez un message et nous vous répondrons par e-mail.',
    name: 'Nom',
    optional: 'facultatif',
    message: 'Message',
    contactSend: 'Envoyer le message',
    contactSent: 'Votre message est bien arrivé',
    contactSentText: 'Nous répondrons à {email}.',
};
