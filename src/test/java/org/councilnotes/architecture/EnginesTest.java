package org.councilnotes.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** Which engine holds the archive is known in one place. */
class EnginesTest {

  private static final String CHOICE = Rooms.ROOT + ".cli.ArchiveHomes";

  @Test
  void everyOtherClassKnowsTheContract() {
    String[] engines = Rooms.named("lucene", "opensearch");
    noClasses()
        .that()
        .resideOutsideOfPackages(engines)
        .and()
        .doNotHaveFullyQualifiedName(CHOICE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(engines)
        .check(Rooms.shipped());
  }
}
