package dev.deskhand.ingest.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;

/**
 * A folder as Git sees it: the commit that is checked out, and which files are as they were at an earlier one. Reads
 * only; the network, hooks, filters and the user's own Git settings are left alone.
 */
final class GitWorkingCopy implements AutoCloseable {

    static {
        PlainGitSettings.install();
    }

    private final Repository repository;
    private final Path root;
    private final ObjectId head;

    private GitWorkingCopy(Repository repository, Path root, ObjectId head) {
        this.repository = repository;
        this.root = root;
        this.head = head;
    }

    /** The working copy that a real folder lies in; empty where there is none, or nothing was committed yet. */
    static Optional<GitWorkingCopy> around(Path folder) {
        for (Path place = folder; place != null; place = place.getParent()) {
            if (Files.exists(place.resolve(Constants.DOT_GIT))) {
                return open(place);
            }
        }
        return Optional.empty();
    }

    /* What looks like a repository and cannot be read as one is an ordinary folder. */
    private static Optional<GitWorkingCopy> open(Path root) {
        Repository repository = null;
        try {
            repository = new FileRepositoryBuilder()
                    .setWorkTree(root.toFile())
                    .setMustExist(true)
                    .build();
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head != null) {
                return Optional.of(new GitWorkingCopy(repository, root, head));
            }
        } catch (IOException | RuntimeException odd) {
            // Told apart below: nothing was opened that would have to be kept.
        }
        if (repository != null) {
            repository.close();
        }
        return Optional.empty();
    }

    /** The commit that is checked out; 40 hex digits. */
    String commit() {
        return head.name();
    }

    /**
     * Real files that are now as they were at a commit.
     *
     * @param commit empty result when the repository does not have it
     */
    Set<Path> unchangedSince(String commit) throws IOException {
        Set<Path> unchanged = new HashSet<>();
        ObjectId since = ObjectId.isId(commit) ? ObjectId.fromString(commit) : null;
        try (RevWalk commits = new RevWalk(repository);
                TreeWalk walk = new TreeWalk(repository)) {
            ObjectId tree = since == null ? null : commits.parseCommit(since).getTree();
            walk.setRecursive(true);
            if (tree == null) {
                walk.addTree(new EmptyTreeIterator());
            } else {
                walk.addTree(tree);
            }
            walk.addTree(new DirCacheIterator(repository.readDirCache()));
            walk.addTree(new FileTreeIterator(repository));
            walk.setFilter(KnownToBoth.FILTER);
            while (walk.next()) {
                if (isSame(walk)) {
                    unchanged.add(root.resolve(walk.getPathString().replace('/', File.separatorChar)));
                }
            }
        } catch (MissingObjectException gone) {
            return Set.of();
        }
        return unchanged;
    }

    /* The index tells by size and time that a file is what was added; where these are not enough, its bytes do. */
    private boolean isSame(TreeWalk walk) throws IOException {
        boolean file =
                FileMode.REGULAR_FILE.equals(walk.getRawMode(0)) || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(0));
        DirCacheIterator index = walk.getTree(1, DirCacheIterator.class);
        WorkingTreeIterator disk = walk.getTree(2, WorkingTreeIterator.class);
        if (!file || index == null || disk == null || !walk.idEqual(0, 1)) {
            return false;
        }
        return disk.compareMetadata(index.getDirCacheEntry()) == WorkingTreeIterator.MetadataDiff.EQUAL
                || hasBytes(disk, walk.getObjectId(0));
    }

    private static boolean hasBytes(WorkingTreeIterator disk, ObjectId expected) throws IOException {
        if (disk.getEntryLength() > SourceSettings.DEFAULT.maxFileBytes()) {
            return false;
        }
        byte[] bytes =
                Files.readAllBytes(((FileTreeIterator) disk).getEntryFile().toPath());
        try (ObjectInserter.Formatter hash = new ObjectInserter.Formatter()) {
            return hash.idFor(Constants.OBJ_BLOB, bytes).equals(expected);
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
