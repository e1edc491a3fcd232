package org.councilnotes.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** The rooms of the archive: the packages right under the root, and how rules name them. */
final class Rooms {

  static final String ROOT = "org.councilnotes";

  private Rooms() {}

  /** Every class that is shipped. */
  static JavaClasses shipped() {
    return Shipped.CLASSES;
  }

  /** Package patterns of rooms, such as {@code org.councilnotes.note..}. */
  static String[] named(String... rooms) {
    return Arrays.stream(rooms).map(room -> ROOT + "." + room + "..").toArray(String[]::new);
  }

  /** The same, and the root package itself, where the main class lives. */
  static String[] andRoot(String... rooms) {
    return Stream.concat(Stream.of(ROOT), Arrays.stream(named(rooms))).toArray(String[]::new);
  }

  /** Read once, when first asked for: reading takes longer than all rules together. */
  private static final class Shipped {
    static final JavaClasses CLASSES =
        new ClassFileImporter().importPath(Path.of("target", "classes"));
  }
}
