/** The widget's words in Tamil; `en.js` says how they work. */
export default {
    direction: 'ltr',

    // Launcher and frame
    openChat: 'அரட்டையைத் திற',
    openChatUnread: {
        one: 'அரட்டையைத் திற, படிக்காத செய்தி {count}',
        other: 'அரட்டையைத் திற, படிக்காத செய்திகள் {count}',
    },
    closeChat: 'அரட்டையை மூடு',
    panelLabel: '{site} உதவி',
    back: 'பின்செல்',
    more: 'மேலும் விருப்பங்கள்',
    loading: 'ஏற்றப்படுகிறது',
    close: 'மூடு',

    // Home
    greeting: 'உங்களுக்கு என்ன உதவி வேண்டும்?',
    greetingName: 'வணக்கம் {name}, உங்களுக்கு என்ன உதவி வேண்டும்?',
    askPlaceholder: 'உங்கள் கேள்வி',
    askLabel: 'கேள்வி கேளுங்கள் அல்லது உதவிக் கட்டுரைகளில் தேடுங்கள்',
    ask: 'கேள்',
    suggestedArticles: 'தெரிந்துகொள்ள',
    searchResults: 'உதவக்கூடிய கட்டுரைகள்',
    resultCount: { one: '{count} கட்டுரை கிடைத்தது', other: '{count} கட்டுரைகள் கிடைத்தன' },
    noResults: 'இந்தச் சொற்களுக்குப் பொருந்தும் கட்டுரை இல்லை. இருந்தாலும் கேளுங்கள்: பதில் கிடைக்கும், அல்லது எங்கள் குழுவில் ஒருவர் உதவுவார்.',
    recentConversations: 'உங்கள் உரையாடல்கள்',
    allConversations: 'எல்லா உரையாடல்களும்',
    startConversation: 'உரையாடலைத் தொடங்கு',
    unread: { one: '{count} புதியது', other: '{count} புதியவை' },
    noMessages: 'இன்னும் செய்திகள் இல்லை',
    you: 'நீங்கள்',

    // Who is there, and when
    teamOpen: 'எங்கள் குழு இப்போது இங்கே உள்ளது',
    teamClosed: 'எங்கள் குழு இப்போது இங்கே இல்லை',
    teamOpensAt: 'எங்கள் குழு திரும்பும் நேரம்: {when}',
    repliesIn: 'குழு வழக்கமாகப் பதிலளிக்கும் நேரம்: {duration}',

    // Conversation
    messages: 'செய்திகள்',
    conversationIntro: 'எதை வேண்டுமானாலும் கேளுங்கள். தானியங்கி உதவியாளர் உதவிக் கட்டுரைகளிலிருந்து பதிலளிப்பார்; எங்கள் குழுவில் ஒருவருடன் பேச ஒரே சொடுக்கு போதும்.',
    assistant: 'உதவியாளர்',
    automated: 'தானியங்கி',
    person: 'குழு உறுப்பினர்',
    team: 'குழு',
    earlierMessages: 'முந்தைய செய்திகளைக் காட்டு',
    newMessages: 'புதிய செய்திகள்',
    writePlaceholder: 'செய்தி எழுதுங்கள்',
    writeLabel: 'உங்கள் செய்தி',
    send: 'அனுப்பு',
    assistantTyping: 'உதவியாளர் எழுதுகிறார்',
    personTyping: '{name} எழுதுகிறார்',
    today: 'இன்று',
    yesterday: 'நேற்று',

    // Delivery of one's own messages
    sending: 'அனுப்பப்படுகிறது',
    waitingForNetwork: 'இணைப்பு திரும்பியதும் அனுப்பப்படும்',
    sent: 'அனுப்பப்பட்டது',
    seen: 'படிக்கப்பட்டது',
    notSent: 'அனுப்பப்படவில்லை',
    resend: 'மீண்டும் அனுப்பு',
    discard: 'நீக்கு',

    // Answers
    sources: 'ஆதாரங்கள்',
    translated: 'மொழிபெயர்ப்பு. மூலத்தைக் காட்டு',
    mayHelp: 'இவை உதவக்கூடும்',
    whichOne: 'இவற்றில் எதைப் பற்றிக் கேட்கிறீர்கள்?',
    noneOfThese: 'இவற்றில் எதுவும் இல்லை',
    didThisHelp: 'இது உதவியதா?',
    helped: 'ஆம், உதவியது',
    notHelped: 'இல்லை, உதவவில்லை',
    thanksForFeedback: 'நன்றி.',
    whatWasWrong: 'என்ன குறையாக இருந்தது?',

    // People
    talkToPerson: 'ஒருவருடன் பேச',
    personAsked: 'எங்கள் குழுவில் ஒருவரை அழைத்துள்ளோம்',
    personAskedClosed: 'உங்கள் கேள்வி எங்கள் குழுவிடம் உள்ளது. குழு திரும்பும் நேரம்: {when}.',
    personAskedAway: 'உங்கள் கேள்வி எங்கள் குழுவிடம் உள்ளது. திரும்பியவுடன் பதிலளிப்பார்கள்.',
    joined: '{name} இணைந்தார்',
    joinedUnnamed: 'எங்கள் குழுவில் ஒருவர் இணைந்தார்',
    left: 'உதவியாளர் திரும்பிவிட்டார்',

    // Ending a conversation
    ended: 'இந்த உரையாடல் முடிந்தது',

    // Attachments
    attach: 'இணை',
    dropHere: 'கோப்புகளை இங்கே விடுங்கள்',

    // Articles
    article: 'கட்டுரை',
    updated: 'புதுப்பிக்கப்பட்டது: {date}',
    openOnSite: 'தளத்தில் திற',
    articleMissing: 'இந்தக் கட்டுரை இப்போது இல்லை.',
    askAboutThis: 'இதைப் பற்றிக் கேள்',

    // Contact form, while chat is off
    contactTitle: 'எங்களுக்கு எழுதுங்கள்',

    // When something is in the way
    offline: 'இணைய இணைப்பு இல்லை. செய்திகள் சேமிக்கப்பட்டு பின்னர் அனுப்பப்படும்.',
    reconnecting: 'மீண்டும் இணைக்கப்படுகிறது',
    slowDown: {
        one: 'செய்திகள் மிக அதிகம். {count} விநாடியில் மீண்டும் முயலுங்கள்.',
        other: 'செய்திகள் மிக அதிகம். {count} விநாடிகளில் மீண்டும் முயலுங்கள்.',
    },
    somethingWrong: 'எங்கள் பக்கத்தில் ஏதோ தவறு நேர்ந்தது.',
    sessionRenewed: 'உங்கள் அமர்வு முடிந்திருந்தது. புதிய அமர்வு தொடங்கியது.',
    signInNeeded: 'உரையாடலைத் தொடங்க தளத்தில் உள்நுழையுங்கள்.',
};
