package org.councilnotes.container;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.container.ImageRecipe.Stage;
import org.councilnotes.container.ImageRecipe.Step;

/**
 * Takes the steps of the {@code Dockerfile} without a container: the folders of the image are below
 * a folder here, and commands have their paths changed to it. Left out is what changes the machine,
 * installing packages and adding a user.
 */
final class ImageRehearsal {

  /** How a command ended. */
  record Ended(int code, String out, String err) {}

  /** Finds {@code /archive} in {@code PATH=/archive:/usr/bin}; nothing in {@code ./archive}. */
  private static final Pattern PLACE =
      Pattern.compile("(?<![\\w./-])/(?=(?:archive|build|opt/runtime|tmp)(?![\\w-]))");

  private static final Pattern CHANGES_THE_MACHINE = Pattern.compile("apt-get|groupadd|useradd");

  private final ImageRecipe recipe = ImageRecipe.read();
  private final BuildContext context = new BuildContext();
  private final Map<String, String> arguments = new TreeMap<>();
  private final Path folder;
  private Path directory;
  private List<String> shell = List.of("/bin/sh", "-c");

  /**
   * A rehearsal.
   *
   * @param folder stands for the root of the image; its path has no spaces
   */
  ImageRehearsal(Path folder) throws IOException {
    this.folder = folder.toAbsolutePath();
    this.directory = folder;
  }

  /** What is at a path of the image. */
  Path at(String path) {
    return folder.resolve(path.substring(1));
  }

  /** Takes the steps of the first stage, then those of the image, which has what it copies only. */
  void build() throws IOException, InterruptedException {
    Files.createDirectories(at("/tmp"));
    Files.createDirectories(at("/opt"));
    for (Step step : recipe.build().steps()) {
      take(step);
    }
    assemble(recipe.image());
  }

  private void take(Step step) throws IOException, InterruptedException {
    switch (step.instruction()) {
      case "SHELL" -> shell = step.list();
      case "WORKDIR" -> directory = Files.createDirectories(at(step.text()));
      case "COPY" -> copy(step.words());
      case "ARG" -> ImageRecipe.put(arguments, step.text());
      case "RUN" -> run(step);
      default -> throw new IllegalStateException("unknown step: " + step);
    }
  }

  /** A target that ends with a slash, or is a dot and one, is a folder. */
  private void copy(List<String> words) throws IOException {
    String last = words.getLast();
    Path target = last.startsWith("/") ? at(last) : directory.resolve(last).normalize();
    for (String source : words.subList(0, words.size() - 1)) {
      Path file = Path.of(source);
      boolean within = last.endsWith("/") && !Files.isDirectory(file);
      context.copy(file, within ? target.resolve(file.getFileName()) : target);
    }
  }

  private void run(Step step) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(shell);
    command.add(here(step.text()));
    Path java = Path.of(System.getProperty("java.home"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().remove("JDK_JAVA_OPTIONS");
    builder.environment().putAll(arguments);
    builder.environment().put("JAVA_HOME", java.toString());
    builder.environment().merge("PATH", "", (path, _) -> java.resolve("bin") + ":" + path);
    Ended ended = end(builder);
    if (ended.code() != 0) {
      throw new IllegalStateException(step.text() + "\n" + ended.out() + ended.err());
    }
  }

  private void assemble(Stage image) throws IOException {
    Path built = Files.move(folder, folder.resolveSibling("built"));
    Files.createDirectories(folder);
    for (Step copy : image.all("COPY")) {
      if (!copy.flags().equals(List.of("--from=build"))) {
        throw new IllegalStateException("not from the build: " + copy);
      }
      Path target = at(copy.words().getLast());
      Files.createDirectories(target.getParent());
      Files.move(built.resolve(copy.words().getFirst().substring(1)), target);
    }
    for (Step run : image.all("RUN")) {
      if (!CHANGES_THE_MACHINE.matcher(run.text()).find()) {
        throw new IllegalStateException("not rehearsed: " + run);
      }
    }
    for (String mounted : MOUNTED) {
      Files.createDirectories(at(mounted));
    }
  }

  private static final List<String> MOUNTED =
      List.of("/archive/corpus", "/archive/index", "/archive/index-audit", "/tmp");

  /** A command with the paths of the image changed to those of the folder. */
  private String here(String command) {
    return PLACE.matcher(command).replaceAll(Matcher.quoteReplacement(folder + "/"));
  }

  /**
   * A command in the image, with the environment that it gives and no other.
   *
   * @param more of the environment
   */
  private ProcessBuilder command(Map<String, String> more, List<String> command) {
    Map<String, String> environment = new TreeMap<>(recipe.image().environment());
    environment.replaceAll((_, value) -> here(value));
    environment.merge(
        "ARCHIVE_OPTS", "", (options, _) -> options + " -Djava.io.tmpdir=" + at("/tmp"));
    environment.putAll(more);
    ProcessBuilder builder = new ProcessBuilder(command).directory(at("/archive").toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }

  /** Runs the image with a command of the archive. */
  Ended run(Map<String, String> more, String... arguments)
      throws IOException, InterruptedException {
    return end(command(more, entered(List.of(arguments))));
  }

  /** The command that the image runs, at another port than its own. */
  ProcessBuilder usual(Map<String, String> more, int port) {
    return command(more, entered(words("CMD", port)));
  }

  /** What asks for the health, at another port than its own. */
  Ended health(int port) throws IOException, InterruptedException {
    return end(command(Map.of(), words("HEALTHCHECK", port)));
  }

  private List<String> words(String instruction, int port) {
    return recipe.image().only(instruction).list().stream()
        .map(this::here)
        .map(word -> word.replace("8080", Integer.toString(port)))
        .toList();
  }

  private List<String> entered(List<String> arguments) {
    return Stream.concat(
            recipe.image().only("ENTRYPOINT").list().stream().map(this::here), arguments.stream())
        .toList();
  }

  /** Every file of the image but those of its volumes, with time and size. */
  Map<String, String> files() throws IOException {
    List<Path> volumes = MOUNTED.stream().map(this::at).toList();
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> volumes.stream().noneMatch(file::startsWith))
          .collect(
              Collectors.toMap(
                  file -> folder.relativize(file).toString(),
                  ImageRehearsal::state,
                  (a, _) -> a,
                  TreeMap::new));
    }
  }

  private static String state(Path file) {
    return file.toFile().lastModified() + " " + file.toFile().length();
  }

  private Ended end(ProcessBuilder builder) throws IOException, InterruptedException {
    Path out = Files.createTempFile("rehearsal", ".out");
    Path err = Files.createTempFile("rehearsal", ".err");
    try {
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(20, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("without end: " + builder.command());
      }
      return new Ended(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
