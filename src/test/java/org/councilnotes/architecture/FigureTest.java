package org.councilnotes.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The figure in {@code docs/} is the rule: who may use whom. */
class FigureTest {

  private static final Path FIGURE = Path.of("docs", "architecture.puml");

  /** Matches {@code [note] <<org.councilnotes.note..>>}; not {@code [corpus] --> [note]}. */
  private static final Pattern ROOM =
      Pattern.compile("(?m)^\\[([a-z]+)] <<org\\.councilnotes\\.\\1\\.\\.>>$");

  /** The root joins the rooms and is none. */
  @Test
  void everyUseFollowsAnArrow() {
    ArchRuleDefinition.classes()
        .that()
        .resideOutsideOfPackage(Rooms.ROOT)
        .should(adhereToPlantUmlDiagram(FIGURE, consideringOnlyDependenciesInDiagram()))
        .check(Rooms.shipped());
  }

  @Test
  void everyPackageIsDrawn() throws IOException {
    assertThat(builtRooms()).isNotEmpty().isSubsetOf(drawnRooms());
  }

  @Test
  void noArrowsRunInCircles() {
    slices().matching(Rooms.ROOT + ".(*)..").should().beFreeOfCycles().check(Rooms.shipped());
  }

  private static Set<String> builtRooms() {
    return Rooms.shipped().getPackage(Rooms.ROOT).getSubpackages().stream()
        .map(JavaPackage::getRelativeName)
        .collect(Collectors.toSet());
  }

  private static Set<String> drawnRooms() throws IOException {
    return ROOM.matcher(Files.readString(FIGURE))
        .results()
        .map((MatchResult room) -> room.group(1))
        .collect(Collectors.toSet());
  }
}
