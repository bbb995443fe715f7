package dev.deskhand.ingest.sync;

/** Hears how far a run is; called on the run's thread. */
public interface SyncProgress {

    SyncProgress SILENT = new SyncProgress() {
        @Override
        public void expect(int items) {}

        @Override
        public void done(String path) {}

        @Override
        public void publishing() {}
    };

    /** So many more items are coming. */
    void expect(int items);

    void done(String path);

    /** All is read; the rest is embedded and committed. */
    void publishing();
}
