package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.Audience;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Keeps a ranking to articles that the reader may see. */
final class AudienceFilter {

    private AudienceFilter() {}

    static Query of(Set<Audience> audiences) {
        return new TermInSetQuery(
                PassageFields.AUDIENCE,
                audiences.stream()
                        .map(audience -> new BytesRef(audience.code()))
                        .toList());
    }
}
