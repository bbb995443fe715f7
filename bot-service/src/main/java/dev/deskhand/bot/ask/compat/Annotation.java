package dev.deskhand.bot.ask.compat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.deskhand.bot.answer.Citation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.stream.Stream;

/** A citation as that API has it. */
@Schema(name = "ChatAnnotation")
record Annotation(
        @Schema(allowableValues = "url_citation") String type,
        @JsonProperty("url_citation") UrlCitation urlCitation) {

    /** None for an article that has no address; {@link ChatDetails} names it all the same. */
    static Stream<Annotation> of(Citation citation, String text) {
        String url = citation.passage().deepLink();
        if (url == null) {
            return Stream.empty();
        }
        int at = text.indexOf(citation.quote());
        int from = Math.max(at, 0);
        int to = at < 0 ? text.length() : at + citation.quote().length();
        return Stream.of(new Annotation(
                "url_citation",
                new UrlCitation(
                        text.codePointCount(0, from),
                        text.codePointCount(0, to),
                        url,
                        citation.passage().title())));
    }

    /**
     * What is cited, and for which part of the answer: the quote's place, else all of it.
     *
     * @param startIndex first code point
     * @param endIndex code point after the last
     */
    @Schema(name = "ChatUrlCitation")
    record UrlCitation(
            @JsonProperty("start_index") int startIndex,
            @JsonProperty("end_index") int endIndex,
            String url,
            String title) {}
}
