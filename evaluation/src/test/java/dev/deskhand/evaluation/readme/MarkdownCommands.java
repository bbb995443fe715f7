package dev.deskhand.evaluation.readme;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shell commands in a Markdown page: every line of its blocks fenced as {@code sh}, continued lines joined. */
record MarkdownCommands(String page) {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("(?:\\]\\(|(?:src|srcset|href)=\")([^)\\s\"]+)");

    /**
     * A command with the block that shows what it prints.
     *
     * @param language of the block below, such as {@code json}; empty when none follows
     * @param output that block
     */
    record Command(String line, String language, String output) {

        boolean begins(String words) {
            return line.equals(words) || line.startsWith(words + " ");
        }

        @Override
        public String toString() {
            return line.replaceAll("\\s+", " ");
        }
    }

    private record Block(String language, String text) {}

    List<Command> commands() {
        List<Block> blocks = new ArrayList<>();
        Matcher fence = FENCE.matcher(page);
        while (fence.find()) {
            blocks.add(new Block(fence.group(1), fence.group(2)));
        }
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).language().equals("sh")) {
                Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : new Block("sh", "");
                commands.addAll(commands(blocks.get(i), next.language().equals("sh") ? new Block("", "") : next));
            }
        }
        return commands;
    }

    /* What a block of several commands prints is that of the last. */
    private static List<Command> commands(Block block, Block output) {
        List<String> lines = block.text()
                .replace("\\\n", " ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .map(i -> i < lines.size() - 1
                        ? new Command(lines.get(i), "", "")
                        : new Command(lines.get(i), output.language(), output.text()))
                .toList();
    }

    /** Blocks whose language is none of those given. */
    List<String> blocksOtherThan(List<String> languages) {
        return FENCE.matcher(page)
                .results()
                .map(fence -> fence.group(1))
                .filter(language -> !languages.contains(language))
                .toList();
    }

    /** Targets of links and images that lie in the repository, without their anchors. */
    List<String> localLinks() {
        return LINK.matcher(page)
                .results()
                .map(link -> link.group(1).replaceFirst("#.*", ""))
                .filter(target -> !target.isEmpty() && !target.matches("[a-z]+:.*"))
                .distinct()
                .toList();
    }
}
