package dev.deskhand.knowledge.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of the proposed places in one paragraph really end a sentence. */
final class SentenceBreaks {

    private static final String TERMINATORS = ".!?…؟۔।॥。！？｡";
    private static final String WIDE_TERMINATORS = "。！？｡";
    private static final String CLOSERS = "\"'*_~)]}»”’›」』）】〉》";
    private static final String OPENERS = "\"'*_~([{«“‘‹¿¡„`";
    private static final Pattern PROTECTED = Pattern.compile("`[^`]{1,400}`"
            + "|!?\\[[^\\[\\]]{0,300}]\\([^()\\s]{0,500}(?: \"[^\"]{0,200}\")?\\)"
            + "|<[^<>\\s]{1,400}>|(?:https?://|www\\.)\\S+");
    private static final String WIDE_OPEN = "（「『【〈《“";
    private static final String WIDE_CLOSE = "）」』】〉》”";
    private static final String QUOTES_OPEN = "\"“«„‹";
    private static final String QUOTES_CLOSE = "\"”»“›";
    private static final int MAX_WORD = 24;
    private static final int MAX_QUOTE = 200;

    private final Abbreviations abbreviations;
    private final FunctionWords functionWords;

    SentenceBreaks(Abbreviations abbreviations, FunctionWords functionWords) {
        this.abbreviations = abbreviations;
        this.functionWords = functionWords;
    }

    /** Ends of sentences in order, each just behind the last character of its sentence. */
    List<Integer> keep(String paragraph, String language, NavigableSet<Integer> candidates) {
        BitSet closed = closedPlaces(paragraph, language);
        NavigableSet<Integer> ends = new TreeSet<>();
        for (int candidate : candidates) {
            int end = endOfSentence(paragraph, candidate);
            if (end > 0 && end < paragraph.length() && !closed.get(end) && isEnd(paragraph, end, language)) {
                ends.add(end);
            }
        }
        if (language.equals("th")) {
            ThaiSentences.addEnds(paragraph, closed, ends);
        }
        return new ArrayList<>(ends);
    }

    /** Moves a candidate behind the terminator and what closes with it; 0 when there is no terminator. */
    private static int endOfSentence(String text, int candidate) {
        int end = candidate;
        while (end > 0
                && (SentenceSplitters.isSpace(text.charAt(end - 1)) || isOneOf(WIDE_OPEN, text.charAt(end - 1)))) {
            end--;
        }
        while (end < text.length() && (isOneOf(CLOSERS, text.charAt(end)) || isOneOf(TERMINATORS, text.charAt(end)))) {
            end++;
        }
        int last = lastTerminator(text, end);
        if (last < 0) {
            return 0;
        }
        boolean spaced = end == text.length() || SentenceSplitters.isSpace(text.charAt(end));
        return spaced || endsWithoutSpace(text, last, end) ? end : 0;
    }

    private static int lastTerminator(String text, int end) {
        int last = end - 1;
        while (last >= 0 && isOneOf(CLOSERS, text.charAt(last))) {
            last--;
        }
        return last >= 0 && isOneOf(TERMINATORS, text.charAt(last)) ? last : -1;
    }

    private static boolean endsWithoutSpace(String text, int terminator, int next) {
        char mark = text.charAt(terminator);
        if (isOneOf(WIDE_TERMINATORS, mark)) {
            return true;
        }
        return (mark == '!' || mark == '?' || mark == '…')
                && next < text.length()
                && Character.isIdeographic(text.codePointAt(next));
    }

