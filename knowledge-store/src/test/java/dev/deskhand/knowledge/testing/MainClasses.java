package dev.deskhand.knowledge.testing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** What architecture tests read: our own main code, wherever the build keeps it; no tests and nothing generated. */
public final class MainClasses implements ImportOption {

    private final ImportOption noTests = new ImportOption.DoNotIncludeTests();

    @Override
    public boolean includes(Location location) {
        return noTests.includes(location) && !location.contains("-tests.jar") && !location.contains("/jmh_generated/");
    }
}
