package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A block of code of a page for researchers.
 *
 * @param heading of the section that it stands in
 * @param needed packages that its first line names
 */
record ResearchScript(Language language, String heading, List<String> needed, String code) {

  /** The address that each block has in a variable. */
  private static final String WRITTEN_ADDRESS = "\"http://localhost:8080\"";

  /** Matches a heading, and a block of code; not a line of text. */
  private static final Pattern PART =
      Pattern.compile("(?m)^## (?<heading>.+)$|^```(?:python|r)\\n(?<code>(?s:.*?))^```$");

  /** Matches {@code # needs pandas, matplotlib} at the start; not {@code # without a screen}. */
  private static final Pattern NEEDS = Pattern.compile("\\A# needs (.+)\\n");

  private static final int PATIENCE_SECONDS = 120;

  /** A language with its page and how it is run. */
  enum Language {
    PYTHON("research-python.md", "python3", ".py", "import %s"),
    R("research-r.md", "Rscript", ".R", "library(%s)");

    private final String page;
    private final String program;
    private final String ending;
    private final String load;

    Language(String page, String program, String ending, String load) {
      this.page = page;
      this.program = program;
      this.ending = ending;
      this.load = load;
    }

    /** All blocks of its page, in order. */
    List<ResearchScript> scripts() {
      String[] heading = {""};
      return PART.matcher(text())
          .results()
          .filter(part -> isCode(part, heading))
          .map(part -> of(this, heading[0], part.group("code")))
          .toList();
    }

    private static boolean isCode(MatchResult part, String[] heading) {
      if (part.group("heading") != null) {
        heading[0] = part.group("heading");
      }
      return part.group("code") != null;
    }

    private String text() {
      try {
        return Files.readString(Path.of("docs", page));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private boolean isThere() {
      try {
        return started(program, "--version").waitFor() == 0;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static ResearchScript of(Language language, String heading, String code) {
    List<String> needed =
        NEEDS
            .matcher(code)
            .results()
            .flatMap(match -> Arrays.stream(match.group(1).split(", ")))
            .toList();
    return new ResearchScript(language, heading, needed, code);
  }

  private static Process started(String... command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Skips a test where the language or a package is not on this machine. */
  void assumeThatItRuns(Path folder) {
    assumeTrue(language.isThere(), language.program + " is not here: " + this + " is not run");
    for (String one : needed) {
      assumeTrue(
          run(language.load.formatted(one), folder).isEmpty(),
          one + " is not here: " + this + " is not run");
    }
  }

  /** The lines that it prints, run in a folder on the archive at an address. */
  List<String> lines(String archive, Path folder) {
    assertThat(code).as("address of %s", this).containsOnlyOnce(WRITTEN_ADDRESS);
    return run(code.replace(WRITTEN_ADDRESS, '"' + archive + '"'), folder)
        .lines()
        .map(String::stripTrailing)
        .toList();
  }

  /** What a program prints; of one that fails, what went wrong. */
  private String run(String program, Path folder) {
    try {
      Path file = Files.createTempFile(folder, "script", language.ending);
      Path out = Files.createTempFile(folder, "out", ".txt");
      Files.writeString(file, program);
      ProcessBuilder builder =
          new ProcessBuilder(language.program, file.toString())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile());
      builder.environment().put("no_proxy", "127.0.0.1");
      builder.environment().put("PYTHONIOENCODING", "utf-8");
      Process process = builder.start();
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      String printed = Files.readString(out);
      return process.exitValue() == 0 ? printed : "failed: " + printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public String toString() {
    return language.page + ": " + heading + (needed.isEmpty() ? "" : " " + needed);
  }
}
