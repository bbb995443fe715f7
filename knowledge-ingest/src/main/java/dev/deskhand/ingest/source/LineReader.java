package dev.deskhand.ingest.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file line by line as bytes, so that one broken or endless line costs only itself. */
final class LineReader {

    /** Receives lines; numbers count from 1. */
    interface LineVisitor {

        void line(int number, byte[] bytes);

        void tooLong(int number);
    }

    private LineReader() {}

    static void read(Path file, long maxLineBytes, LineVisitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean tooLong = false;
            int number = 1;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    finish(number, line, tooLong, visitor);
                    number++;
                    line.reset();
                    tooLong = false;
                } else if (line.size() >= maxLineBytes) {
                    tooLong = true;
                } else {
                    line.write(next);
                }
            }
            finish(number, line, tooLong, visitor);
        }
    }

    private static void finish(int number, ByteArrayOutputStream line, boolean tooLong, LineVisitor visitor) {
        if (tooLong) {
            visitor.tooLong(number);
        } else {
            visitor.line(number, line.toByteArray());
        }
    }
}
