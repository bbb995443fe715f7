package dev.deskhand.knowledge.publish;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What waits for the caller's transaction: before that one commits, nothing is published. */
final class AfterCommit {

    private AfterCommit() {}

    /** Runs it when the running transaction has committed; at once where there is none. */
    static void run(Runnable then) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            then.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }
}
