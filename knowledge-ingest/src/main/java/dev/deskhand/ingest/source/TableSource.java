package dev.deskhand.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of questions and answers, one a row, columns by the names in its first row. Commas, semicolons or tabs part
 * the cells, whichever the first row has most of.
 */
final class TableSource implements ArticleSource {

    private static final Set<String> ENDINGS = Set.of("csv", "tsv", "tab");

    private final Path file;
    private final SourceSettings settings;

    TableSource(Path file, SourceSettings settings) {
        this.file = file;
        this.settings = settings;
    }

    static boolean isTable(String path) {
        return ENDINGS.contains(ContentKind.extension(path));
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public String identity() {
        return file.toAbsolutePath().normalize().toString();
    }

    @Override
    public void read(SourceVisitor visitor) {
        String name = FolderListing.portable(file.toAbsolutePath().normalize().getFileName());
        try {
            long bytes = Files.size(file);
            if (bytes > settings.maxFileBytes()) {
                throw new SourceException(file + " " + settings.tooLarge(bytes) + ".", null);
            }
            Instant modified = Files.getLastModifiedTime(file).toInstant();
            rows(TextDecoder.decode(Files.readAllBytes(file)), name, modified, visitor);
        } catch (UndecodableException broken) {
            throw new SourceException(file + ": " + broken.getMessage() + ".", broken);
        } catch (IOException broken) {
            throw new SourceException(file + " " + FileReading.reason(broken) + ".", broken);
        }
    }

    private void rows(String text, String name, Instant modified, SourceVisitor visitor) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<CSVRecord> records = parser.getRecords();
            TableColumns columns = TableColumns.of(records.get(0), file.toString());
            visitor.expect(records.size() - 1);
            Set<String> ids = new HashSet<>();
            for (CSVRecord row : records.subList(1, records.size())) {
                String path = name + ":" + row.getRecordNumber();
                columns.document(row, ids)
                        .ifPresentOrElse(
                                document -> visitor.file(new RawFile(path, name, ContentKind.JSON, document, modified)),
                                () -> visitor.refused(path, name, "has no question or no answer"));
            }
        } catch (CSVException | java.io.UncheckedIOException broken) {
            throw new SourceException(file + " is no table that can be read: " + broken.getMessage() + ".", broken);
        }
    }

    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        char best = ',';
        for (char candidate : new char[] {',', ';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char sought) {
        return text.chars().filter(character -> character == sought).count();
    }
}
