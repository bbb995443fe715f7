package dev.deskhand.knowledge.schema;

/**
 * Where one model's vectors are kept.
 *
 * @param name qualified table name, safe in SQL
 * @param pgvector true for {@code vector(n)} searched in the database, false for bytes searched in process
 */
public record VectorTable(String name, boolean pgvector) {}
