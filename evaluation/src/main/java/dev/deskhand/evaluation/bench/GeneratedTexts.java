package dev.deskhand.evaluation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Help-centre articles and questions made from a vocabulary: common words and coined names, drawn as in language, few
 * often and many rarely. The same seed gives the same texts.
 */
final class GeneratedTexts {

    /** An article of {@link #SECTIONS} sections, each of which becomes one passage. */
    record Article(String id, String title, String body) {}

    static final int SECTIONS = 4;

    private static final int NAMES = 4_000;
    private static final String[] ACTIONS =
            ("change update reset connect remove replace export import cancel renew share rename restore archive"
                            + " print track verify merge upgrade schedule pause install configure unlock refund")
                    .split(" ");
    private static final String[] THINGS =
            ("password invoice subscription address device camera battery filter account report calendar payment"
                            + " delivery backup profile licence contract ticket sensor printer router wallet mailbox"
                            + " folder template discount voucher membership dashboard notification")
                    .split(" ");
    private static final String[] STATES =
            ("expired locked missing slow blocked incomplete outdated visible empty full active duplicated offline"
                            + " damaged late shared hidden unpaid refused broken")
                    .split(" ");
    private static final String[] PLACES =
            ("settings page|account menu|mobile app|billing tab|control panel|team overview|delivery list|help desk"
                            + "|start screen|security section|order history|device list")
                    .split("\\|");
    private static final String[] SENTENCES = {
        "Open the %p and choose the %t that belongs to %n.",
        "If the %t is %s, wait until %n has finished and try to %a it again.",
        "You can %a every %t from the %p, but only the owner of %n sees the result at once.",
        "A %s %t is kept for thirty days, after which %n removes it for good.",
        "Press %n twice and confirm that the %t shown in the %p is no longer %s.",
        "Our team checks each %t within two working days and writes to the address in the %p.",
        "When several people use %n, the %t follows the person who was the last to %a it.",
        "Before you %a the %t, make sure that no %s copy of it is left in the %p.",
        "The %t costs nothing extra as long as %n stays below its monthly limit.",
        "Without %n the %p shows a %s %t and offers to %a it later."
    };
    private static final String[] QUESTIONS = {
        "How do I %a the %t of %n?",
        "My %t is %s, can I still %a it with %n?",
        "where do i find the %t for %n in the %p",
        "Why does %n say that my %t is %s?",
        "Is it possible to %a a %s %t after %n was used?",
        "What happens to the %t when I %a %n from the %p?"
    };
    private static final String[] HEADINGS = {"Before you begin", "Step by step", "When it fails", "Good to know"};
    private static final String[] SYLLABLES =
            "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bran cor del fin gor lan mer nor pol ster"
                    .split(" ");

    private final Random random;

    GeneratedTexts(long seed) {
        this.random = new Random(seed);
    }

    /** As many articles as give a number of text passages, the last article whole. */
    List<Article> articles(int passages) {
        int count = (passages + SECTIONS - 1) / SECTIONS;
        List<Article> articles = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            articles.add(article(i));
        }
        return articles;
    }

    private Article article(int number) {
        String title = capital(fill("%a the %t of %n"));
        StringBuilder body = new StringBuilder();
        for (int section = 0; section < SECTIONS; section++) {
            body.append("## ").append(HEADINGS[section]).append("\n\n");
            for (int sentences = 3 + random.nextInt(4); sentences > 0; sentences--) {
                body.append(sentence()).append(sentences > 1 ? " " : "\n\n");
            }
        }
        return new Article("article-" + number, title, body.toString());
    }

    /** Distinct questions. */
    List<String> questions(int count) {
        List<String> questions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String question = fill(QUESTIONS[random.nextInt(QUESTIONS.length)]);
            questions.add(questions.contains(question) ? question + " It is about order " + i + "." : question);
        }
        return questions;
    }

    String sentence() {
        return fill(SENTENCES[random.nextInt(SENTENCES.length)]);
    }

    private String fill(String pattern) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '%') {
                text.append(word(pattern.charAt(++i)));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private String word(char kind) {
        return switch (kind) {
            case 'a' -> pick(ACTIONS);
            case 't' -> pick(THINGS);
            case 's' -> pick(STATES);
            case 'p' -> pick(PLACES);
            default -> name();
        };
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    /** One of {@link #NAMES} coined names, the i-th about in proportion to 1 / i. */
    private String name() {
        int rank = (int) Math.pow(NAMES, random.nextDouble());
        StringBuilder name = new StringBuilder();
        for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            name.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return capital(name.toString());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
