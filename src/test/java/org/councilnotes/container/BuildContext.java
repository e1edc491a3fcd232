package org.councilnotes.container;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a builder of images is given of the project: {@code .dockerignore} leaves everything out but
 * the files and folders that it names.
 */
final class BuildContext {

  private final List<String> rules;

  BuildContext() throws IOException {
    rules =
        Files.readAllLines(Path.of(".dockerignore")).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    if (!rules.getFirst().equals("*") || !rules.stream().skip(1).allMatch(r -> r.startsWith("!"))) {
      throw new IllegalStateException("not everything is left out that is not named");
    }
  }

  /** What is named. */
  List<Path> named() {
    return rules.stream().skip(1).map(rule -> Path.of(rule.substring(1))).toList();
  }

  /** The files of it at a path, a file or a folder. */
  List<Path> files(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile).filter(this::isGiven).sorted().toList();
    }
  }

  private boolean isGiven(Path file) {
    return named().stream().anyMatch(file::startsWith);
  }

  /** Copies a file, or the content of a folder, as COPY does. */
  void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString()).normalize();
      Files.createDirectories(
          target.getParent() == null ? FileSystems.getDefault().getPath("/") : target.getParent());
      Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }
}
