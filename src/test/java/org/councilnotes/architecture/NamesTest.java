package org.councilnotes.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/**
 * Classes and packages are named for what they are in the archive, not for their part in a design.
 */
class NamesTest {

  /** Matches {@code org.x.NoteManager}; not {@code org.x.Note} or {@code org.x.Manager$Of}. */
  private static final String HOLLOW_CLASS = ".*(Impl|Utils?|Helper|Manager|Dto|DTO|Service)";

  /** Matches {@code org.councilnotes.web.util.Text}; not {@code org.councilnotes.web.Util}. */
  private static final String HOLLOW_PACKAGE =
      ".*\\.(service|dto|model|util|common|impl|helper|manager)\\..*";

  @Test
  void noClassIsNamedForItsPartInADesign() {
    noClasses().should().haveNameMatching(HOLLOW_CLASS).check(Rooms.shipped());
  }

  @Test
  void noPackageIsNamedForItsPartInADesign() {
    noClasses().should().haveNameMatching(HOLLOW_PACKAGE).check(Rooms.shipped());
  }
}
