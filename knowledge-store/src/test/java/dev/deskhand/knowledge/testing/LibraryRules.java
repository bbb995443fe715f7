package dev.deskhand.knowledge.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Which package alone knows the types of a library, so that the library can be changed in one place. */
public final class LibraryRules {

    @ArchTest
    static final ArchRule models_stay_in_embedding_and_reading = only(
            List.of("dev.deskhand.knowledge.embedding", "dev.deskhand.knowledge.reading"),
            "dev.langchain4j..",
            "ai.onnxruntime..",
            "ai.djl..");

    @ArchTest
    static final ArchRule language_models_of_opennlp_stay_in_text_and_its_finder_of_names_in_redact =
            only(List.of("dev.deskhand.knowledge.text", "dev.deskhand.bot.redact"), "opennlp..");

    @ArchTest
    static final ArchRule lucene_stays_in_search = only("dev.deskhand.knowledge.search", "org.apache.lucene..");

    @ArchTest
    static final ArchRule text_models_stay_in_model = only(
            List.of("dev.deskhand.bot.model", "dev.deskhand.bot.ask.mcp"), "org.springframework.ai..", "com.openai..");

    @ArchTest
    static final ArchRule the_model_context_protocol_stays_in_mcp =
            only("dev.deskhand.bot.ask.mcp", "io.modelcontextprotocol..");

    @ArchTest
    static final ArchRule signed_tokens_stay_in_identity = only("dev.deskhand.bot.access.identity", "com.nimbusds..");

    @ArchTest
    static final ArchRule strangers_files_are_looked_into_in_two_places = only(
            List.of("dev.deskhand.bot.attachment", "dev.deskhand.ingest.format.document"),
            "org.apache.tika..",
            "org.apache.pdfbox..",
            "org.apache.poi..",
            "org.asciidoctor..");

    private LibraryRules() {}

    private static ArchRule only(String home, String... library) {
        return only(List.of(home), library);
    }

    private static ArchRule only(List<String> homes, String... library) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library);
    }
}
