package dev.deskhand.evaluation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.deskhand.knowledge.testing.CodeRules;
import dev.deskhand.knowledge.testing.MainClasses;

/** The house's rules over the evaluation. */
@AnalyzeClasses(packages = "dev.deskhand.evaluation", importOptions = MainClasses.class)
class ArchitectureTest {

    private static final String[] COMPARING = {
        "dev.deskhand.evaluation.baseline..",
        "dev.deskhand.evaluation.bench..",
        "dev.deskhand.evaluation.calibrate..",
        "dev.deskhand.evaluation.judge.."
    };

    @ArchTest
    static final ArchTests code = ArchTests.in(CodeRules.class);

    @ArchTest
    static final ArchRule only_what_compares_uses_the_store_and_the_libraries = noClasses()
            .that()
            .resideOutsideOfPackages(COMPARING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.deskhand.knowledge..",
                    "dev.langchain4j..",
                    "ai.onnxruntime..",
                    "ai.djl..",
                    "opennlp..",
                    "org.apache.lucene..");
}
