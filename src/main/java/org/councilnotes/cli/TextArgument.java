package org.councilnotes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.store.SearchReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** A text argument of a command; {@code -} and {@code --} mean that standard input is read. */
final class TextArgument {

  private static final String INPUT = "-";
  private static final String END_OF_OPTIONS = "--";

  /** No sign takes more bytes than three a code unit. */
  private static final int MOST_BYTES = 3 * SearchReader.LONGEST_COMPARABLE_TEXT + 1;

  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..*",
      description = "the text; -- or - reads it from standard input, in UTF-8")
  private List<String> words = new ArrayList<>();

  /** The text; bad usage where there is none, it is blank or too long. */
  String get() {
    String given = argument().orElseGet(() -> read(System.in));
    if (given.isBlank()) {
      throw bad("no text is given");
    }
    if (given.length() > SearchReader.LONGEST_COMPARABLE_TEXT) {
      throw bad(
          "the text is too long: at most %d characters"
              .formatted(SearchReader.LONGEST_COMPARABLE_TEXT));
    }
    return given;
  }

  /** Empty where the text is to be read. */
  private Optional<String> argument() {
    if (!words.isEmpty()) {
      return Optional.of(String.join(" ", words)).filter(given -> !given.equals(INPUT));
    }
    boolean isToBeRead =
        command.commandLine().getParseResult().originalArgs().contains(END_OF_OPTIONS);
    return isToBeRead ? Optional.empty() : Optional.of("");
  }

  private static String read(InputStream input) {
    try {
      return new String(input.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
  }

  private ParameterException bad(String reason) {
    return new ParameterException(command.commandLine(), reason);
  }
}
