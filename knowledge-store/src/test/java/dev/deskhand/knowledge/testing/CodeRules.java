package dev.deskhand.knowledge.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Date;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;

/** Rules that hold in every module, for its architecture test to include. */
public final class CodeRules {

    private static final DescribedPredicate<JavaClass> STARTS_A_PROGRAM = describe(
            "start a program",
            type -> type.getSimpleName().equals("Console")
                    || type.tryGetMethod("main", String[].class).isPresent());

    private static final DescribedPredicate<JavaClass> REGISTERS_A_SHUTDOWN_HOOK =
            describe("register a shutdown hook", type -> type.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getTarget().getName().equals("addShutdownHook")));

    @ArchTest
    static final ArchRule time_comes_from_an_injected_clock = noClasses()
            .that(not(STARTS_A_PROGRAM))
            .should()
            .accessTargetWhere(describe("reads the machine's clock", CodeRules::readsTheMachinesClock));

    @ArchTest
    static final ArchRule threads_are_the_containers_or_the_platforms = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Executors.class, ExecutorService.class, Timer.class);

    @ArchTest
    static final ArchRule only_shutdown_hooks_are_threads_of_our_own = noClasses()
            .that(not(REGISTERS_A_SHUTDOWN_HOOK))
            .should()
            .accessTargetWhere(describe("makes or starts a thread", CodeRules::makesAThread));

    @ArchTest
    static final ArchRule nobody_writes_to_the_standard_streams =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule what_a_class_needs_comes_through_its_constructor = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource");

    @ArchTest
    static final ArchRule settings_are_records_not_single_values = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value");

    @ArchTest
    static final ArchRule every_package_is_null_marked = classes().should(beInANullMarkedPackage());

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    private CodeRules() {}

    private static boolean readsTheMachinesClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        boolean injected = access.getTarget() instanceof AccessTarget.CodeUnitCallTarget call
                && call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return owner.getPackageName().startsWith("java.time") && name.equals("now") && !injected
                || owner.isEquivalentTo(Clock.class)
                        && (name.startsWith("system") || name.startsWith("tick"))
                        && !injected
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Date.class) && name.equals("<init>");
    }

    private static boolean makesAThread(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        return access.getTargetOwner().isAssignableTo(Thread.class)
                && (name.equals("<init>")
                        || name.equals("start")
                        || name.startsWith("of")
                        || name.startsWith("startV"));
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package whose package-info has @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in " + type.getPackageName()));
            }
        };
    }
}
