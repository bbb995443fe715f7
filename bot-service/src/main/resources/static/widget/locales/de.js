/** The widget's words in German; `en.js` says how they work. */
export default {
    direction: 'ltr',

    // Launcher and frame
    openChat: 'Chat öffnen',
    openChatUnread: {
        one: 'Chat öffnen, {count} ungelesene Nachricht',
        other: 'Chat öffnen, {count} ungelesene Nachrichten',
    },
    closeChat: 'Chat schließen',
    panelLabel: 'Hilfe von {site}',
    back: 'Zurück',
    more: 'Weitere Optionen',
    loading: 'Wird geladen',
    close: 'Schließen',

    // Home
    greeting: 'Wie können wir Ihnen helfen?',
    greetingName: 'Guten Tag, {name}. Wie können wir Ihnen helfen?',
    askPlaceholder: 'Ihre Frage',
    askLabel: 'Stellen Sie eine Frage oder durchsuchen Sie die Hilfe',
    ask: 'Fragen',
    suggestedArticles: 'Gut zu wissen',
    searchResults: 'Diese Artikel könnten helfen',
    resultCount: { one: '{count} Artikel gefunden', other: '{count} Artikel gefunden' },
    noResults: 'Zu diesen Wörtern gibt es keinen Artikel. Fragen Sie trotzdem: Sie bekommen eine Antwort oder einen Menschen.',
    recentConversations: 'Ihre Gespräche',
    allConversations: 'Alle Gespräche',
    startConversation: 'Gespräch beginnen',
    unread: { one: '{count} neu', other: '{count} neu' },
    noMessages: 'Noch keine Nachrichten',
    you: 'Sie',

    // Who is there, and when
    teamOpen: 'Das Team ist gerade da',
    teamClosed: 'Das Team ist gerade nicht da',
    teamOpensAt: 'Das Team ist wieder da: {when}',
    repliesIn: 'Übliche Antwortzeit des Teams: {duration}',

    // Conversation
    messages: 'Nachrichten',
    conversationIntro: 'Fragen Sie, was Sie möchten. Ein automatischer Assistent antwortet aus den Hilfeartikeln, und ein Mensch ist nur einen Klick entfernt.',
    assistant: 'Assistent',
    automated: 'automatisch',
    person: 'Mensch',
    team: 'Team',
    earlierMessages: 'Frühere Nachrichten anzeigen',
    newMessages: 'Neue Nachrichten',
    writePlaceholder: 'Nachricht schreiben',
    writeLabel: 'Ihre Nachricht',
    send: 'Senden',
    assistantTyping: 'Der Assistent schreibt',
    personTyping: '{name} schreibt',
    today: 'Heute',
    yesterday: 'Gestern',

    // Delivery of one's own messages
    sending: 'Wird gesendet',
    waitingForNetwork: 'Wird gesendet, sobald Sie wieder online sind',
    sent: 'Gesendet',
    seen: 'Gelesen',
    notSent: 'Nicht gesendet',
    resend: 'Erneut senden',
    discard: 'Verwerfen',

    // Answers
    sources: 'Quellen',
    translated: 'Übersetzt. Original zeigen',
    mayHelp: 'Das könnte helfen',
    whichOne: 'Was davon meinen Sie?',
    noneOfThese: 'Nichts davon',
    didThisHelp: 'Hat das geholfen?',
    helped: 'Ja, das hat geholfen',
    notHelped: 'Nein, das hat nicht geholfen',
    thanksForFeedback: 'Vielen Dank.',
    whatWasWrong: 'Was hat gefehlt?',

    // People
    talkToPerson: 'Mit einem Menschen sprechen',
    personAsked: 'Wir haben jemanden aus dem Team dazugebeten',
    personAskedClosed: 'Ihre Frage liegt beim Team. Wieder da: {when}.',
    personAskedAway: 'Ihre Frage liegt beim Team. Sie bekommen eine Antwort, sobald wieder jemand da ist.',
    joined: '{name} ist jetzt dabei',
    joinedUnnamed: 'Jemand aus dem Team ist jetzt dabei',
    left: 'Der Assistent ist wieder da',

    // Ending a conversation
    ended: 'Dieses Gespräch ist beendet',

    // Attachments
    attach: 'Anhängen',
    dropHere: 'Dateien hier ablegen',

    // Articles
    article: 'Artikel',
    updated: 'Aktualisiert am {date}',
    openOnSite: 'Auf der Website öffnen',
    articleMissing: 'Diesen Artikel gibt es nicht mehr.',
    askAboutThis: 'Dazu eine Frage stellen',

    // Contact form, while chat is off
    contactTitle: 'Schreiben Sie uns',

    // When something is in the way
    offline: 'Sie sind offline. Nachrichten werden aufbewahrt und später gesendet.',
    reconnecting: 'Verbindung wird wiederhergestellt',
    slowDown: {
        one: 'Zu viele Nachrichten. Versuchen Sie es in {count} Sekunde wieder.',
        other: 'Zu viele Nachrichten. Versuchen Sie es in {count} Sekunden wieder.',
    },
    somethingWrong: 'Bei uns ist etwas schiefgegangen.',
    sessionRenewed: 'Ihre Sitzung war abgelaufen. Eine neue hat begonnen.',
    signInNeeded: 'Bitte melden Sie sich auf der Website an, um ein Gespräch zu beginnen.',
};
