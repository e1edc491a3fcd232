package org.councilnotes.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.ingest.IngestInstructions;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

/**
 * The folder to which the paths of the ledger are relative, with the originals of all notes.
 *
 * @param feeding how files get into it and from there into the archive
 */
public record CorpusFolder(Path folder, IngestInstructions feeding) {

  private static final String NOTES = "notes";

  /** A folder with the default instructions. */
  public CorpusFolder(Path folder) {
    this(folder, IngestInstructions.USUAL);
  }

  /** The folder of notes, as the operator names it. */
  String notes() {
    boolean apart = Files.isDirectory(folder.resolve(NOTES));
    return apart ? Path.of(feeding.corpus()).resolve(NOTES).toString() : feeding.corpus();
  }

  /**
   * The file at a path of the ledger, also within a container; empty where it is gone.
   *
   * @param path relative, with {@code /}; {@code a.zip!/b.pdf} for a member of a container
   */
  public Optional<Resource> original(String path) {
    int inside = path.indexOf(ContainerFile.INSIDE);
    if (inside < 0) {
      return file(path).map(FileSystemResource::new);
    }
    String name = path.substring(inside + ContainerFile.INSIDE.length());
    return file(path.substring(0, inside)).flatMap(archive -> member(archive, name));
  }

  private static Optional<Resource> member(Path archive, String name) {
    try (InputStream _ = ContainerFile.member(archive, name)) {
      return Optional.of(
          new InputStreamResource(() -> ContainerFile.member(archive, name), "in an archive"));
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  /**
   * The regular file at a path of the ledger; empty where there is none, or where the path leads
   * out of the folder, by {@code ..} or a link.
   *
   * @param path relative, with {@code /}
   */
  Optional<Path> file(String path) {
    try {
      Path root = folder.toRealPath();
      Path file = root.resolve(path).toRealPath();
      return file.startsWith(root) && Files.isRegularFile(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException | InvalidPathException notThere) {
      return Optional.empty();
    }
  }
}
