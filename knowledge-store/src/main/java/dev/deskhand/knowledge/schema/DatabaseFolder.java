package dev.deskhand.knowledge.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The folder {@code database} inside a data folder. It holds the password and the lock, and it is the server's home,
 * unless the server runs as an account that cannot come here; then it holds the way to the home.
 */
record DatabaseFolder(Path folder) {

    private static final Path HOMES_ELSEWHERE = Path.of("/var/lib/deskhand");
    private static final boolean WINDOWS = java.io.File.separatorChar == '\\';
    private static final int PASSWORD_BYTES = 24;

    /** Makes the folder where it is missing. */
    static DatabaseFolder in(Path dataFolder) throws IOException {
        Path data = dataFolder.toAbsolutePath().normalize();
        OwnerOnly.createFolders(data);
        Path folder = data.toRealPath().resolve("database");
        if (!WINDOWS && folder.toString().matches("(?s).*[\"$`\\\\\n].*")) {
            throw new EmbeddedDatabaseException(
                    ("The path of the data folder %s holds a quotation mark, a dollar sign, a backtick, a backslash or a "
                                    + "line break, which PostgreSQL's programs cannot take: choose another with --data.")
                            .formatted(data));
        }
        OwnerOnly.createFolders(folder);
        return new DatabaseFolder(folder);
    }

    Path lock() {
        return folder.resolve("lock");
    }

    /** The server's home as far as it is settled: a folder with the cluster, its log and PostgreSQL's programs. */
    ServerHome home() throws IOException {
        return new ServerHome(
                Files.exists(location()) ? Path.of(Files.readString(location()).strip()) : folder);
    }

    /** The server's home for an account, which owns it from now on and can reach it. */
    ServerHome homeFor(ServerAccount account) throws IOException {
        ServerHome home = home();
        if (account.other().isEmpty()) {
            OwnerOnly.restrict(home.folder());
            return home;
        }
        AccountId owner = account.other().get();
        if (!Files.exists(location()) && !account.reaches(Objects.requireNonNull(folder.getParent()))) {
            home = homeElsewhere(home);
        }
        if (!AccountId.ownerOf(home.folder()).equals(account.other())) {
            OwnerOnly.restrict(home.folder());
            owner.own(home.folder());
        }
        if (Files.exists(home.cluster()) && !AccountId.ownerOf(home.cluster()).equals(account.other())) {
            new FolderTree(home.cluster()).giveTo(owner);
            new FolderTree(home.log()).giveTo(owner);
        }
        return home;
    }

    /** The password of the database's owner; made when it is missing. */
    String password() throws IOException {
        Path file = folder.resolve("password");
        if (Files.exists(file)) {
            String kept = Files.readString(file).strip();
            if (kept.matches("[A-Za-z0-9_-]{16,200}")) {
                return kept;
            }
        }
        byte[] chance = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(chance);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
        OwnerOnly.write(file, made + "\n");
        return made;
    }

    private Path location() {
        return folder.resolve("location");
    }

    private ServerHome homeElsewhere(ServerHome here) throws IOException {
        if (Files.exists(here.cluster())) {
            throw new EmbeddedDatabaseException(
                    ("The database in %s was made where user namespaces were allowed, which this machine refuses, and no "
                                    + "unprivileged account can reach it: move the data folder to a place that every "
                                    + "account can reach and name that with --data.")
                            .formatted(folder));
        }
        Path elsewhere = HOMES_ELSEWHERE.resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(HOMES_ELSEWHERE);
            Files.setPosixFilePermissions(HOMES_ELSEWHERE, PosixFilePermissions.fromString("rwx--x--x"));
            OwnerOnly.createFolders(elsewhere);
        } catch (IOException refused) {
            throw new EmbeddedDatabaseException(
                    ("PostgreSQL must not run as root, the account that it would run as cannot reach %s, and %s cannot be "
                                    + "written: name a data folder that every account can reach with --data, "
                                    + "or a PostgreSQL server with --database.")
                            .formatted(folder.getParent(), HOMES_ELSEWHERE),
                    refused);
        }
        OwnerOnly.write(location(), elsewhere + "\n");
        return new ServerHome(elsewhere);
    }

    /** Where the server lives; the account that runs it owns this folder. */
    record ServerHome(Path folder) {

        Path cluster() {
            return folder.resolve("cluster");
        }

        Path log() {
            return folder.resolve("server.log");
        }

        Path binaries() {
            return folder.resolve("binaries");
        }

        /** The version that wrote the cluster, such as {@code 17}; empty while there is none. */
        Optional<String> version() throws IOException {
            Path file = cluster().resolve("PG_VERSION");
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        }
    }
}
