package dev.deskhand.ingest.review;

import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links from file to file that lead nowhere. Links to addresses are not followed: a run stays in its source. */
final class LinkCheck {

    private static final Pattern LINK = Pattern.compile(
            "(?<!!)\\[[^\\]\\n]*]\\(<?([^)\\s>#?]+\\.(?:mdx?|markdown|rst|adoc|html?))(?:[#?][^)\\n]*)?>?\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|/.*|.*[{}$].*");

    private record Link(String path, String target) {}

    private final Set<String> files = new HashSet<>();
    private final List<Link> links = new ArrayList<>();

    void see(String path) {
        files.add(withoutExtension(path));
    }

    void add(String path, String body) {
        Matcher link = LINK.matcher(body);
        while (link.find()) {
            if (!ELSEWHERE.matcher(link.group(1)).matches()) {
                links.add(new Link(path, link.group(1)));
            }
        }
    }

    List<Finding> findings() {
        Set<Finding> broken = new LinkedHashSet<>();
        for (Link link : links) {
            if (!leadsSomewhere(link)) {
                broken.add(new Finding(
                        link.path(),
                        ArticleWarning.of(Kind.BROKEN_LINK, "links to " + link.target() + ", which is not there")));
            }
        }
        return List.copyOf(broken);
    }

    /** Also where a page has a folder of its own, so that its links begin one step lower; translations link to the original. */
    private boolean leadsSomewhere(Link link) {
        String folder = link.path().substring(0, link.path().lastIndexOf('/') + 1);
        String target = withoutExtension(link.target());
        return files.contains(resolved(folder + target))
                || files.contains(resolved(withoutExtension(link.path()) + "/" + target))
                || files.contains(resolved(target))
                || files.stream().anyMatch(file -> file.startsWith(resolved(folder + target) + "."));
    }

    private static String resolved(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.replace("%20", " ").split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String withoutExtension(String path) {
        return path.replaceFirst("\\.(?:mdx?|markdown|rst|adoc|html?)$", "");
    }
}
