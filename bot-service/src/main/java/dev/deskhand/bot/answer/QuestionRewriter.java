package dev.deskhand.bot.answer;

/** Words a follow-up so that it stands alone, where it can; otherwise the query stays as it is. */
public interface QuestionRewriter {

    Query rewrite(Query query);
}
