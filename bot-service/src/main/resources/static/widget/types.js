/**
 * The shapes that the service sends, as types only: nothing imports this file when the widget runs.
 *
 * @typedef {'bot' | 'waiting' | 'open' | 'closed'} Status
 * @typedef {{ kind: 'customer' | 'bot' | 'agent' | 'system', name?: string | null }} Author
 * @typedef {{ articleId: string, externalId?: string, title: string, url?: string | null, snippet?: string, language?: string,
 *     headings?: string[], quote?: string }} ArticleLink
 * @typedef {{ articleId: string, title: string }} Choice
 * @typedef {{ id: string, name: string, type: string, bytes: number, width?: number, height?: number }} Attachment
 *
 * @typedef {object} Message
 * @property {string} id
 * @property {string} [clientMessageId]
 * @property {Author} author
 * @property {string} text  Markdown when the bot or an agent wrote it, else plain
 * @property {string} [language]
 * @property {'ltr' | 'rtl'} [direction]
 * @property {string} [replyTo]
 * @property {string} [outcome]
 * @property {string} [mode]
 * @property {ArticleLink[]} [citations]
 * @property {ArticleLink[]} [suggestions]
 * @property {Choice[]} [choices]
 * @property {TextLink[]} [links]
 * @property {{ text: string, language: string }} [original]  what a translation was made of
 * @property {Attachment[]} [attachments]
 *
 * @typedef {{ address: string, articleId: string }} TextLink  a link of a text, as it is written there, and the article that it names
 *
 * @typedef {{ id: string, status: string, message?: string | null, opensAt?: string | null }} Handoff
 *
 * @typedef {object} Event  one entry of a conversation's log; `kind` says which of the fields are there
 * @property {number} seq
 * @property {'message' | 'status' | 'read' | 'feedback' | 'rating' | 'handoff' | 'contact' | 'joined'} kind
 * @property {string} at
 * @property {Message} [message]
 * @property {Status} [from]
 * @property {Status} [to]
 * @property {Author} [author]
 * @property {number} [upTo]
 * @property {string} [messageId]
 * @property {boolean} [helped]
 * @property {string} [reason]
 * @property {number} [stars]
 * @property {Handoff} [handoff]
 *
 * @typedef {object} Conversation
 * @property {string} id
 * @property {Status} status
 * @property {string} [language]
 * @property {string} createdAt
 * @property {string} updatedAt
 * @property {number} lastSeq
 * @property {number} readSeq
 * @property {number} unread
 * @property {{ author: Author, text: string, at: string } | null} [lastMessage]
 * @property {{ name: string | null } | null} [assignee]
 *
 * @typedef {{ author: Author, until?: string | null }} Typing
 * @typedef {{ conversation: Conversation, events: Event[], lastSeq: number, handoff?: Handoff | null, typing?: Typing[],
 *     more?: boolean }} Snapshot
 * @typedef {{ replyTo: string, index: number, text: string }} Delta
 *
 * @typedef {{ colour?: string | null, radius?: string | number | null, font?: string | null, position?: 'end' | 'start' | null,
 *     launcherIcon?: string | null, scheme?: 'auto' | 'light' | 'dark' | null }} Theme
 *
 * @typedef {object} Config  what a site has set for its widget
 * @property {string} site
 * @property {string} name
 * @property {boolean} chat
 * @property {boolean} attachments
 * @property {boolean} requireIdentity
 * @property {Theme} theme
 * @property {Record<string, Record<string, string>>} texts
 * @property {string[]} linkHosts
 * @property {{ open: boolean, opensAt?: string | null, zone?: string }} hours
 * @property {string | null} [replyTime]  an ISO 8601 duration
 * @property {{ messageCharacters: number, attachmentBytes: number }} limits
 *
 * @typedef {{ articleId: string, externalId?: string, title: string, url?: string | null, language: string,
 *     direction?: 'ltr' | 'rtl', body: string, links?: TextLink[], updatedAt?: string }} Article
 *
 * @typedef {{ id: string, identified: boolean, name?: string | null }} Customer
 * @typedef {{ token: string, expiresAt?: string, customer: Customer }} Session
 */
export {};
