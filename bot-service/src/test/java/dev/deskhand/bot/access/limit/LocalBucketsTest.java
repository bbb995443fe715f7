package dev.deskhand.bot.access.limit;

class LocalBucketsTest extends BucketsContract {

    @Override
    Buckets buckets() {
        return new LocalBuckets(clock);
    }
}
