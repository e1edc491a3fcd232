package org.councilnotes.meaning.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.councilnotes.meaning.MeaningProblem;
import org.councilnotes.note.text.Sha256Digest;

/**
 * Makes the component of jars that lie in a folder: the model with its vocabulary, the classes of
 * ONNX Runtime and the native libraries of this platform. Nothing else is kept of the jars.
 *
 * @param jars the folder
 */
public record ComponentInstaller(Path jars, ComponentFolder target) {

  private static final String MODEL = "bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "bge-small-en-v1.5-q-tokenizer.json";

  /**
   * A model of the user's own.
   *
   * @param model file in the format of ONNX
   * @param vocabulary file as {@link VocabularyFile} reads it
   */
  public record OwnModel(Path model, Path vocabulary, ModelSettings settings) {}

  /**
   * Installs the bundled model.
   *
   * @throws MeaningProblem where a jar is missing or has other bytes, or this platform has no
   *     native library, or the folder has other files
   */
  public void install() {
    installed(
        aside -> {
          try (ZipFile jar = new ZipFile(KnownJar.MODEL.in(jars).toFile())) {
            copy(jar, MODEL, aside.model());
            Files.write(aside.vocabulary(), vocabulary(jar), StandardCharsets.UTF_8);
          }
          return ModelSettings.BUNDLED;
        });
  }

  /**
   * Installs a model of the user's own.
   *
   * @throws MeaningProblem also where its vocabulary is none, or one of its files lies in the
   *     folder of the component, which is replaced
   */
  public void install(OwnModel own) {
    requireOutside(own.model());
    requireOutside(own.vocabulary());
    installed(
        aside -> {
          VocabularyFile vocabulary = VocabularyFile.read(own.vocabulary());
          Files.copy(own.model(), aside.model());
          Files.write(aside.vocabulary(), vocabulary.pieces(), StandardCharsets.UTF_8);
          ModelSettings settings = own.settings();
          ModelSettings told = settings.withCased(vocabulary.cased().orElse(settings.cased()));
          WordPieces _ = pieces(aside.vocabulary(), told.cased());
          return told;
        });
  }

  private void requireOutside(Path file) {
    if (file.toAbsolutePath().normalize().startsWith(target.path())) {
      throw new MeaningProblem(
          "%s lies in the folder of the component, which is replaced: move it elsewhere"
              .formatted(file));
    }
  }

  static WordPieces pieces(Path vocabulary, boolean isCased) throws IOException {
    try {
      return new WordPieces(Files.readAllLines(vocabulary, StandardCharsets.UTF_8), isCased);
    } catch (IllegalArgumentException e) {
      throw new MeaningProblem(e.getMessage(), e);
    }
  }

  /** Puts a model into a folder and says how it is used. */
  private interface ModelStep {
    ModelSettings putInto(ComponentFolder folder) throws IOException;
  }

  /** Made aside and swapped in when whole. */
  private void installed(ModelStep step) {
    Path folder = target.path();
    ComponentFolder aside =
        new ComponentFolder(folder.resolveSibling(folder.getFileName() + ".new"));
    target.requireNothingElse();
    aside.requireNothingElse();
    boolean _ = aside.delete();
    try {
      aside.begin();
      ModelSettings settings = step.putInto(aside);
      putRuntime(aside);
      aside.store(settings, hash(aside, settings));
      boolean _ = target.delete();
      Files.move(aside.path(), folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be installed: " + e.getMessage(), e);
    } finally {
      boolean _ = aside.delete();
    }
  }

  private void putRuntime(ComponentFolder aside) throws IOException {
    NativePlatform platform = NativePlatform.present();
    try (ZipFile jar = new ZipFile(KnownJar.RUNTIME.in(jars).toFile());
        ZipOutputStream classes = new ZipOutputStream(Files.newOutputStream(aside.runtime()))) {
      for (ZipEntry entry : jar.stream().filter(one -> !one.isDirectory()).toList()) {
        String name = entry.getName();
        if (platform.isLibrary(name)) {
          copy(jar, name, aside.nativeLibraries().resolve(fileName(name)));
        } else if (name.endsWith(".class") && !NativePlatform.isNative(name)) {
          classes.putNextEntry(new ZipEntry(name));
          try (InputStream content = jar.getInputStream(entry)) {
            content.transferTo(classes);
          }
          classes.closeEntry();
        }
      }
      copy(jar, ComponentFolder.NOTICES, aside.notices());
    }
  }

  private static String fileName(String entry) {
    return entry.substring(entry.lastIndexOf('/') + 1);
  }

  private static void copy(ZipFile jar, String name, Path file) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      throw new MeaningProblem("no %s in %s".formatted(name, jar.getName()));
    }
    try (InputStream content = jar.getInputStream(entry)) {
      Files.copy(content, file);
    }
  }

  private static List<String> vocabulary(ZipFile jar) throws IOException {
    try (InputStream content = jar.getInputStream(jar.getEntry(TOKENIZER))) {
      return VocabularyFile.description(content).pieces();
    }
  }

  private static String hash(ComponentFolder folder, ModelSettings settings) throws IOException {
    return new Sha256Digest()
        .add(settings.toString())
        .add(Files.newInputStream(folder.model()))
        .add(Files.newInputStream(folder.vocabulary()))
        .hex();
  }
}
