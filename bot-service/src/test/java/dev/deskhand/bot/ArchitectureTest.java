package dev.deskhand.bot;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.deskhand.knowledge.testing.CodeRules;
import dev.deskhand.knowledge.testing.LibraryRules;
import dev.deskhand.knowledge.testing.MainClasses;
import java.util.List;

/** The house's rules over the service, ingest and the store. */
@AnalyzeClasses(packages = "dev.deskhand", importOptions = MainClasses.class)
class ArchitectureTest {

    private static final String ANSWER = "dev.deskhand.bot.answer";
    private static final List<String> STAGES =
            List.of("query", "retrieve", "rerank", "compose", "confidence", "decide", "generate");
    private static final String[] OPEN_TO_ANSWER = {
        "dev.deskhand.bot.hours",
        "dev.deskhand.bot.model",
        "dev.deskhand.bot.problem",
        "dev.deskhand.bot.site",
        "dev.deskhand.knowledge.."
    };

    @ArchTest
    static final ArchTests code = ArchTests.in(CodeRules.class);

    @ArchTest
    static final ArchTests libraries = ArchTests.in(LibraryRules.class);

    @ArchTest
    static void a_stage_knows_only_the_root_of_answer_and_what_answer_may_use(JavaClasses all) {
        for (String stage : STAGES) {
            String own = ANSWER + "." + stage + "..";
            classes()
                    .that()
                    .resideInAPackage(own)
                    .should()
                    .onlyDependOnClassesThat(resideOutsideOfPackage("dev.deskhand..")
                            .or(resideInAPackage(ANSWER))
                            .or(resideInAPackage(own))
                            .or(resideInAnyPackage(OPEN_TO_ANSWER)))
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule the_root_of_answer_knows_no_stage = noClasses()
            .that()
            .resideInAPackage(ANSWER)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ANSWER + ".*..");

    @ArchTest
    static final ArchRule nobody_uses_a_web_package_but_itself =
            classes().that().resideInAPackage("dev.deskhand.bot..web..").should(beUsedOnlyInTheirOwnPackage());

    @ArchTest
    static final ArchRule packages_of_the_store_form_no_cycle =
            slices().matching("dev.deskhand.knowledge.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_ingest_form_no_cycle =
            slices().matching("dev.deskhand.ingest.(*)..").should().beFreeOfCycles();

    private static ArchCondition<JavaClass> beUsedOnlyInTheirOwnPackage() {
        return new ArchCondition<>("be used only in their own package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency use : type.getDirectDependenciesToSelf()) {
                    boolean own = use.getOriginClass().getPackageName().equals(type.getPackageName());
                    events.add(new SimpleConditionEvent(type, own, use.getDescription()));
                }
            }
        };
    }
}
