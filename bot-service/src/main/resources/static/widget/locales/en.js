/**
 * The widget's words in English. Every other file in this folder has the same keys.
 *
 * `{name}` is replaced by a value; a value that is an object is chosen by the plural category of `{count}`.
 * A site can override any key for any language in its widget settings.
 */
export default {
    direction: 'ltr',

    // Launcher and frame
    openChat: 'Open chat',
    openChatUnread: {
        one: 'Open chat, {count} unread message',
        other: 'Open chat, {count} unread messages',
    },
    closeChat: 'Close chat',
    panelLabel: 'Help from {site}',
    back: 'Back',
    more: 'More options',
    loading: 'Loading',
    close: 'Close',

    // Home
    greeting: 'How can we help?',
    greetingName: 'Hello {name}, how can we help?',
    askPlaceholder: 'Ask a question',
    askLabel: 'Ask a question or search the help articles',
    ask: 'Ask',
    suggestedArticles: 'Good to know',
    searchResults: 'Articles that may help',
    resultCount: { one: '{count} article found', other: '{count} articles found' },
    noResults: 'No article matches these words. Ask anyway: you will get an answer or a person.',
    recentConversations: 'Your conversations',
    allConversations: 'All conversations',
    startConversation: 'Start a conversation',
    unread: { one: '{count} new', other: '{count} new' },
    noMessages: 'No messages yet',
    you: 'You',

    // Who is there, and when
    teamOpen: 'The team is here now',
    teamClosed: 'The team is away',
    teamOpensAt: 'The team is back {when}',
    repliesIn: 'People usually reply within {duration}',

    // Conversation
    messages: 'Messages',
    conversationIntro: 'Ask anything. An automated assistant answers from the help articles, and a person is one click away.',
    assistant: 'Assistant',
    automated: 'automated',
    person: 'person',
    team: 'Team',
    earlierMessages: 'Show earlier messages',
    newMessages: 'New messages',
    writePlaceholder: 'Write a message',
    writeLabel: 'Your message',
    send: 'Send',
    assistantTyping: 'The assistant is writing',
    personTyping: '{name} is writing',
    today: 'Today',
    yesterday: 'Yesterday',

    // Delivery of one's own messages
    sending: 'Sending',
    waitingForNetwork: 'Will be sent when you are back online',
    sent: 'Sent',
    seen: 'Seen',
    notSent: 'Not sent',
    resend: 'Send again',
    discard: 'Discard',

    // Answers
    sources: 'Sources',
    translated: 'Translated. Show the original',
    mayHelp: 'These may help',
    whichOne: 'Which one do you mean?',
    noneOfThese: 'None of these',
    didThisHelp: 'Did this help?',
    helped: 'Yes, this helped',
    notHelped: 'No, this did not help',
    thanksForFeedback: 'Thank you.',
    whatWasWrong: 'What was missing?',

    // People
    talkToPerson: 'Talk to a person',
    personAsked: 'A person has been asked to join',
    personAskedClosed: 'Your question is with the team. They are back {when}.',
    personAskedAway: 'Your question is with the team. They answer as soon as they are back.',
    joined: '{name} joined',
    joinedUnnamed: 'A person joined',
    left: 'The assistant is back',

    // Ending a conversation
    ended: 'This conversation has ended',

    // Attachments
    attach: 'Attach',
    dropHere: 'Drop files here',

    // Articles
    article: 'Article',
    updated: 'Updated {date}',
    openOnSite: 'Open on the site',
    articleMissing: 'This article is no longer available.',
    askAboutThis: 'Ask about this',

    // Contact form, while chat is off
    contactTitle: 'Write to us',

    // When something is in the way
    offline: 'You are offline. Messages are kept and sent later.',
    reconnecting: 'Connecting again',
    slowDown: { one: 'Too many messages. Try again in {count} second.', other: 'Too many messages. Try again in {count} seconds.' },
    somethingWrong: 'Something went wrong on our side.',
    sessionRenewed: 'Your session had ended. A new one has begun.',
    signInNeeded: 'Please sign in to the site to start a conversation.',
};
