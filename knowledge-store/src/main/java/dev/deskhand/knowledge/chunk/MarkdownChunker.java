package dev.deskhand.knowledge.chunk;

import dev.deskhand.knowledge.text.SentenceSplitter;
import dev.deskhand.knowledge.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Cuts Markdown at headings, then blocks, then sentences, within a token budget.
 *
 * <p>Tables, code and lists stay whole, with the sentence that leads to them; larger ones exceed the budget. A heading
 * line is not part of its section's text but of {@link Chunk#headings()}; where short sections were joined, their
 * heading lines are in the text and {@code headings} are the common ones. Headings, blank lines and rules aside,
 * chunks cover the body. Time is linear in its length.
 */
public final class MarkdownChunker implements Chunker {

    /*
     * A tokenizer that does not know a script breaks it into single characters, and passages into crumbs. So no text
     * counts for more than one token per 2.5 characters, which English text stays below (about 1 per 4.5).
     */
    private static final double LEAST_CHARACTERS_PER_TOKEN = 2.5;

    private final SentenceSplitter sentences;
    private final ToIntFunction<String> tokenCounter;
    private final ChunkSettings settings;

    public MarkdownChunker(SentenceSplitter sentences, ToIntFunction<String> tokenCounter, ChunkSettings settings) {
        this.sentences = sentences;
        this.tokenCounter = tokenCounter;
        this.settings = settings;
    }

    @Override
    public List<Chunk> chunk(String body, String language) {
        List<Section> sections = MarkdownOutline.of(body, this::tokens).stream()
                .filter(section -> !section.blocks().isEmpty())
                .toList();
        List<Chunk> chunks = new ArrayList<>();
        for (int first = 0; first < sections.size(); ) {
            int next = endOfGroup(sections, first);
            if (next - first > 1) {
                chunks.add(joined(body, sections.subList(first, next)));
            } else {
                Section section = sections.get(first);
                for (Piece piece : pack(units(body, language, section.blocks()))) {
                    chunks.add(chunk(body, piece.start(), piece.end(), section.headings(), section.anchor()));
                }
            }
            first = next;
        }
        return List.copyOf(chunks);
    }

    /** Index after the last section that joins the first one: siblings, one of them short, all within the budget. */
    private int endOfGroup(List<Section> sections, int first) {
        int start = sections.get(first).start();
        int total = sections.get(first).tokens();
        int next = first + 1;
        while (next < sections.size() && sections.get(next).isSiblingOf(sections.get(next - 1))) {
            Section candidate = sections.get(next);
            int more = candidate.tokens();
            boolean isShort = total < settings.minTokens() || more < settings.minTokens();
            if (!isShort || !new Piece(start, end(candidate), total + more, Piece.Kind.OTHER).fits(settings)) {
                break;
            }
            total += more;
            next++;
        }
        return next;
    }

    private static Chunk joined(String body, List<Section> group) {
        Section first = group.get(0);
        Section last = group.get(group.size() - 1);
        return chunk(body, first.start(), end(last), first.parentHeadings(), first.anchor());
    }

    private static int end(Section section) {
        return section.blocks().get(section.blocks().size() - 1).end();
    }

    private static Chunk chunk(String body, int start, int end, List<String> headings, String anchor) {
        return new Chunk(start, end, headings, anchor, body.substring(start, end));
    }

    /** Blocks as units that fit the budget or must stay whole, each whole one with its lead-in. */
    private List<Piece> units(String body, String language, List<Piece> blocks) {
        List<Piece> units = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Piece block = blocks.get(i);
            Piece follower = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            boolean leads = follower != null && block.kind() == Piece.Kind.PARAGRAPH && follower.isWhole();
            if (follower != null && leads && block.to(follower).fits(settings)) {
                units.add(block.to(follower));
                i++;
            } else if (block.isWhole()) {
                units.add(block);
            } else {
                List<Piece> parts = leads || !block.fits(settings) ? cut(body, language, block) : List.of(block);
                units.addAll(parts);
                if (follower != null && leads) {
                    Piece leadIn = units.remove(units.size() - 1);
                    units.add(leadIn.to(follower));
                    i++;
                }
            }
        }
        return units;
    }

    private List<Piece> cut(String body, String language, Piece block) {
        List<Piece> pieces = new ArrayList<>();
        for (Span span : sentences.split(body.substring(block.start(), block.end()), language)) {
            int start = block.start() + span.start();
            int end = block.start() + span.end();
            while (end - start > settings.maxCharacters()) {
                int cut = cutWithin(body, start, start + settings.maxCharacters());
                pieces.add(piece(body, start, cut));
                start = cut;
                while (start < end && Character.isWhitespace(body.charAt(start))) {
                    start++;
                }
            }
            if (start < end) {
                pieces.add(piece(body, start, end));
            }
        }
        return pieces;
    }

    /** The last white space in the second half of the range, else its end, never inside a surrogate pair. */
    private static int cutWithin(String body, int start, int end) {
        for (int cut = end; cut > (start + end) / 2; cut--) {
            if (Character.isWhitespace(body.charAt(cut))) {
                return cut;
            }
        }
        return Character.isLowSurrogate(body.charAt(end)) && Character.isHighSurrogate(body.charAt(end - 1))
                ? end - 1
                : end;
    }

    private Piece piece(String body, int start, int end) {
        return new Piece(start, end, tokens(body.substring(start, end)), Piece.Kind.OTHER);
    }

    private List<Piece> pack(List<Piece> units) {
        List<Piece> packed = new ArrayList<>();
        for (Piece unit : units) {
            Piece last = packed.isEmpty() ? null : packed.get(packed.size() - 1);
            if (last != null && (last.to(unit).fits(settings) || isCrumbBefore(last, unit))) {
                packed.set(packed.size() - 1, last.to(unit));
            } else {
                packed.add(unit);
            }
        }
        joinCrumbAtEnd(packed);
        return packed;
    }

    private boolean isCrumbBefore(Piece last, Piece unit) {
        return last.tokens() < settings.minTokens() && unit.isWhole();
    }

    private void joinCrumbAtEnd(List<Piece> packed) {
        int size = packed.size();
        if (size < 2 || packed.get(size - 1).tokens() >= settings.minTokens()) {
            return;
        }
        Piece joined = packed.get(size - 2).to(packed.get(size - 1));
        if (joined.end() - joined.start() <= settings.maxCharacters()) {
            packed.set(size - 2, joined);
            packed.remove(size - 1);
        }
    }

    private int tokens(String text) {
        return Math.min(tokenCounter.applyAsInt(text), (int) Math.ceil(text.length() / LEAST_CHARACTERS_PER_TOKEN));
    }
}
