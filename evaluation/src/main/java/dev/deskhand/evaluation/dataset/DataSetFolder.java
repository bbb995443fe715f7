package dev.deskhand.evaluation.dataset;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder in the data-set format: {@code documents.jsonl} or {@code articles/}, {@code queries.jsonl} and any {@code
 * queries.*.jsonl}, {@code examples.jsonl} whose texts become questions of their intent's document, and {@code
 * withheld.json} with {@code queries_abstention.jsonl} for a second run without those documents.
 */
public final class DataSetFolder {

    private final Path folder;

    public DataSetFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * The runs that the folder asks for: one, or two where documents are withheld.
     *
     * @throws DataSetException naming file and line of what does not fit
     */
    public List<EvaluationSet> read() {
        if (!Files.isDirectory(folder)) {
            throw new DataSetException(folder + ": is no folder");
        }
        List<Path> queryFiles = queryFiles();
        if (queryFiles.isEmpty()) {
            throw new DataSetException(folder + ": has no queries.jsonl");
        }
        List<JudgedQuestion> questions =
                queryFiles.stream().flatMap(file -> questions(file).stream()).toList();
        distinct(questions, JudgedQuestion::id, "question", queryFiles.get(0));
        List<SourceDocument> documents = documents();
        Path articles = documents.isEmpty() ? articles() : null;
        checkRelevant(questions, documents, queryFiles.get(0));

        List<EvaluationSet> sets = new ArrayList<>();
        String name = folder.getFileName().toString();
        sets.add(new EvaluationSet(name, documents, articles, questions));
        Path abstention = folder.resolve("queries_abstention.jsonl");
        if (Files.exists(folder.resolve("withheld.json")) && Files.exists(abstention)) {
            sets.add(withheld(name + "-abstention", documents, abstention));
        }
        return sets;
    }

    private EvaluationSet withheld(String name, List<SourceDocument> documents, Path queries) {
        Set<String> withheld = WithheldDocuments.read(folder.resolve("withheld.json"));
        List<SourceDocument> kept = documents.stream()
                .filter(document -> !withheld.contains(document.id()))
                .toList();
        List<JudgedQuestion> questions = questions(queries);
        distinct(questions, JudgedQuestion::id, "question", queries);
        checkRelevant(questions, kept, queries);
        return new EvaluationSet(name, kept, null, questions);
    }

    private List<Path> queryFiles() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("queries(\\..+)?\\.jsonl"))
                    .sorted((a, b) -> order(a).compareTo(order(b)))
                    .toList();
        } catch (IOException e) {
            throw new DataSetException(folder + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** {@code queries.jsonl} first, the others by name. */
    private static String order(Path file) {
        String name = file.getFileName().toString();
        return name.equals("queries.jsonl") ? "" : name;
    }

    private static List<JudgedQuestion> questions(Path file) {
        return JsonLines.read(file, RowReading::question);
    }

    private List<SourceDocument> documents() {
        Path file = folder.resolve("documents.jsonl");
        if (!Files.exists(file)) {
            return List.of();
        }
        List<SourceDocument> documents = JsonLines.read(file, RowReading::document);
        distinct(documents, SourceDocument::id, "document", file);
        Path examples = folder.resolve("examples.jsonl");
        return Files.exists(examples) ? withExamples(documents, examples) : documents;
    }

    private @Nullable Path articles() {
        Path articles = folder.resolve("articles");
        return Files.isDirectory(articles) ? articles : null;
    }

    private static List<SourceDocument> withExamples(List<SourceDocument> documents, Path file) {
        Set<String> ids = ids(documents);
        Map<String, List<String>> byIntent = JsonLines.read(file, row -> known(RowReading.example(row), ids)).stream()
                .collect(groupingBy(RowReading.Example::intent, mapping(RowReading.Example::text, toList())));
        return documents.stream()
                .map(document -> document.withFurtherQuestions(byIntent.getOrDefault(document.id(), List.of())))
                .toList();
    }

    private static RowReading.Example known(RowReading.Example example, Set<String> ids) {
        if (!ids.contains(example.intent())) {
            throw new IllegalArgumentException("\"intent\" names no document: " + example.intent());
        }
        return example;
    }

    /** Articles read as they are have ids that only ingestion knows, so those sets are not checked here. */
    private static void checkRelevant(List<JudgedQuestion> questions, List<SourceDocument> documents, Path file) {
        if (documents.isEmpty()) {
            return;
        }
        Set<String> ids = ids(documents);
        for (JudgedQuestion question : questions) {
            for (String id : question.relevant()) {
                if (!ids.contains(id)) {
                    throw new DataSetException(
                            file + ": question " + question.id() + " has a relevant document that is missing: " + id);
                }
            }
        }
    }

    private static Set<String> ids(List<SourceDocument> documents) {
        return documents.stream().map(SourceDocument::id).collect(Collectors.toSet());
    }

    private static <T> void distinct(List<T> items, Function<T, String> id, String what, Path file) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(id.apply(item))) {
                throw new DataSetException(file + ": " + what + " id twice: " + id.apply(item));
            }
        }
    }
}
