/** The widget's words in Spanish; `en.js` says how they work. */
export default {
    direction: 'ltr',

    // Launcher and frame
    openChat: 'Abrir el chat',
    openChatUnread: {
        one: 'Abrir el chat, {count} mensaje sin leer',
        many: 'Abrir el chat, {count} de mensajes sin leer',
        other: 'Abrir el chat, {count} mensajes sin leer',
    },
    closeChat: 'Cerrar el chat',
    panelLabel: 'Ayuda de {site}',
    back: 'Volver',
    more: 'Más opciones',
    loading: 'Cargando',
    close: 'Cerrar',

    // Home
    greeting: '¿En qué podemos ayudar?',
    greetingName: 'Hola, {name}. ¿En qué podemos ayudar?',
    askPlaceholder: 'Escribir una pregunta',
    askLabel: 'Hacer una pregunta o buscar en los artículos de ayuda',
    ask: 'Preguntar',
    suggestedArticles: 'Conviene saber',
    searchResults: 'Artículos que pueden ayudar',
    resultCount: {
        one: '{count} artículo encontrado',
        many: '{count} de artículos encontrados',
        other: '{count} artículos encontrados',
    },
    noResults: 'Ningún artículo coincide con estas palabras. Se puede preguntar igualmente: habrá una respuesta o una persona.',
    recentConversations: 'Conversaciones recientes',
    allConversations: 'Todas las conversaciones',
    startConversation: 'Iniciar una conversación',
    unread: { one: '{count} nuevo', many: '{count} de nuevos', other: '{count} nuevos' },
    noMessages: 'Todavía no hay mensajes',
    you: 'Yo',

    // Who is there, and when
    teamOpen: 'El equipo está disponible ahora',
    teamClosed: 'El equipo no está disponible ahora',
    teamOpensAt: 'El equipo vuelve {when}',
    repliesIn: 'Tiempo de respuesta habitual del equipo: {duration}',

    // Conversation
    messages: 'Mensajes',
    conversationIntro: 'Aquí se puede preguntar lo que haga falta. Un asistente automático responde con los artículos de ayuda, y hay una persona a un clic.',
    assistant: 'Asistente',
    automated: 'automático',
    person: 'persona',
    team: 'Equipo',
    earlierMessages: 'Mostrar mensajes anteriores',
    newMessages: 'Mensajes nuevos',
    writePlaceholder: 'Escribir un mensaje',
    writeLabel: 'Mensaje',
    send: 'Enviar',
    assistantTyping: 'El asistente está escribiendo',
    personTyping: '{name} está escribiendo',
    today: 'Hoy',
    yesterday: 'Ayer',

    // Delivery of one's own messages
    sending: 'Enviando',
    waitingForNetwork: 'Se enviará cuando vuelva la conexión',
    sent: 'Enviado',
    seen: 'Leído',
    notSent: 'No enviado',
    resend: 'Enviar de nuevo',
    discard: 'Descartar',

    // Answers
    sources: 'Fuentes',
    translated: 'Traducido. Ver el original',
    mayHelp: 'Esto puede ayudar',
    whichOne: '¿De cuál de estos temas se trata?',
    noneOfThese: 'Ninguno de estos',
    didThisHelp: '¿Ha servido de ayuda?',
    helped: 'Sí, ha servido',
    notHelped: 'No, no ha servido',
    thanksForFeedback: 'Gracias.',
    whatWasWrong: '¿Qué ha faltado?',

    // People
    talkToPerson: 'Hablar con una persona',
    personAsked: 'Hemos avisado a una persona del equipo',
    personAskedClosed: 'La pregunta ya está en manos del equipo, que vuelve {when}.',
    personAskedAway: 'La pregunta ya está en manos del equipo, que responderá en cuanto vuelva.',
    joined: '{name} se ha unido a la conversación',
    joinedUnnamed: 'Una persona del equipo se ha unido a la conversación',
    left: 'El asistente ha vuelto',

    // Ending a conversation
    ended: 'Esta conversación ha terminado',

    // Attachments
    attach: 'Adjuntar',
    dropHere: 'Soltar los archivos aquí',

    // Articles
    article: 'Artículo',
    updated: 'Actualizado el {date}',
    openOnSite: 'Abrir en el sitio web',
    articleMissing: 'Este artículo ya no está disponible.',
    askAboutThis: 'Preguntar sobre esto',

    // Contact form, while chat is off
    contactTitle: 'Enviar un mensaje al equipo',

    // When something is in the way
    offline: 'No hay conexión. Los mensajes se guardan y se enviarán más tarde.',
    reconnecting: 'Recuperando la conexión',
    slowDown: {
        one: 'Demasiados mensajes. Se puede volver a intentar en {count} segundo.',
        many: 'Demasiados mensajes. Se puede volver a intentar en {count} de segundos.',
        other: 'Demasiados mensajes. Se puede volver a intentar en {count} segundos.',
    },
    somethingWrong: 'Algo ha fallado por nuestra parte.',
    sessionRenewed: 'La sesión había caducado. Ha empezado una nueva.',
    signInNeeded: 'Para iniciar una conversación hay que iniciar sesión en el sitio web.',
};
