package org.councilnotes.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;
import org.councilnotes.extract.fork.Extractor;
import org.junit.jupiter.api.Test;

/**
 * The main process never parses what lies in a corpus: no class that it can come to, from any room
 * and from the extractor on, uses what takes files apart. The classes of {@code extract} that it
 * cannot come to run in the forked processes, begun from the service file.
 */
class WallTest {

  private static final Path SERVICES =
      Path.of("src/main/resources/META-INF/services/org.apache.tika.parser.Parser");

  private static final String EXTRACT = Rooms.ROOT + ".extract";

  /** Says what a call wants, and parses nothing. */
  private static final DescribedPredicate<JavaClass> HARMLESS =
      type(ParseContext.class).or(type(HANDLER_TYPE.class));

  private static final DescribedPredicate<JavaClass> TAKES_FILES_APART =
      resideInAnyPackage(
              "org.apache.tika.parser..",
              "org.apache.tika.detect..",
              "org.apache.tika.extractor..",
              "org.apache.tika.mime..",
              "org.apache.tika.sax..",
              "org.apache.tika.utils..",
              "org.apache.tika.io..",
              "org.apache.pdfbox..",
              "org.apache.fontbox..",
              "org.apache.poi..",
              "org.apache.commons.compress..",
              "javax.xml..",
              "org.w3c.dom..",
              "org.xml.sax..",
              "javax.imageio..",
              "java.awt..")
          .or(DescribedPredicate.describe("Tika", c -> c.getName().equals("org.apache.tika.Tika")))
          .and(DescribedPredicate.not(HARMLESS))
          .as("a class that takes files apart");

  @Test
  void mainProcessNeverParses() {
    assertThat(parsing(mainProcess())).isEmpty();
  }

  @Test
  void mainProcessKnowsNoParser() throws IOException {
    assertThat(parsers()).hasSizeGreaterThan(5);
    assertThat(names(mainProcess())).contains(Extractor.class.getName());
    assertThat(names(mainProcess())).doesNotContainAnyElementsOf(parsers());
  }

  /** A rule that nothing can break would be none. */
  @Test
  void classThatParsesIsFound() throws IOException {
    for (String parser : parsers()) {
      assertThat(parsing(Set.of(Rooms.shipped().get(parser)))).as(parser).isNotEmpty();
    }
    JavaClasses other = new ClassFileImporter().importClasses(Transgressor.class);
    assertThat(parsing(Set.copyOf(other))).isNotEmpty();
  }

  private static final class Transgressor {
    @SuppressWarnings("unused")
    Object parser() {
      return javax.xml.parsers.DocumentBuilderFactory.newInstance();
    }
  }

  /** What some classes do that takes files apart. */
  private static List<String> parsing(Set<JavaClass> some) {
    return some.stream()
        .flatMap(WallTest::uses)
        .filter(use -> TAKES_FILES_APART.test(use.getTargetClass().getBaseComponentType()))
        .map(Dependency::getDescription)
        .toList();
  }

  /** Every other room, and what can be come to from there. */
  private static Set<JavaClass> mainProcess() {
    Set<JavaClass> reached = new HashSet<>();
    Deque<JavaClass> ahead = new ArrayDeque<>();
    Rooms.shipped().stream().filter(c -> !isIn(EXTRACT, c)).forEach(ahead::add);
    while (!ahead.isEmpty()) {
      JavaClass next = ahead.remove();
      if (reached.add(next)) {
        uses(next)
            .map(use -> use.getTargetClass().getBaseComponentType())
            .filter(WallTest::isShipped)
            .forEach(ahead::add);
      }
    }
    return reached;
  }

  /** All but the mere naming of a class that forked processes are to load. */
  private static Stream<Dependency> uses(JavaClass user) {
    return user.getDirectDependenciesFromSelf().stream()
        .filter(use -> !use.getDescription().contains("references class object"));
  }

  private static boolean isShipped(JavaClass used) {
    return Rooms.shipped().contain(used.getName());
  }

  private static boolean isIn(String room, JavaClass found) {
    return (found.getPackageName() + ".").startsWith(room + ".");
  }

  private static Set<String> names(Set<JavaClass> found) {
    return found.stream().map(JavaClass::getName).collect(Collectors.toSet());
  }

  private static List<String> parsers() throws IOException {
    return Files.readAllLines(SERVICES).stream().filter(line -> !line.isBlank()).toList();
  }
}
