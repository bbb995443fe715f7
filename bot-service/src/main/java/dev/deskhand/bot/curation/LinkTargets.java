package dev.deskhand.bot.curation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Articles that another one can link to. Links go by paths, and keep leading there when the article moves. */
@Component
public class LinkTargets {

    private static final int MOST = 8;
    private static final Pattern FILE = Pattern.compile("(?i).*\\.(?:md|markdown|html?)");
    private static final Pattern NOT_IN_A_LINK =
            Pattern.compile("[\\s<>()#?\\\\]|^[a-z][a-z0-9+.-]*:", Pattern.CASE_INSENSITIVE);

    private final EntrySearch search;
    private final Entries entries;

    LinkTargets(EntrySearch search, Entries entries) {
        this.search = search;
        this.entries = entries;
    }

    /** A link that an editor may insert. */
    public record Target(String title, String markdown) {}

    /** Published articles that fit the words, best first, as links from this one. */
    public List<Target> find(Entry from, String words) {
        return search.find(from.site(), words, EntryFilter.ALL).entries().stream()
                .filter(found -> !found.id().equals(from.id()))
                .limit(MOST)
                .flatMap(found -> entries.find(from.site(), found.id()).flatMap(Entry::kept).stream())
                .filter(KeptArticle::published)
                .flatMap(to -> target(from, to).stream())
                .toList();
    }

    private static Optional<Target> target(Entry from, KeptArticle to) {
        String path = to.shelf().path();
        String title = to.wording().title();
        if (NOT_IN_A_LINK.matcher(path).find()) {
            return to.wording().url().map(url -> new Target(title, "[" + escaped(title) + "](" + url + ")"));
        }
        String file = FILE.matcher(path).matches() ? path : path + ".md";
        return Optional.of(new Target(
                title, "[" + escaped(title) + "](" + Paths.between(from.shelf().path(), file) + ")"));
    }

    private static String escaped(String title) {
        return title.replaceAll("([\\[\\]\\\\])", "\\\\$1");
    }
}
