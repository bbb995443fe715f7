package dev.deskhand.evaluation.bench;

import dev.deskhand.evaluation.run.ServiceException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** Many requests at a time, in a closed or an open loop. */
final class Load {

    private final BenchClient client;

    Load(BenchClient client) {
        this.client = client;
    }

    /** Requests a second that come back when as many as {@code clients} are always on their way. */
    double saturate(List<HttpRequest> requests, int clients) {
        Semaphore free = new Semaphore(clients);
        List<CompletableFuture<Long>> replies = new ArrayList<>(requests.size());
        long start = System.nanoTime();
        for (HttpRequest request : requests) {
            free.acquireUninterruptibly();
            replies.add(client.send(request).whenComplete((end, failure) -> free.release()));
        }
        await(replies);
        return requests.size() / ((System.nanoTime() - start) / 1e9);
    }

    /** Times of requests that leave at an even pace. */
    Latencies pace(List<HttpRequest> requests, double perSecond) {
        return Latencies.of(times(requests, perSecond));
    }

    /** The same one by one, in milliseconds. */
    List<Double> times(List<HttpRequest> requests, double perSecond) {
        Pace pace = new Pace(System.nanoTime(), perSecond);
        List<CompletableFuture<Long>> replies = new ArrayList<>(requests.size());
        for (int i = 0; i < requests.size(); i++) {
            for (long left = pace.due(i) - System.nanoTime(); left > 0; left = pace.due(i) - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            replies.add(client.send(requests.get(i)));
        }
        await(replies);
        List<Double> millis = new ArrayList<>(requests.size());
        for (int i = 0; i < replies.size(); i++) {
            millis.add(pace.millis(i, replies.get(i).join()));
        }
        return millis;
    }

    private static void await(List<CompletableFuture<Long>> replies) {
        try {
            CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ServiceException known
                    ? known
                    : new ServiceException("the service did not reply: " + e.getMessage(), e);
        }
    }
}
