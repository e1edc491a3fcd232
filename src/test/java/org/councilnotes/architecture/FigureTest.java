package org.councilnotes.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.web.WebServer;
import org.junit.jupiter.api.Test;

/**
 * The figure in {@code docs/} is the rule: which package may use which. A room is a package right
 * under the root, with its subrooms. An arrow between two rooms allows every use between them; uses
 * within a room need arrows of their own, between its subrooms.
 */
class FigureTest {

  private static final Path FIGURE = Path.of("docs", "architecture.puml");

  /** Matches {@code [note.tag] <<org.councilnotes.note.tag>>}; not {@code [tag] --> [note]}. */
  private static final Pattern PACKAGE =
      Pattern.compile("(?m)^ *\\[([a-z.]+)] <<org\\.councilnotes\\.\\1>>$");

  /** Matches {@code [tag] --> [note]}. */
  private static final Pattern ARROW = Pattern.compile("(?m)^\\[([a-z.]+)] --> \\[([a-z.]+)]$");

  /** The largest number of types in one package. */
  private static final int MOST_TYPES = 42;

  private record Arrow(String from, String to) {}

  @Test
  void everyUseFollowsAnArrow() throws IOException {
    assertThat(used()).isNotEmpty();
    assertThat(difference(used(), drawn())).isEmpty();
  }

  @Test
  void everyArrowIsUsed() throws IOException {
    assertThat(difference(drawn(), used())).isEmpty();
  }

  @Test
  void everyPackageIsDrawnAndNoOther() throws IOException {
    assertThat(drawnPackages()).isEqualTo(builtPackages());
  }

  @Test
  void noArrowsBetweenRoomsRunInCircles() {
    slices().matching(Rooms.ROOT + ".(*)..").should().beFreeOfCycles().check(Rooms.shipped());
  }

  @Test
  void noArrowsBetweenSubroomsRunInCircles() {
    slices().matching(Rooms.ROOT + ".(**)").should().beFreeOfCycles().check(Rooms.shipped());
  }

  @Test
  void noPackageIsTooLarge() {
    assertThat(
            shipped()
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(FigureTest::room, Collectors.counting())))
        .allSatisfy((name, types) -> assertThat(types).as(name).isLessThanOrEqualTo(MOST_TYPES));
  }

  /** The arrow from commands to pages stands for the server alone. */
  @Test
  void commandsUseNothingOfThePagesButTheServer() {
    noClasses()
        .that()
        .resideInAnyPackage(Rooms.named("cli"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(Rooms.named("web")).and(not(belongToAnyOf(WebServer.class))))
        .check(Rooms.shipped());
  }

  private static Set<Arrow> difference(Set<Arrow> all, Set<Arrow> without) {
    Set<Arrow> rest = new HashSet<>(all);
    rest.removeAll(without);
    return rest;
  }

  private static Set<Arrow> used() {
    return shipped()
        .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
        .filter(use -> isOurs(use.getTargetClass().getBaseComponentType()))
        .map(use -> arrow(room(use.getOriginClass()), room(use.getTargetClass())))
        .filter(arrow -> !arrow.from().equals(arrow.to()))
        .collect(Collectors.toSet());
  }

  /** The arrow that allows a use: between rooms, or within a room between subrooms. */
  private static Arrow arrow(String from, String to) {
    String fromRoom = top(from);
    String toRoom = top(to);
    return fromRoom.equals(toRoom) ? new Arrow(from, to) : new Arrow(fromRoom, toRoom);
  }

  private static String top(String room) {
    return room.replaceFirst("\\..*", "");
  }

  private static Set<Arrow> drawn() throws IOException {
    return ARROW
        .matcher(Files.readString(FIGURE))
        .results()
        .map((MatchResult arrow) -> new Arrow(arrow.group(1), arrow.group(2)))
        .collect(Collectors.toSet());
  }

  private static Set<String> builtPackages() {
    return shipped().map(FigureTest::room).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> drawnPackages() throws IOException {
    return PACKAGE
        .matcher(Files.readString(FIGURE))
        .results()
        .map((MatchResult room) -> room.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every class of a room; the root joins the rooms and is none. Package pages are no types. */
  private static Stream<JavaClass> shipped() {
    return Rooms.shipped().stream()
        .filter(FigureTest::isOurs)
        .filter(type -> !type.getSimpleName().equals("package-info"));
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(Rooms.ROOT + ".");
  }

  private static String room(JavaClass type) {
    return type.getBaseComponentType().getPackageName().substring(Rooms.ROOT.length() + 1);
  }
}
