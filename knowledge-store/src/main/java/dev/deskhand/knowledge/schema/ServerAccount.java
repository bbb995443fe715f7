package dev.deskhand.knowledge.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * As whom PostgreSQL's programs run: as this process's account, or, because PostgreSQL refuses to run as root, as
 * somebody without rights.
 *
 * @param prefix what stands before each command, empty for this process's account
 * @param other the account that must own the server's files, when it is another one than this process's
 */
record ServerAccount(List<String> prefix, Optional<AccountId> other) {

    private static final ServerAccount THIS_ONE = new ServerAccount(List.of(), Optional.empty());

    /**
     * A user namespace without a mapping: the kernel still takes the process for root's own, so it owns root's files,
     * but it has no rights beyond that and sees itself as nobody.
     */
    private static final ServerAccount NAMESPACE = new ServerAccount(List.of("unshare", "-U"), Optional.empty());

    private static final List<String> UNPRIVILEGED = List.of("deskhand", "postgres", "nobody");

    private static final Duration LIMIT = Duration.ofSeconds(10);

    ServerAccount {
        prefix = List.copyOf(prefix);
    }

    /**
     * Chooses for a cluster that may not exist yet. Whoever owns an existing cluster goes on running it.
     *
     * @throws EmbeddedDatabaseException for root, when neither a user namespace nor another account can be used
     */
    static ServerAccount choose(Path cluster) throws IOException {
        boolean root =
                AccountId.ofThisProcess().map(AccountId::isRoot).orElse("root".equals(System.getProperty("user.name")));
        boolean nameless = "?".equals(System.getProperty("user.name"));
        if (!root && !nameless) {
            return THIS_ONE;
        }
        Optional<AccountId> owner = AccountId.ownerOf(cluster).filter(account -> root && !account.isRoot());
        if (owner.isEmpty() && NAMESPACE.prints(uid -> !uid.equals("0"))) {
            return NAMESPACE;
        }
        List<AccountId> candidates = new ArrayList<>(owner.stream().toList());
        for (String name : owner.isEmpty() && root ? UNPRIVILEGED : List.<String>of()) {
            AccountId.named(name).filter(account -> !account.isRoot()).ifPresent(candidates::add);
        }
        for (AccountId candidate : candidates) {
            Optional<ServerAccount> usable = switchingTo(candidate);
            if (usable.isPresent()) {
                return usable.get();
            }
        }
        throw new EmbeddedDatabaseException(
                ("The embedded PostgreSQL cannot run as %s, and this machine allows neither a user namespace "
                                + "nor a change to another account: start Deskhand as an ordinary user, "
                                + "or give it a PostgreSQL server with --database jdbc:postgresql://HOST/NAME.")
                        .formatted(root ? "root" : "an account without a name"));
    }

    /** Whether programs run for this account can go into a folder. */
    boolean reaches(Path folder) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", "-c", "cd \"$1\"", "sh", folder.toString()));
        return new Program(command, Path.of("/"), LIMIT).run().succeeded();
    }

    private static Optional<ServerAccount> switchingTo(AccountId account) throws IOException {
        List<ServerAccount> ways = new ArrayList<>();
        ways.add(new ServerAccount(
                List.of("setpriv", "--reuid=" + account.uid(), "--regid=" + account.gid(), "--clear-groups", "--"),
                Optional.of(account)));
        account.name()
                .map(name -> new ServerAccount(List.of("runuser", "-u", name, "--"), Optional.of(account)))
                .ifPresent(ways::add);
        return ways.stream()
                .filter(way -> way.prints(uid -> uid.equals(Integer.toString(account.uid()))))
                .findFirst();
    }

    /** Whether {@code id -u} run this way ends well and prints a fitting number. */
    private boolean prints(Predicate<String> uid) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("id", "-u"));
        try {
            Program.Outcome outcome = new Program(command, Path.of("/"), LIMIT).run();
            return outcome.succeeded() && uid.test(outcome.output().strip());
        } catch (IOException absent) {
            return false;
        }
    }
}
