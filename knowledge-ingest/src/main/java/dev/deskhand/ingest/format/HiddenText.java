package dev.deskhand.ingest.format;

import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeVisitor;

/** What a page holds and no reader sees: hidden by style, in the colour of its ground, beyond the edge, in comments. */
final class HiddenText {

    private static final Pattern UNSEEN = Pattern.compile(
            "(?i)display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|(?<![-\\w])opacity\\s*:\\s*0?\\.?0+\\s*(?:;|!|$)");
    private static final Pattern TRICK = Pattern.compile(
            "(?i)font-size\\s*:\\s*(?:0|1px|0?\\.\\d+(?:px|pt|em|rem))\\s*(?:px|pt|em|rem|%)?\\s*(?:;|!|$)"
                    + "|(?:text-indent|left|top|margin-left)\\s*:\\s*-\\d{3,}(?:px|em|rem|%|vw)"
                    + "|(?<![-\\w])color\\s*:\\s*transparent");
    private static final Pattern COLOUR = Pattern.compile("(?i)(?<![-\\w])color\\s*:\\s*([^;!]+)");
    private static final Pattern GROUND = Pattern.compile("(?i)background(?:-color)?\\s*:\\s*([^;!]+)");
    private static final Pattern RULE = Pattern.compile("([.#][A-Za-z_][\\w-]*)\\s*\\{([^{}]{0,2000})}");
    private static final Set<String> WHITES =
            Set.of("white", "#fff", "#ffffff", "#fffffe", "#fefefe", "rgb(255,255,255)", "rgba(255,255,255,1)", "snow");
    private static final int FEW_WORDS = 3;

    private HiddenText() {}

    /** Removes it; returns a warning for what speaks to a model, and for what is hidden by a trick that pages have no use for. */
    static List<ArticleWarning> removeFrom(Element page) {
        Set<String> warnings = new LinkedHashSet<>();
        comments(page, warnings);
        Set<Element> unseen = new LinkedHashSet<>();
        Set<Element> tricks = new LinkedHashSet<>();
        for (Element style : page.select("style")) {
            Matcher rule = RULE.matcher(style.data());
            while (rule.find()) {
                sort(page.select(rule.group(1)), rule.group(2), unseen, tricks);
            }
        }
        for (Element element : page.select("[style]")) {
            sort(List.of(element), element.attr("style"), unseen, tricks);
        }
        unseen.addAll(page.select("[hidden], template"));
        tricks.addAll(page.select("font[color=white], font[color=#fff], font[color=#ffffff]"));
        unseen.forEach(
                element -> warnings.addAll(SteeringSigns.find(element.wholeText())
                        .map(phrase -> "hides text that speaks to a language model: " + phrase)
                        .stream()
                        .toList()));
        tricks.forEach(element -> hidden(element).ifPresent(warnings::add));
        unseen.forEach(HiddenText::remove);
        tricks.forEach(HiddenText::remove);
        return warnings.stream()
                .map(warning -> ArticleWarning.of(Kind.STEERING, warning))
                .toList();
    }

    private static void remove(Element element) {
        if (element.parent() != null
                && !element.normalName().equals("body")
                && !element.normalName().equals("html")) {
            element.remove();
        }
    }

    private static Optional<String> hidden(Element element) {
        String text = element.text();
        return SteeringSigns.find(element.wholeText())
                .map(phrase -> "hides text that speaks to a language model: " + phrase)
                .or(() -> Optional.of(text)
                        .filter(words -> words.split("\\s+").length >= FEW_WORDS)
                        .map(words -> "hides text from its readers: " + SteeringSigns.shown(words)));
    }

    private static void sort(List<Element> elements, String style, Set<Element> unseen, Set<Element> tricks) {
        if (UNSEEN.matcher(style).find()) {
            unseen.addAll(elements);
        } else if (TRICK.matcher(style).find()) {
            tricks.addAll(elements);
        } else {
            elements.stream()
                    .filter(element -> isOnItsOwnColour(element, style))
                    .forEach(tricks::add);
        }
    }

    private static boolean isOnItsOwnColour(Element element, String style) {
        Optional<String> colour = value(COLOUR, style);
        if (colour.isEmpty()) {
            return false;
        }
        Optional<String> ground = value(GROUND, style);
        for (Element above = element.parent(); ground.isEmpty() && above != null; above = above.parent()) {
            ground = value(GROUND, above.attr("style"));
            if (ground.isEmpty() && above.hasAttr("class") && WHITES.contains(colour.get()) && !isPage(above)) {
                // A class may well colour the ground.
                return false;
            }
        }
        return ground.map(colour.get()::equals).orElseGet(() -> WHITES.contains(colour.get()));
    }

    private static boolean isPage(Element element) {
        return Set.of("body", "html", "main", "article").contains(element.normalName());
    }

    private static Optional<String> value(Pattern property, String style) {
        Matcher found = property.matcher(style);
        return found.find()
                ? Optional.of(found.group(1).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", ""))
                : Optional.empty();
    }

    private static void comments(Element page, Set<String> warnings) {
        page.traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof Comment comment) {
                comment(comment.getData()).ifPresent(warnings::add);
            }
        });
    }

    static Optional<String> comment(String text) {
        return SteeringSigns.find(text).map(phrase -> "a comment speaks to a language model: " + phrase);
    }
}