    private boolean isEnd(String text, int end, String language) {
        int next = end;
        while (next < text.length() && SentenceSplitters.isSpace(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return false;
        }
        int terminator = lastTerminator(text, end);
        int letter = next;
        while (letter < text.length() && isOneOf(OPENERS, text.charAt(letter))) {
            letter++;
        }
        int first = letter < text.length() ? text.codePointAt(letter) : ' ';
        char mark = text.charAt(terminator);
        if (Character.isLowerCase(first) && !isOneOf(WIDE_TERMINATORS, mark)
                || isContinuation(text, end, next, terminator)) {
            return false;
        }
        if (Character.isLetter(first)
                && !Character.isUpperCase(first)
                && mark != '。'
                && isQuoteInside(text, terminator, end)) {
            return false;
        }
        return mark != '.' || isFullStop(text, terminator, letter, language);
    }

    /** 「…。」と言った: a closing bracket and a particle go on with the sentence, as does a dash or a comma. */
    private static boolean isContinuation(String text, int end, int next, int terminator) {
        char follower = text.charAt(next);
        boolean bracketed = end - 1 > terminator && isOneOf(WIDE_CLOSE, text.charAt(end - 1));
        boolean kana = follower >= 'ぁ' && follower <= 'ゟ';
        return (bracketed && next == end && kana) || ",;:،؛、，–—".indexOf(follower) >= 0;
    }

    /** True when the terminator stands in a quotation that began in the middle of the sentence. */
    private static boolean isQuoteInside(String text, int terminator, int end) {
        if (end - 1 == terminator || !isOneOf(QUOTES_CLOSE, text.charAt(end - 1))) {
            return false;
        }
        char opener = QUOTES_OPEN.charAt(QUOTES_CLOSE.indexOf(text.charAt(end - 1)));
        int before = text.lastIndexOf(opener, terminator) - 1;
        while (before >= 0 && SentenceSplitters.isSpace(text.charAt(before))) {
            before--;
        }
        return before >= 0 && terminator - before < MAX_QUOTE && !isOneOf(TERMINATORS, text.charAt(before));
    }

    private boolean isFullStop(String text, int stop, int next, String language) {
        int start = stop;
        while (start > 0 && stop - start < MAX_WORD && isWordCharacter(text.charAt(start - 1))) {
            start--;
        }
        while (start < stop && isOneOf("'’\"״", text.charAt(start))) {
            start++;
        }
        String word = text.substring(start, stop);
        if (word.isEmpty() || word.endsWith(".")) {
            return true;
        }
        if (abbreviations.neverEnds(word, language)) {
            return false;
        }
        if (word.chars().allMatch(Character::isDigit)) {
            return isNumberEnd(text, start, word, next, language);
        }
        boolean unit = start > 1 && text.charAt(start - 1) == ' ' && Character.isDigit(text.charAt(start - 2));
        boolean doubtful = (isInitial(word) && !unit) || abbreviations.mayEnd(word, language);
        return !doubtful || startsSentence(text, next, language);
    }

    /** A number at the start of a line is a list marker; in German a short one is an ordinal. */
    private boolean isNumberEnd(String text, int start, String number, int next, String language) {
        if (start == 0 && number.length() <= 3) {
            return false;
        }
        return !language.equals("de") || number.length() > 2 || startsSentence(text, next, language);
    }

    private static boolean isInitial(String word) {
        int lastDot = word.lastIndexOf('.');
        String last = word.substring(lastDot + 1);
        int first = last.codePointAt(0);
        if (Character.isUpperCase(first)) {
            return last.length() == 1;
        }
        boolean hasCase = Character.toUpperCase(first) != first;
        return !hasCase && Character.isLetter(first) && graphemes(last) == 1 && !Character.isIdeographic(first);
    }

    private static long graphemes(String word) {
        return word.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK
                        && Character.getType(c) != Character.COMBINING_SPACING_MARK)
                .count();
    }

    private boolean startsSentence(String text, int next, String language) {
        int end = next;
        while (end < text.length() && end - next < MAX_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return functionWords.knows(text.substring(next, end).toLowerCase(Locale.ROOT), language);
    }

    private static boolean isWordCharacter(char c) {
        boolean wide = Character.isIdeographic(c) || (c >= 'ぁ' && c <= 'ヿ');
        return (Character.isLetterOrDigit(c) && !wide)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || ".-'’\"״º".indexOf(c) >= 0;
    }

    /** Places inside code, links and addresses, and for Chinese and Japanese inside brackets, where nothing ends. */
    private static BitSet closedPlaces(String text, String language) {
        BitSet closed = new BitSet(text.length());
        Matcher matcher = PROTECTED.matcher(text);
        while (matcher.find()) {
            closed.set(matcher.start() + 1, Math.max(matcher.start() + 1, matcher.end() - 1));
        }
        if (language.equals("zh") || language.equals("ja")) {
            closeBrackets(text, closed);
        }
        return closed;
    }

    private static void closeBrackets(String text, BitSet closed) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (isOneOf(WIDE_OPEN, text.charAt(i))) {
                open.add(i);
            } else if (isOneOf(WIDE_CLOSE, text.charAt(i)) && !open.isEmpty()) {
                int start = open.remove(open.size() - 1);
                if (open.isEmpty()) {
                    closed.set(start + 1, i + 1);
                }
            }
        }
    }

    private static boolean isOneOf(String characters, char c) {
        return characters.indexOf(c) >= 0;
    }
}
