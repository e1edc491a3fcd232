package org.councilnotes.meaning.onnx;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
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
 * meaning/native/             those of this platform
 * </pre>
 */
public record ComponentFolder(Path path) {

  /** Setting: the folder. Where it is missing, {@code meaning} beside the launcher. */
  public static final String SETTING = "archive.meaning";

  private static final String IN_THE_ENVIRONMENT = "ARCHIVE_MEANING";
  private static final String HOME = "archive.home";
  private static final String SETTINGS = "component.properties";
  private static final String HASH = "sha256";

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
    return Files.isRegularFile(path.resolve(SETTINGS));
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

  Path nativeLibraries() {
    return path.resolve("native");
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
    try (Reader file = Files.newBufferedReader(path.resolve(SETTINGS), StandardCharsets.UTF_8)) {
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
    try (var file = Files.newBufferedWriter(path.resolve(SETTINGS), StandardCharsets.UTF_8)) {
      stored.store(file, null);
    }
  }

  /** How large its files are. */
  public long bytes() {
    return files().stream().mapToLong(file -> file.toFile().length()).sum();
  }

  /**
   * Deletes the component.
   *
   * @return whether there was anything
   */
  public boolean delete() {
    List<Path> files = files();
    try {
      Files.deleteIfExists(path.resolve(SETTINGS));
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be deleted: " + path, e);
    }
    return !files.isEmpty();
  }

  /** Files and folders, what is inside of a folder before it. */
  private List<Path> files() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + path, e);
    }
  }
}
