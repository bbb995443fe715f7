package dev.deskhand.evaluation.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small data-set folder for tests. */
public final class SampleSet {

    private SampleSet() {}

    /** Three documents, an example of an intent, six questions in two files. */
    public static Path write(Path parent, String name) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(name));
        Files.writeString(folder.resolve("documents.jsonl"), """
                {"id":"reset","title":"Reset your lamp","language":"en","body":"Hold the button for ten seconds.","format":"markdown"}
                {"id":"refund","title":"Refunds","language":"en","body":"We refund within thirty days.","format":"text","questions":["money back"]}

                {"id":"pods","title":"Order pods","language":"en","body":"Choose <b>pods</b> and order them.","format":"html"}
                """);
        Files.writeString(folder.resolve("examples.jsonl"), """
                {"id":"e1","text":"lamp restart","intent":"reset"}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), """
                {"id":"q1","text":"reset lamp","language":"en","relevant":["reset"],"kind":"in_scope","answer":"ten seconds"}
                {"id":"q2","text":"money back please","language":"en","relevant":["refund"],"kind":"in_scope","answers":["thirty days","30 days"]}
                {"id":"q3","text":"order pods","language":"en","relevant":["reset"],"kind":"in_scope"}
                {"id":"q4","text":"<script>alert(1)</script> we refund within thirty days","language":"en","relevant":[],"kind":"unanswerable"}
                {"id":"q5","text":"weather tomorrow","language":"en","relevant":[],"kind":"out_of_scope"}
                """);
        Files.writeString(folder.resolve("queries.i18n-de.jsonl"), """
                {"id":"q6","text":"und pods","language":"de","relevant":["pods"],"history":[{"speaker":"user","text":"order"},{"role":"assistant","text":"Yes."}]}
                """);
        return folder;
    }
}
