package org.councilnotes.fidelity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of the system that reads files in its own way. */
public record Command(List<String> words) {

  public static Command of(String... words) {
    return new Command(List.of(words));
  }

  public Command with(String... more) {
    return new Command(Stream.concat(words.stream(), Stream.of(more)).toList());
  }

  /** Whether it stands on the path. */
  public boolean isThere() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, words.getFirst())));
  }

  /** What it writes; empty where it fails. */
  public Optional<String> output() {
    try {
      Process process =
          new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
