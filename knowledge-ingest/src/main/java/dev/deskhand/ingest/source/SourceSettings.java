package dev.deskhand.ingest.source;

/**
 * How sources are read.
 *
 * @param maxFileBytes a larger file, or line of JSON Lines, is refused without being read; 1 to 1 GiB
 * @param withhold leave out the documents that a data-set folder's {@code withheld.json} names
 */
public record SourceSettings(SourceFormat format, long maxFileBytes, boolean withhold) {

    private static final long MIB = 1L << 20;
    public static final SourceSettings DEFAULT = new SourceSettings(SourceFormat.AUTO, 10 * MIB, false);

    public SourceSettings {
        if (maxFileBytes < 1 || maxFileBytes > 1024 * MIB) {
            throw new IllegalArgumentException("maxFileBytes is " + maxFileBytes + ", must be 1 to " + 1024 * MIB);
        }
    }

    String tooLarge(long bytes) {
        return "has " + megabytes(bytes) + ", the limit is " + megabytes(maxFileBytes);
    }

    private static String megabytes(long bytes) {
        return bytes < MIB ? bytes + " bytes" : (bytes + MIB / 2) / MIB + " MB";
    }
}
