/** The widget's words in Portuguese; `en.js` says how they work. */
export default {
    direction: 'ltr',

    // Launcher and frame
    openChat: 'Abrir o chat',
    openChatUnread: {
        one: 'Abrir o chat, {count} mensagem não lida',
        many: 'Abrir o chat, {count} de mensagens não lidas',
        other: 'Abrir o chat, {count} mensagens não lidas',
    },
    closeChat: 'Fechar o chat',
    panelLabel: 'Ajuda de {site}',
    back: 'Voltar',
    more: 'Mais opções',
    loading: 'Carregando',
    close: 'Fechar',

    // Home
    greeting: 'Como podemos ajudar você?',
    greetingName: 'Olá, {name}! Como podemos ajudar você?',
    askPlaceholder: 'Escreva sua pergunta',
    askLabel: 'Faça uma pergunta ou pesquise nos artigos de ajuda',
    ask: 'Perguntar',
    suggestedArticles: 'Bom saber',
    searchResults: 'Artigos que podem ajudar',
    resultCount: {
        one: '{count} artigo encontrado',
        many: '{count} de artigos encontrados',
        other: '{count} artigos encontrados',
    },
    noResults: 'Nenhum artigo corresponde a essas palavras. Pergunte mesmo assim: você terá uma resposta ou uma pessoa.',
    recentConversations: 'Suas conversas',
    allConversations: 'Todas as conversas',
    startConversation: 'Iniciar uma conversa',
    unread: { one: '{count} nova', many: '{count} de novas', other: '{count} novas' },
    noMessages: 'Ainda não há mensagens',
    you: 'Você',

    // Who is there, and when
    teamOpen: 'A equipe está aqui agora',
    teamClosed: 'A equipe não está aqui no momento',
    teamOpensAt: 'A equipe volta {when}',
    repliesIn: 'Tempo de resposta habitual da equipe: {duration}',

    // Conversation
    newConversation: 'Nova conversa',
    messages: 'Mensagens',
    conversationIntro: 'Pergunte o que quiser. Um assistente automático responde com base nos artigos de ajuda, e uma pessoa está a um clique.',
    assistant: 'Assistente',
    automated: 'automático',
    person: 'pessoa',
    team: 'Equipe',
    earlierMessages: 'Mostrar mensagens anteriores',
    newMessages: 'Novas mensagens',
    writePlaceholder: 'Escreva uma mensagem',
    writeLabel: 'Sua mensagem',
    send: 'Enviar',
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
    assistantTyping: 'O assistente está escrevendo',
    personTyping: '{name} está escrevendo',
    today: 'Hoje',
    yesterday: 'Ontem',

    // Delivery of one's own messages
    sending: 'Enviando',
    waitingForNetwork: 'Será enviada quando você estiver on-line de novo',
    sent: 'Enviada',
    seen: 'Lida',
    notSent: 'Não enviada',
    resend: 'Enviar de novo',
    discard: 'Descartar',

    // Answers
    sources: 'Fontes',
    mayHelp: 'Isto pode ajudar',
    whichOne: 'Qual destes assuntos é o seu?',
    noneOfThese: 'Nenhum destes',
    didThisHelp: 'Isto ajudou?',
    helped: 'Sim, ajudou',
    notHelped: 'Não, não ajudou',
    thanksForFeedback: 'Obrigado.',
    whatWasWrong: 'O que faltou?',
    reasonWrong: 'Está errado',
    reasonIncomplete: 'Falta alguma coisa',
    reasonUnclear: 'Difícil de entender',
    reasonOutdated: 'Desatualizado',
    reasonOther: 'Outra coisa',

    // People
    talkToPerson: 'Falar com uma pessoa',
    personAsked: 'Chamamos uma pessoa da equipe',
    personAskedClosed: 'Sua pergunta está com a equipe, que volta {when}.',
    personAskedAway: 'Sua pergunta está com a equipe, que vai responder assim que voltar.',
    joined: '{name} entrou na conversa',
    joinedUnnamed: 'Uma pessoa da equipe entrou na conversa',
    left: 'O assistente está de volta',
    emailAsk: 'Para onde podemos enviar a resposta se você sair?',
    email: 'E-mail',
    emailSave: 'Salvar',
    emailSaved: 'A resposta também será enviada para {email}',

    // Ending a conversation
    endConversation: 'Encerrar a conversa',
    ended: 'Esta conversa foi encerrada',
    downloadTranscript: 'Baixar a conversa',
    rateTitle: 'Como foi?',
    stars: { one: '{count} estrela', many: '{count} de estrelas', other: '{count} estrelas' },
    rateComment: 'Quer acrescentar algo?',
    rateSend: 'Enviar avaliação',
    rateThanks: 'Obrigado pela avaliação.',
    rateSkip: 'Agora não',

    // Attachments
    attach: 'Anexar',
    attachFile: 'Anexar um arquivo',
    attachScreenshot: 'Capturar a tela',
    dropHere: 'Solte os arquivos aqui',
    removeFile: 'Remover {name}',
    uploading: 'Enviando {name}, {percent}',
    downloadFile: 'Baixar {name}',
    imageFrom: 'Imagem {name}',
    fileTooLarge: '{name} é maior que {size}',
    fileRefused: 'Este tipo de arquivo não pode ser enviado: {name}',
    fileFailed: 'Não foi possível enviar {name}',

    // Articles
    article: 'Artigo',
    updated: 'Atualizado em {date}',
    openOnSite: 'Abrir no site',
    articleMissing: 'Este artigo não está mais disponível.',
    askAboutThis: 'Perguntar sobre isto',

    // Contact form, while chat is off
    contactTitle: 'Escreva para nós',
    contactIntro: 'Deixe uma mensagem e responderemos por e-mail.',
    name: 'Nome',
    optional: 'opcional',
    message: 'Mensagem',
    contactSend: 'Enviar mensagem',
    contactSent: 'Sua mensagem chegou',
    contactSentText: 'Vamos responder para {email}.',

    // When something is in the way
    offline: 'Você está off-line. As mensagens ficam guardadas e serão enviadas depois.',
    reconnecting: 'Reconectando',
    slowDown: {
        one: 'Muitas mensagens. Tente de novo em {count} segundo.',
        many: 'Muitas mensagens. Tente de novo em {count} de segundos.',
        other: 'Muitas mensagens. Tente de novo em {count} segundos.',
    },
    somethingWrong: 'Algo deu errado do nosso lado.',
    sessionRenewed: 'Sua sessão tinha expirado. Uma nova começou.',
    signInNeeded: 'Entre na sua conta no site para iniciar uma conversa.',
};
