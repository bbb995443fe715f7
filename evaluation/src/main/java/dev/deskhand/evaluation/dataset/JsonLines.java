package dev.deskhand.evaluation.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A UTF-8 file with one JSON object a line; blank lines are skipped, and an error names file and line. */
final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLines() {}

    /** @throws DataSetException if the file or a line cannot be read, or {@code row} refuses one */
    static <T> List<T> read(Path file, Function<Row, T> row) {
        List<T> rows = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    rows.add(parse(file, number, line, row));
                }
            }
        } catch (CharacterCodingException e) {
            throw new DataSetException(file + ": is not UTF-8", e);
        } catch (IOException e) {
            throw new DataSetException(file + ": cannot be read: " + e.getMessage(), e);
        }
        return rows;
    }

    private static <T> T parse(Path file, int number, String line, Function<Row, T> row) {
        String place = file + " line " + number + ": ";
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
                throw new DataSetException(place + "is no JSON object");
            }
            return row.apply(new Row(node));
        } catch (JacksonException e) {
            throw new DataSetException(place + "is no JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new DataSetException(place + e.getMessage(), e);
        }
    }
}
