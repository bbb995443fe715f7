package dev.deskhand.knowledge.secret;

import dev.deskhand.knowledge.schema.OwnerOnly;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys that secrets are sealed with: those of a setting, then those in {@code secrets.key} of the data folder, one in a
 * line. The first one seals, all of them open. Where there is none, the first secret makes the file.
 */
public final class SecretKeys {

    /** Holds keys in Base64, parted by commas. */
    public static final String VARIABLE = "DESKHAND_SECRETS_KEYS";

    private static final String FILE = "secrets.key";

    private final Path file;
    private final List<SecretKey> set;

    /**
     * @param setting what {@link #VARIABLE} holds, may be blank
     * @throws SecretException when the setting holds what is no key
     */
    public SecretKeys(Path dataFolder, String setting) {
        this.file = dataFolder.resolve(FILE);
        this.set = parse(Arrays.stream(setting.split(",")), VARIABLE);
    }

    SecretKey current() {
        List<SecretKey> keys = all();
        return keys.isEmpty() ? made() : keys.get(0);
    }

    Optional<SecretKey> find(String id) {
        return all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** Where a key can be put, for a sentence. */
    String places() {
        return file + " or " + VARIABLE;
    }

    /* Read each time: another process of this machine may have made the file, or a person added a key. */
    private List<SecretKey> all() {
        List<SecretKey> keys = new ArrayList<>(set);
        if (Files.exists(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                keys.addAll(parse(lines, file.toString()));
            } catch (IOException unreadable) {
                throw new SecretException("The keys of secrets cannot be read from " + file + ".", unreadable);
            }
        }
        return keys;
    }

    private SecretKey made() {
        try {
            OwnerOnly.createFolders(file.toAbsolutePath().getParent());
            OwnerOnly.writeNew(file, SecretKey.random() + "\n");
        } catch (FileAlreadyExistsException other) {
            // Another process was first; its key is as good.
        } catch (IOException refused) {
            throw new SecretException("The key of secrets cannot be written to " + file + ".", refused);
        }
        return all().get(0);
    }

    private static List<SecretKey> parse(Stream<String> texts, String where) {
        return texts.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> SecretKey.parse(text, where))
                .toList();
    }
}
