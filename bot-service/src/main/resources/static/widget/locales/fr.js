/** The widget's words in French; `en.js` says how they work. */
export default {
    direction: 'ltr',

    // Launcher and frame
    openChat: 'Ouvrir la discussion',
    openChatUnread: {
        one: 'Ouvrir la discussion, {count} message non lu',
        many: 'Ouvrir la discussion, {count} de messages non lus',
        other: 'Ouvrir la discussion, {count} messages non lus',
    },
    closeChat: 'Fermer la discussion',
    panelLabel: 'Aide de {site}',
    back: 'Retour',
    more: 'Autres options',
    loading: 'Chargement',
    close: 'Fermer',

    // Home
    greeting: 'Comment pouvons-nous vous aider ?',
    greetingName: 'Bonjour {name}, comment pouvons-nous vous aider ?',
    askPlaceholder: 'Posez votre question',
    askLabel: 'Posez une question ou cherchez dans les articles d’aide',
    ask: 'Demander',
    suggestedArticles: 'Bon à savoir',
    searchResults: 'Ces articles peuvent vous aider',
    resultCount: {
        one: '{count} article trouvé',
        many: '{count} d’articles trouvés',
        other: '{count} articles trouvés',
    },
    noResults: 'Aucun article ne correspond à ces mots. Posez tout de même votre question : vous aurez une réponse ou une personne.',
    recentConversations: 'Vos conversations',
    allConversations: 'Toutes les conversations',
    startConversation: 'Démarrer une conversation',
    unread: { one: '{count} nouveau', many: '{count} de nouveaux', other: '{count} nouveaux' },
    noMessages: 'Aucun message pour l’instant',
    you: 'Vous',

    // Who is there, and when
    teamOpen: 'L’équipe est là en ce moment',
    teamClosed: 'L’équipe est absente',
    teamOpensAt: 'L’équipe sera de retour {when}',
    repliesIn: 'Délai de réponse habituel de l’équipe : {duration}',

    // Conversation
    messages: 'Messages',
    conversationIntro: 'Posez toutes vos questions. Un assistant automatique répond à partir des articles d’aide, et vous pouvez joindre une personne en un clic.',
    assistant: 'Assistant',
    automated: 'automatique',
    person: 'personne',
    team: 'Équipe',
    earlierMessages: 'Afficher les messages précédents',
    newMessages: 'Nouveaux messages',
    writePlaceholder: 'Écrivez un message',
    writeLabel: 'Votre message',
    send: 'Envoyer',
    assistantTyping: 'L’assistant écrit',
    personTyping: '{name} écrit',
    today: 'Aujourd’hui',
    yesterday: 'Hier',

    // Delivery of one's own messages
    sending: 'Envoi en cours',
    waitingForNetwork: 'Sera envoyé dès que vous serez de nouveau en ligne',
    sent: 'Envoyé',
    seen: 'Lu',
    notSent: 'Non envoyé',
    resend: 'Renvoyer',
    discard: 'Supprimer',

    // Answers
    sources: 'Sources',
    translated: 'Traduit. Afficher l’original',
    mayHelp: 'Ceci peut vous aider',
    whichOne: 'De quel sujet parlez-vous ?',
    noneOfThese: 'Aucun de ceux-ci',
    didThisHelp: 'Cette réponse vous a-t-elle aidé ?',
    helped: 'Oui, elle m’a aidé',
    notHelped: 'Non, elle ne m’a pas aidé',
    thanksForFeedback: 'Merci.',
    whatWasWrong: 'Que manquait-il ?',

    // People
    talkToPerson: 'Parler à une personne',
    personAsked: 'Une personne de l’équipe a été prévenue',
    personAskedClosed: 'Votre question a été transmise à l’équipe, qui sera de retour {when}.',
    personAskedAway: 'Votre question a été transmise à l’équipe, qui vous répondra dès son retour.',
    joined: '{name} a rejoint la conversation',
    joinedUnnamed: 'Une personne de l’équipe a rejoint la conversation',
    left: 'L’assistant est de retour',

    // Ending a conversation
    ended: 'Cette conversation est terminée',

    // Attachments
    attach: 'Joindre',
    dropHere: 'Déposez vos fichiers ici',

    // Articles
    article: 'Article',
    updated: 'Mis à jour le {date}',
    openOnSite: 'Ouvrir sur le site',
    articleMissing: 'Cet article n’est plus disponible.',
    askAboutThis: 'Poser une question à ce sujet',

    // Contact form, while chat is off
    contactTitle: 'Écrivez-nous',

    // When something is in the way
    offline: 'Vous êtes hors ligne. Vos messages sont conservés et partiront plus tard.',
    reconnecting: 'Reconnexion en cours',
    slowDown: {
        one: 'Trop de messages. Réessayez dans {count} seconde.',
        many: 'Trop de messages. Réessayez dans {count} de secondes.',
        other: 'Trop de messages. Réessayez dans {count} secondes.',
    },
    somethingWrong: 'Un problème est survenu de notre côté.',
    sessionRenewed: 'Votre session avait expiré. Une nouvelle a commencé.',
    signInNeeded: 'Veuillez vous connecter au site pour démarrer une conversation.',
};
