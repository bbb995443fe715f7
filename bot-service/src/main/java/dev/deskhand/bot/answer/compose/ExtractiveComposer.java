package dev.deskhand.bot.answer.compose;

import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.AnswerSettings;
import dev.deskhand.bot.answer.Citation;
import dev.deskhand.bot.answer.Composer;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.SearchResult;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers with a verbatim piece of the best article: its best passage, which is a section, a list or some sentences. */
@Component
class ExtractiveComposer implements Composer {

    private final Excerpts excerpts;
    private final SentenceReader reader;
    private final int maxCharacters;

    ExtractiveComposer(Excerpts excerpts, SentenceReader reader, AnswerSettings settings) {
        this.excerpts = excerpts;
        this.reader = reader;
        this.maxCharacters = settings.maxCharacters();
    }

    @Override
    public Draft compose(Query query, SearchResult best) {
        boolean degraded = query.question().mode() == AnswerMode.GENERATIVE;
        if (best.articles().isEmpty()) {
            return new Draft("", query.language(), Draft.Step.NONE, List.of(), degraded);
        }
        RankedArticle article = best.articles().get(0);
        Passage passage = PassageChoice.of(article, query.text());
        Optional<String> read = reader.read(query, passage);
        String text = read.map(sentence -> excerpts.answerAround(passage, sentence, maxCharacters))
                .orElseGet(() -> excerpts.answer(passage, query.text(), maxCharacters));
        String quote = read.orElseGet(() -> excerpts.quote(passage, query.text()));
        Citation citation = new Citation(passage, quote, article.score());
        return new Draft(text, passage.language(), Draft.Step.EXTRACTIVE, List.of(citation), degraded);
    }
}
