package org.councilnotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code docs/security.md} promises has tests, and they are there. */
class SecurityPageTest {

  private static final Path PAGE = Path.of("docs/security.md");
  private static final Path TESTS = Path.of("src/test/java");

  /** Matches {@code `LoginThrottleTest`} and {@code `LoginThrottleTest.method`} in ticks. */
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  /** A row of a table that is neither its head nor the line below it. */
  private static final Pattern ROW = Pattern.compile("\\|(?!-)(.+)\\|");

  private static final Set<String> LAST_OF_HEADS = Set.of("test", "tests");

  private static String page;
  private static Map<String, Path> tests;

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(PAGE);
    tests = new HashMap<>();
    try (Stream<Path> files = Files.walk(TESTS)) {
      files
          .filter(file -> file.toString().endsWith("Test.java"))
          .forEach(file -> tests.put(file.getFileName().toString().replace(".java", ""), file));
    }
  }

  @Test
  void testsThatItNamesAreThere() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (MatchResult named : NAMED.matcher(page).results().toList()) {
      Path file = tests.get(named.group(1));
      String method = named.group(2);
      if (file == null
          || (method != null && !Files.readString(file).contains("void " + method + "("))) {
        missing.add(named.group());
      }
    }

    assertThat(NAMED.matcher(page).results()).hasSizeGreaterThan(40);
    assertThat(missing).isEmpty();
  }

  @Test
  void eachPromiseNamesATest() {
    List<String> without =
        page.lines()
            .dropWhile(line -> !line.equals("## What is promised"))
            .filter(line -> ROW.matcher(line).matches())
            .filter(line -> !LAST_OF_HEADS.contains(lastCell(line)))
            .filter(line -> !NAMED.matcher(lastCell(line)).find())
            .toList();

    assertThat(without).isEmpty();
  }

  private static String lastCell(String row) {
    String[] cells = row.substring(0, row.length() - 1).split("\\|", -1);
    return cells[cells.length - 1].strip();
  }
}
