package dev.deskhand.ingest.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The small text files of an archive, as far as 64 MB hold them, by their paths below its common root. */
final class ArchiveFiles implements SourceFiles {

    private static final long MAX_TOTAL = 64L << 20;
    private static final int LOOKED_AT = 1_024;

    private final Map<String, byte[]> files = new HashMap<>();
    private long total;

    private ArchiveFiles() {}

    /** Reads them all, in a pass of its own; none where no article of the archive can include another file. */
    static ArchiveFiles of(Path archive, List<String> names, String root) throws IOException {
        ArchiveFiles found = new ArchiveFiles();
        boolean wanted = names.stream()
                .flatMap(name -> SourceFormat.AUTO.kindOf(name).stream())
                .anyMatch(CompanionFinder::mayInclude);
        if (wanted) {
            try (Archive pass = Archive.open(archive)) {
                pass.forEach(MAX_BYTES, entry -> found.add(entry, root));
            }
        }
        return found;
    }

    private void add(Archive.Entry entry, String root) {
        byte[] bytes = entry.bytes();
        if (bytes == null || total + bytes.length > MAX_TOTAL || isBinary(bytes)) {
            return;
        }
        ArchivePaths.safe(entry.name()).ifPresent(path -> {
            files.put(path.substring(root.length()), bytes);
            total += bytes.length;
        });
    }

    private static boolean isBinary(byte[] bytes) {
        for (int at = 0; at < Math.min(bytes.length, LOOKED_AT); at++) {
            if (bytes[at] == 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<byte[]> find(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
