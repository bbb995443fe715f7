package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.schema.VectorTable;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the vectors of a site's languages have their centres at a revision. */
final class SiteCentres {

    /** Passages whose mean is taken: the first by their ids, which are random, so any node takes the same. */
    private static final int SAMPLE = 4096;

    private static final String VECTORS = """
            select v.embedding
            from knowledge.passage p
            join knowledge.article_revision r on r.id = p.article_revision_id
            join knowledge.article a on a.id = r.article_id
            join %s v on v.passage_id = p.id
            where p.site_id = ? and a.language = ?
              and p.live_from <= ? and (p.live_until is null or p.live_until > ?)
            order by p.id limit ?
            """;

    private final JdbcTemplate jdbc;

    SiteCentres(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(SAMPLE);
    }

    /**
     * The centre of a language's vectors.
     *
     * @param table the vectors of the model that answers at the revision
     * @throws SearchException when the database cannot be read
     */
    Centre of(SiteId site, String language, long revision, VectorTable table) {
        Object[] arguments = {site.value(), language, revision, revision, SAMPLE};
        String vectors = VECTORS.formatted(table.name());
        try {
            return table.pgvector() ? averaged(vectors, arguments) : summed(vectors, arguments);
        } catch (DataAccessException e) {
            throw new SearchException("the database cannot be read", e);
        }
    }

    private Centre averaged(String vectors, Object[] arguments) {
        return jdbc.query(
                        "select count(*) as passages, avg(embedding)::real[] as mean from (" + vectors + ") as sample",
                        (row, number) -> {
                            int passages = row.getInt("passages");
                            return passages == 0
                                    ? Centre.NONE
                                    : Centre.of((Float[]) row.getArray("mean").getArray(), passages);
                        },
                        arguments)
                .get(0);
    }

    private Centre summed(String vectors, Object[] arguments) {
        Sum sum = new Sum();
        jdbc.query(
                vectors,
                row -> {
                    sum.add(Embedding.fromBytes(row.getBytes("embedding")).toArray());
                },
                arguments);
        return sum.centre();
    }

    private static final class Sum {

        private double[] components = new double[0];
        private int passages;

        void add(float[] vector) {
            if (passages++ == 0) {
                components = new double[vector.length];
            }
            for (int i = 0; i < vector.length; i++) {
                components[i] += vector[i];
            }
        }

        Centre centre() {
            Float[] mean = new Float[components.length];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = (float) (components[i] / passages);
            }
            return Centre.of(mean, passages);
        }
    }
}
