package org.councilnotes.meaning.onnx;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.meaning.MeaningProblem;

/**
 * Where the component lies: beside the launcher, outside the program and what is built. The
 * component is on where the folder has its list of settings, which is written last.
 *
 * <pre>
 * meaning/component.properties
 * meaning/model.onnx
 * meaning/vocabulary.txt      a piece a line
 * meaning/onnxruntime.jar     without native libraries
 * meaning/ThirdPartyNotices.txt
 * meaning/native/             those of this platform
 * </pre>
 *
 * Nothing else in the folder is touched: whoever names it may have named one with other files.
 */
public record ComponentFolder(Path path) {

  /** Setting: the folder. Where it is missing, {@code meaning} beside the launcher. */
  public static final String SETTING = "archive.meaning";

  private static final String IN_THE_ENVIRONMENT = "ARCHIVE_MEANING";
  private static final String HOME = "archive.home";
  private static final String SETTINGS = "component.properties";

  /** In the jar of ONNX Runtime, too. */
  static final String NOTICES = "ThirdPartyNotices.txt";

  private static final String HASH = "sha256";

  /** There as long as the component is being put into the folder. */
  private static final String UNFINISHED = "component.unfinished";

  /**
   * The folder of this process; empty where the process was started neither by the launcher nor
   * with the setting.
   */
  public static Optional<ComponentFolder> ofProcess() {
    return Stream.of(System.getProperty(SETTING), System.getenv(IN_THE_ENVIRONMENT))
        .flatMap(Stream::ofNullable)
        .filter(folder -> !folder.isBlank())
        .findFirst()
        .map(Path::of)
        .or(
            () ->
                Optional.ofNullable(System.getProperty(HOME))
                    .map(home -> Path.of(home).resolve("meaning")))
        .map(folder -> new ComponentFolder(folder.toAbsolutePath().normalize()));
  }

  /** Whether the component is there, whole. */
  public boolean isOn() {
    return Files.isRegularFile(settingsFile());
  }

  /** Another text whenever the component was changed; empty where it is off. */
  public String state() {
    try {
      return isOn() ? id() + " " + Files.getLastModifiedTime(settingsFile()) : "";
    } catch (IOException | MeaningProblem changing) {
      return "";
    }
  }

  Path model() {
    return path.resolve("model.onnx");
  }

  Path vocabulary() {
    return path.resolve("vocabulary.txt");
  }

  Path runtime() {
    return path.resolve("onnxruntime.jar");
  }

  Path notices() {
    return path.resolve(NOTICES);
  }

  Path nativeLibraries() {
    return path.resolve("native");
  }

  private Path settingsFile() {
    return path.resolve(SETTINGS);
  }

  private Path unfinished() {
    return path.resolve(UNFINISHED);
  }

  /** Marks the folder as one whose files are the program's, before there are any. */
  void begin() throws IOException {
    Files.createDirectories(nativeLibraries());
    Files.createFile(unfinished());
  }

  /**
   * Requires that the folder is missing or empty, or has a component and nothing else.
   *
   * @throws MeaningProblem where it has files that the program did not put there
   */
  void requireNothingElse() {
    requireComponent();
    others().stream()
        .findFirst()
        .ifPresent(
            other -> {
              throw new MeaningProblem(
                  ("the folder of the component must have nothing else, but has %s: move it, or"
                          + " name another folder by %s")
                      .formatted(other, IN_THE_ENVIRONMENT));
            });
  }

  private void requireComponent() {
    if (!files(path).isEmpty() && !Files.exists(settingsFile()) && !Files.exists(unfinished())) {
      throw new MeaningProblem(
          ("there is no component of meaning in %s, but there are other files: name another folder"
                  + " by %s")
              .formatted(path, IN_THE_ENVIRONMENT));
    }
  }

  /**
   * How the model is used.
   *
   * @throws MeaningProblem where the component is off
   */
  public ModelSettings settings() {
    return ModelSettings.of(stored());
  }

  /** Identifies model, vocabulary and settings. */
  String id() {
    return stored().getProperty(HASH);
  }

  private Properties stored() {
    Properties stored = new Properties();
    try (Reader file = Files.newBufferedReader(settingsFile(), StandardCharsets.UTF_8)) {
      stored.load(file);
    } catch (IOException e) {
      throw new MeaningProblem("the component of meaning cannot be read: " + path, e);
    }
    return stored;
  }

  /** Writes the settings: from then on the component is on. */
  void store(ModelSettings settings, String hash) throws IOException {
    Properties stored = new Properties();
    settings.addTo(stored);
    stored.setProperty(HASH, hash);
    try (var file = Files.newBufferedWriter(settingsFile(), StandardCharsets.UTF_8)) {
      stored.store(file, null);
    }
    Files.deleteIfExists(unfinished());
  }

  /** How large its files are. */
  public long bytes() {
    return own().mapToLong(file -> file.toFile().length()).sum();
  }

  /**
   * Deletes the component, and its folder where nothing else is in it. The settings go last: what
   * is interrupted can be deleted again.
   *
   * @return whether there was one
   * @throws MeaningProblem where the folder has files, but no component
   */
  public boolean delete() {
    requireComponent();
    boolean wasThere = Files.exists(settingsFile()) || Files.exists(unfinished());
    try {
      for (Path file : own().toList()) {
        Files.deleteIfExists(file);
      }
      deleteIfEmpty(nativeLibraries());
      Files.deleteIfExists(settingsFile());
      Files.deleteIfExists(unfinished());
      deleteIfEmpty(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be deleted: " + path, e);
    }
    return wasThere;
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    if (Files.isDirectory(folder) && files(folder).isEmpty()) {
      Files.delete(folder);
    }
  }

  /** The files of the component that are there, without its settings. */
  private Stream<Path> own() {
    return Stream.concat(
            Stream.of(model(), vocabulary(), runtime(), notices()),
            files(nativeLibraries()).stream())
        .filter(Files::isRegularFile);
  }

  /** What else is in the folder. */
  private List<Path> others() {
    Set<Path> known =
        Stream.concat(own(), Stream.of(nativeLibraries(), settingsFile(), unfinished()))
            .collect(Collectors.toSet());
    return Stream.concat(files(path).stream(), files(nativeLibraries()).stream())
        .filter(file -> !known.contains(file))
        .toList();
  }

  /** Files and folders directly in a folder; none where it is missing. */
  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + folder, e);
    }
  }
}
