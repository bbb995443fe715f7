package dev.deskhand.knowledge.grounding;

import dev.deskhand.knowledge.chunk.MarkdownPlainText;
import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.grounding.Verdict.Finding;
import dev.deskhand.knowledge.search.ContentWords;
import dev.deskhand.knowledge.text.FunctionWords;
import dev.deskhand.knowledge.text.SentenceSplitter;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks statements against the texts that they rest on: numbers, names, denials and opposites first, each of which can
 * refute alone; then how many of the content words the sources hold, and where the embedding model reads the language,
 * whether a sentence of them means the like. Nothing is proved by this: what passes is worded as the sources are. Safe
 * for use by several threads.
 */
public final class GroundingCheck {

    /*
     * Chosen on people's judgements of answers (mtrag-*, see the evaluation page): words alone suffice from here on …
     */
    private static final double ENOUGH_WORDS = 0.8;

    /* … together with a sentence that means the like, from here on … */
    private static final double SOME_WORDS = 0.5;

    private static final double LIKE = 0.65;

    /* … and where no model reads the language, from here on. */
    private static final double ENOUGH_WORDS_UNREAD = 0.65;

    /** Sentences that share nearly as much with the statement as the nearest one speak for the sources, too. */
    private static final double NEAR = 0.7;

    private static final double ALIGNED = 0.5;

    /** Words gathered from everywhere say nothing of their own: one sentence holds this share of them, at least. */
    private static final double TOGETHER = 0.4;

    private static final int COMPARED = 3;

    private final Tools tools;

    /** What texts are taken apart with. */
    record Tools(
            Supplier<Embedder> embedder,
            SentenceSplitter splitter,
            ContentWords contentWords,
            FunctionWords functionWords,
            TurningWords turning,
            Quantities quantities) {}

    /** @param embedder asked for at each use, since a store can change to another */
    public GroundingCheck(Supplier<Embedder> embedder, SentenceSplitter splitter) {
        TurningWords turning = new TurningWords();
        this.tools = new Tools(
                embedder, splitter, new ContentWords(), new FunctionWords(), turning, new Quantities(turning));
    }

    /** A check against the given sources, which are numbered from 0; for one thread. */
    public Session begin(List<String> sources, String language) {
        return new Session(
                sources.stream()
                        .map(source -> new Grounds(source, language, tools))
                        .toList(),
                language);
    }

    /** Checks of statements that rest on the same sources. */
    public final class Session {

        private final List<Grounds> sources;
        private final String language;

        private Session(List<Grounds> sources, String language) {
            this.sources = sources;
            this.language = language;
        }

        /**
         * @param markdown one sentence, without the numbers that cite
         * @param cited numbers of sources, from 0; those that there are not do not count
         */
        public Verdict check(String markdown, Collection<Integer> cited) {
            List<Grounds> grounds = cited.stream()
                    .filter(number -> number >= 0 && number < sources.size())
                    .distinct()
                    .map(sources::get)
                    .toList();
            return grounds.isEmpty() ? new Verdict(Finding.UNCITED, 0, 0, "") : check(markdown, grounds);
        }

        private Verdict check(String markdown, List<Grounds> grounds) {
            String statement = MarkdownPlainText.of(markdown);
            Set<String> words = new LinkedHashSet<>(tools.contentWords().of(statement, language));
            words.removeIf(word -> word.chars().noneMatch(Character::isLetter)
                    || tools.quantities().isSpelledOut(word, language)
                    || tools.functionWords().knows(word, language));
            /* "Yes, you can." says nothing that could be looked up. */
            double coverage = words.isEmpty()
                    ? 0
                    : (double) words.stream()
                                    .filter(word -> grounds.stream().anyMatch(source -> source.hasWord(word)))
                                    .count()
                            / words.size();
            Set<Quantity> unknown = unknownQuantities(statement, grounds);
            if (!unknown.isEmpty()) {
                return new Verdict(Finding.NUMBER, coverage, 0, joined(unknown));
            }
            List<String> strangers = Names.in(markdown, language).stream()
                    .filter(name -> grounds.stream().noneMatch(source -> source.hasName(name)))
                    .toList();
            if (!strangers.isEmpty()) {
                return new Verdict(Finding.NAME, coverage, 0, joined(strangers));
            }
            List<Near> near = near(words, grounds);
            return turned(statement, near, coverage).orElseGet(() -> meaning(statement, near, coverage));
        }

        private Set<Quantity> unknownQuantities(String statement, List<Grounds> grounds) {
            return tools.quantities().in(statement, language).stream()
                    .filter(said -> grounds.stream()
                            .flatMap(source -> source.quantities().stream())
                            .noneMatch(known -> known.bearsOut(said)))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /* Only sentences that are about the same can contradict. */
        private Optional<Verdict> turned(String statement, List<Near> near, double coverage) {
            if (near.isEmpty() || near.get(0).share() < ALIGNED) {
                return Optional.empty();
            }
            List<String> about = near.stream()
                    .filter(it -> it.share() >= NEAR * near.get(0).share())
                    .map(it -> it.sentence().text())
                    .toList();
            boolean denies = tools.turning().denies(statement, language);
            if (about.stream().allMatch(text -> tools.turning().denies(text, language) != denies)) {
                return Optional.of(new Verdict(Finding.NEGATION, coverage, 0, ""));
            }
            return tools.turning()
                    .turnedRound(statement, about, language)
                    .map(word -> new Verdict(Finding.OPPOSITE, coverage, 0, word));
        }

        private Verdict meaning(String statement, List<Near> near, double coverage) {
            boolean read = tools.embedder().get().model().reads(language);
            boolean together = near.isEmpty() || near.get(0).share() >= TOGETHER;
            if (coverage < (read ? SOME_WORDS : ENOUGH_WORDS_UNREAD)) {
                return new Verdict(Finding.WORDS, coverage, 0, "");
            }
            double similarity = read ? similarity(statement, near) : 0;
            boolean supported = together && (!read || coverage >= ENOUGH_WORDS) || similarity >= LIKE;
            return new Verdict(supported ? Finding.SUPPORTED : Finding.MEANING, coverage, similarity, "");
        }

        private double similarity(String statement, List<Near> near) {
            Embedding said = tools.embedder().get().embedQuestion(statement);
            return near.stream()
                    .limit(COMPARED)
                    .mapToDouble(
                            it -> it.source().embedding(it.sentence(), tools).cosine(said))
                    .max()
                    .orElse(0);
        }

        /** Sentences of the sources by the share of the statement's words that they hold, greatest first. */
        private List<Near> near(Set<String> words, List<Grounds> grounds) {
            return grounds.stream()
                    .flatMap(source -> source.sentences().stream().map(sentence -> near(words, source, sentence)))
                    .sorted(Comparator.comparingDouble(Near::share).reversed())
                    .toList();
        }

        private static Near near(Set<String> words, Grounds source, Grounds.Sentence sentence) {
            long shared = words.stream()
                    .filter(word -> sentence.words().contains(word)
                            || sentence.words().stream().anyMatch(own -> FoldedWords.isSame(own, word)))
                    .count();
            return new Near(source, sentence, words.isEmpty() ? 0 : (double) shared / words.size());
        }
    }

    /** A sentence of a source, with the share of the statement's words that it holds. */
    private record Near(Grounds source, Grounds.Sentence sentence, double share) {}

    private static String joined(Collection<?> parts) {
        return Stream.of(parts.toArray()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
