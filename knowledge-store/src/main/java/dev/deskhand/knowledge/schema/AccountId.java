package dev.deskhand.knowledge.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An account of the operating system as Unix numbers it. */
record AccountId(int uid, int gid) {

    private static final Path ACCOUNTS = Path.of("/etc/passwd");

    /** The account that this process runs as, where the system shows it. */
    static Optional<AccountId> ofThisProcess() {
        return ownerOf(Path.of("/proc/self/status"));
    }

    /** The owner of a file, where the file exists and the system numbers its accounts. */
    static Optional<AccountId> ownerOf(Path file) {
        try {
            return Optional.of(
                    new AccountId((Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS), (Integer)
                            Files.getAttribute(file, "unix:gid", LinkOption.NOFOLLOW_LINKS)));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    static Optional<AccountId> named(String name) throws IOException {
        return accounts().stream()
                .filter(fields -> fields[0].equals(name))
                .map(fields -> new AccountId(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                .findFirst();
    }

    Optional<String> name() throws IOException {
        return accounts().stream()
                .filter(fields -> fields[2].equals(Integer.toString(uid)))
                .map(fields -> fields[0])
                .findFirst();
    }

    boolean isRoot() {
        return uid == 0;
    }

    void own(Path file) throws IOException {
        Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<String[]> accounts() throws IOException {
        if (!Files.isReadable(ACCOUNTS)) {
            return List.of();
        }
        return Files.readAllLines(ACCOUNTS).stream()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length >= 4 && fields[2].matches("\\d{1,9}") && fields[3].matches("\\d{1,9}"))
                .toList();
    }
}
