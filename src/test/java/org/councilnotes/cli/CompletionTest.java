package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of shells, in the real shells where these are there. */
@DisabledOnOs(OS.WINDOWS)
class CompletionTest {

  @TempDir private Path folder;

  private record Ended(int code, String out, String err) {}

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void scriptIsOneOfItsShell(String shell) throws Exception {
    require(shell);
    assertThat(process(shell, "-n", script(shell).toString())).isEqualTo(new Ended(0, "", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "./archive sea, search",
    "archive ver, verify",
    "archive clu, cluster",
    "archive search --fil, --filter",
    "archive search --ver, --versions",
    "archive completion fi, fish",
    "archive export --format bib, bibtex",
    "archive cluster st, status"
  })
  void bashAndFishCompleteCommandsOptionsAndValues(String typed, String completed)
      throws Exception {
    require("bash");
    assertThat(completedByBash(typed)).contains(completed);
    if (isThere("fish")) {
      String asked = "source %s; complete -C '%s'".formatted(script("fish"), typed);
      assertThat(process("fish", "--no-config", "-c", asked).out()).contains(completed);
    }
  }

  @Test
  void shellThatIsNotKnownIsBadUsage() {
    Ended ended = run("completion", "tcsh");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("BASH, ZSH, FISH").doesNotContain("\tat ");
  }

  /** What bash offers for the last word. */
  private String completedByBash(String typed) throws Exception {
    String[] words = typed.split(" ");
    String quoted = Stream.of(words).map(w -> "'" + w + "'").collect(Collectors.joining(" "));
    String asked =
        """
        source %s
        compopt() { :; } # which only works while somebody types
        COMP_WORDS=(%s) COMP_CWORD=%d
        _complete_archive
        printf '%%s\\n' "${COMPREPLY[@]}"
        complete -p archive
        """
            .formatted(script("bash"), quoted, words.length - 1);
    Ended ended = process("bash", "--norc", "-c", asked);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).contains("complete -o default -F _complete_archive archive");
    return ended.out();
  }

  private Path script(String shell) throws IOException {
    Ended ended = run("completion", shell);
    assertThat(ended.code()).isZero();
    return Files.writeString(folder.resolve("archive." + shell), ended.out());
  }

  private static Ended run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = ArchiveCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Ended(code, out.toString(), err.toString());
  }

  private static void require(String command) {
    assumeTrue(isThere(command), command + " is not installed");
  }

  private static boolean isThere(String command) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
  }

  private Ended process(String... words) throws IOException, InterruptedException {
    Path err = Files.createTempFile("completion", ".err");
    try {
      Process process = new ProcessBuilder(words).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), out, Files.readString(err));
    } finally {
      Files.delete(err);
    }
  }
}
