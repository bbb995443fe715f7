package dev.deskhand.bot.access.limit;

/**
 * One to be taken from a bucket.
 *
 * @param key names the bucket, such as {@code messages:session:…}
 */
record Charge(String key, Rate rate) {}
