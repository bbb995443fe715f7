package dev.deskhand.bot.redact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Finds names of persons where the script tells large letters from small ones: by OpenNLP's name finder, whose model is
 * trained at build time on sentences of our own, and by a list of given names. A name that was found once is found
 * wherever the text has a part of it again.
 */
@Component
class Names implements Finder {

    private static final String MODEL = "/redact/names.bin";
    private static final int SHORTEST_PART = 3;
    private static final int AT_ONCE = 200;

    /* Read when the first text is looked at: not every service redacts. */
    private final SingletonSupplier<TokenNameFinderModel> model = SingletonSupplier.of(Names::read);
    private final SingletonSupplier<Set<String>> given = SingletonSupplier.of(GivenNames::read);

    private static TokenNameFinderModel read() {
        try (InputStream bytes = Names.class.getResourceAsStream(MODEL)) {
            if (bytes == null) {
                throw new IllegalStateException("the build has left out " + MODEL);
            }
            return new TokenNameFinderModel(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Stream<PersonalSpan> in(FoldedText text) {
        NameTokens tokens = NameTokens.of(text.text());
        BitSet named = new BitSet(tokens.size());
        markFound(tokens, named);
        markGiven(tokens, named);
        markAgain(tokens, named);
        return spans(text, tokens, named);
    }

    /* Piece by piece, since the finder's time grows with the square of what it sees at once. */
    private void markFound(NameTokens tokens, BitSet named) {
        boolean usesLarge = IntStream.range(0, tokens.size()).anyMatch(tokens::isLarge);
        NameFinderME finder = new NameFinderME(model.obtain());
        for (int from = 0; from < tokens.size(); from += AT_ONCE) {
            int first = from;
            String[] piece = Arrays.copyOfRange(tokens.words(), from, Math.min(from + AT_ONCE, tokens.size()));
            for (Span name : finder.find(piece)) {
                int start = first + name.getStart();
                int end = first + name.getEnd();
                if (tokens.allHaveCase(start, end) && (!usesLarge || tokens.anyWrittenAsName(start, end))) {
                    named.set(start, end);
                }
            }
        }
    }

    /* A given name of the list, and what is written large behind it on the same line. */
    private void markGiven(NameTokens tokens, BitSet named) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!named.get(i) && given.obtain().contains(tokens.words()[i])) {
                named.set(i);
                for (int next = i + 1; next < tokens.size() && tokens.isLarge(next) && next < i + 3; next++) {
                    named.set(next);
                }
            }
        }
    }

    private static void markAgain(NameTokens tokens, BitSet named) {
        Set<String> parts = new HashSet<>();
        named.stream()
                .mapToObj(i -> tokens.words()[i])
                .filter(word -> word.length() >= SHORTEST_PART && Character.isUpperCase(word.codePointAt(0)))
                .forEach(parts::add);
        for (int i = 0; i < tokens.size(); i++) {
            if (parts.contains(tokens.words()[i])) {
                named.set(i);
            }
        }
    }

    private static Stream<PersonalSpan> spans(FoldedText text, NameTokens tokens, BitSet named) {
        Stream.Builder<PersonalSpan> spans = Stream.builder();
        for (int first = named.nextSetBit(0); first >= 0; ) {
            int behind = named.nextClearBit(first);
            spans.add(text.span(PersonalKind.NAME, tokens.starts()[first], tokens.ends()[behind - 1]));
            first = named.nextSetBit(behind);
        }
        return spans.build();
    }
}
