package dev.deskhand.evaluation.cli;

import dev.deskhand.evaluation.run.Progress;
import java.io.PrintWriter;

/** Progress as a bar that is drawn over itself on a terminal, elsewhere as a plain line at each tenth. */
final class ProgressLine implements Progress {

    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean terminal;
    private final String set;
    private int shownTenth = -1;
    private String shownWhat = "";

    ProgressLine(PrintWriter out, boolean terminal, String set) {
        this.out = out;
        this.terminal = terminal;
        this.set = set;
    }

    @Override
    public void show(String what, int done, int total) {
        int tenth = total == 0 ? 10 : (int) (10L * done / total);
        if (terminal) {
            int filled = (int) ((long) WIDTH * done / Math.max(1, total));
            String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
            out.printf("\r%s  %s %s %d/%d", set, bar, what, done, total);
            if (done == total) {
                out.println();
            }
            out.flush();
        } else if (tenth != shownTenth || !what.equals(shownWhat)) {
            out.printf("%s: %d of %d %s%n", set, done, total, what);
            out.flush();
        }
        shownTenth = tenth;
        shownWhat = what;
    }
}
