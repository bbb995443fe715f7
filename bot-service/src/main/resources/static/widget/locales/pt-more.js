/** Further words, for what few visits need: files, the contact form, all conversations, the rating. */
export default {
    // Conversation
    newConversation: 'Nova conversa',
    charactersLeft: {
        one: 'Resta {count} caractere',
        many: 'Restam {count} de caracteres',
        other: 'Restam {count} caracteres',
    },
    tooLong: {
        one: '{count} caractere a mais',
        many: '{count} de caracteres a mais',
        other: '{count} caracteres a mais',
    },

    // Answers
    reasonWrong: 'Está errado',
    reasonIncomplete: 'Falta alguma coisa',
    reasonUnclear: 'Difícil de entender',
    reasonOutdated: 'Desatualizado',
    reasonOther: 'Outra coisa',
    translated: 'Traduzido. Ver o original',

    // People
    emailAsk: 'Para onde podemos enviar a resposta se você sair?',
    email: 'E-mail',
    emailSave: 'Salvar',
    emailSaved: 'A resposta também será enviada para {email}',

    // Ending a conversation
    endConversation: 'Encerrar a conversa',
    downloadTranscript: 'Baixar a conversa',
    rateTitle: 'Como foi?',
    stars: { one: '{count} estrela', many: '{count} de estrelas', other: '{count} estrelas' },
    rateComment: 'Quer acrescentar algo?',
    rateSend: 'Enviar avaliação',
    rateThanks: 'Obrigado pela avaliação.',
    rateSkip: 'Agora não',

    // Attachments
    attachFile: 'Anexar um arquivo',
    attachScreenshot: 'Capturar a tela',
    removeFile: 'Remover {name}',
    uploading: 'Enviando {name}, {percent}',
    downloadFile: 'Baixar {name}',
    imageFrom: 'Imagem {name}',
    fileTooLarge: '{name} é maior que {size}',
    fileRefused: 'Este tipo de arquivo não pode ser enviado: {name}',
    fileFailed: 'Não foi possível enviar {name}',

    // Contact form, while chat is off
    contactIntro: 'Deixe uma mensagem e responderemos por e-mail.',
    name: 'Nome',
    optional: 'opcional',
    message: 'Mensagem',
    contactSend: 'Enviar mensagem',
    contactSent: 'Sua mensagem chegou',
    contactSentText: 'Vamos responder para {email}.',
};
