/** Further words, for what few visits need: files, the contact form, all conversations, the rating. */
export default {
    // Conversation
    newConversation: 'Conversación nueva',
    charactersLeft: {
        one: 'Queda {count} carácter',
        many: 'Quedan {count} de caracteres',
        other: 'Quedan {count} caracteres',
    },
    tooLong: {
        one: 'Sobra {count} carácter',
        many: 'Sobran {count} de caracteres',
        other: 'Sobran {count} caracteres',
    },

    // Answers
    reasonWrong: 'Es incorrecto',
    reasonIncomplete: 'Falta algo',
    reasonUnclear: 'Cuesta entenderlo',
    reasonOutdated: 'Está desactualizado',
    reasonOther: 'Otra cosa',
    translated: 'Traducido. Ver el original',

    // People
    emailAsk: '¿A qué dirección podemos enviar la respuesta?',
    email: 'Correo electrónico',
    emailSave: 'Guardar',
    emailSaved: 'La respuesta llegará también a {email}',

    // Ending a conversation
    endConversation: 'Terminar la conversación',
    downloadTranscript: 'Descargar la conversación',
    rateTitle: '¿Qué tal ha ido?',
    stars: { one: '{count} estrella', many: '{count} de estrellas', other: '{count} estrellas' },
    rateComment: '¿Algo que añadir?',
    rateSend: 'Enviar valoración',
    rateThanks: 'Gracias por la valoración.',
    rateSkip: 'Ahora no',

    // Attachments
    attachFile: 'Adjuntar un archivo',
    attachScreenshot: 'Hacer una captura de pantalla',
    removeFile: 'Quitar {name}',
    uploading: 'Subiendo {name}, {percent}',
    downloadFile: 'Descargar {name}',
    imageFrom: 'Imagen {name}',
    fileTooLarge: '{name} supera {size}',
    fileRefused: 'Este tipo de archivo no se puede enviar: {name}',
    fileFailed: 'No se ha podido subir {name}',

    // Contact form, while chat is off
    contactIntro: 'Responderemos por correo electrónico.',
    name: 'Nombre',
    optional: 'opcional',
    message: 'Mensaje',
    contactSend: 'Enviar mensaje',
    contactSent: 'El mensaje ha llegado',
    contactSentText: 'Responderemos a {email}.',
};
