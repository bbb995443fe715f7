package dev.deskhand.bot.answer;

/** What a message is for; everything but {@code QUESTION} is obeyed before any article is weighed. */
public enum Intent {
    QUESTION,
    PERSON,
    GREETING,
    THANKS,
    ABUSE,
    NONSENSE
}
