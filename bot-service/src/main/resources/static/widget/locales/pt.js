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
    translated: 'Traduzido. Ver o original',
    mayHelp: 'Isto pode ajudar',
    whichOne: 'Qual destes assuntos é o seu?',
    noneOfThese: 'Nenhum destes',
    didThisHelp: 'Isto ajudou?',
    helped: 'Sim, ajudou',
    notHelped: 'Não, não ajudou',
    thanksForFeedback: 'Obrigado.',
    whatWasWrong: 'O que faltou?',

    // People
    talkToPerson: 'Falar com uma pessoa',
    personAsked: 'Chamamos uma pessoa da equipe',
    personAskedClosed: 'Sua pergunta está com a equipe, que volta {when}.',
    personAskedAway: 'Sua pergunta está com a equipe, que vai responder assim que voltar.',
    joined: '{name} entrou na conversa',
    joinedUnnamed: 'Uma pessoa da equipe entrou na conversa',
    left: 'O assistente está de volta',

    // Ending a conversation
    ended: 'Esta conversa foi encerrada',

    // Attachments
    attach: 'Anexar',
    dropHere: 'Solte os arquivos aqui',

    // Articles
    article: 'Artigo',
    updated: 'Atualizado em {date}',
    openOnSite: 'Abrir no site',
    articleMissing: 'Este artigo não está mais disponível.',
    askAboutThis: 'Perguntar sobre isto',

    // Contact form, while chat is off
    contactTitle: 'Escreva para nós',

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
