package org.councilnotes.corpus;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;

/** Collects the files below a folder. Follows no link but the folder itself; opens no file. */
final class CorpusWalker extends SimpleFileVisitor<Path> {

  /** What stands beside notes to explain them, and is none. */
  private static final Set<String> COMPANIONS =
      Set.of("md", "markdown", "yaml", "yml", "tsv", "csv", "json", "jsonl");

  /** How programs call a file that they have not yet written to its end. */
  private static final Set<String> UNFINISHED =
      Set.of("part", "partial", "filepart", "crdownload", "download", "tmp", "temp");

  /** Name of the folder of files that are being sent; passed over, as it changes all the time. */
  static final String ARRIVING = ".uploads";

  private final Path folder;
  private final String prefix;
  private final List<CorpusFile> files = new ArrayList<>();

  private CorpusWalker(Path folder, String prefix) {
    this.folder = folder;
    this.prefix = prefix;
  }

  /**
   * The files below a folder, by path.
   *
   * @param prefix put before the path of each file relative to the folder
   */
  static List<CorpusFile> below(Path folder, String prefix) throws IOException {
    CorpusWalker walk = new CorpusWalker(folder.toRealPath(), prefix);
    Files.walkFileTree(walk.folder, walk);
    walk.files.sort(Comparator.comparing(CorpusFile::path));
    return List.copyOf(walk.files);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
    if (visited.equals(folder) || !isHidden(name(visited))) {
      return FileVisitResult.CONTINUE;
    }
    if (visited.equals(folder.resolve(ARRIVING))) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    add(visited, Optional.of(ReasonCode.HIDDEN_FOLDER.of()));
    return FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    add(file, reason(name(file), attributes).map(reason -> whole(reason, file)));
    return FileVisitResult.CONTINUE;
  }

  /** It stays a file to be read, so that reading it fails and says so. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
    if (file.equals(folder)) {
      throw problem;
    }
    add(file, Optional.empty());
    return FileVisitResult.CONTINUE;
  }

  private void add(Path file, Optional<Reason> reason) {
    String path = prefix + folder.relativize(file).toString().replace(File.separatorChar, '/');
    files.add(new CorpusFile(path, file, reason));
  }

  private static Optional<Reason> reason(String name, BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return Optional.of(ReasonCode.LINK.of());
    }
    if (!attributes.isRegularFile()) {
      return Optional.of(ReasonCode.DEVICE.of());
    }
    return reason(name);
  }

  private static Optional<Reason> reason(String name) {
    if (name.endsWith(Sidecar.ENDING)) {
      return Optional.of(CorpusFile.SIDECAR);
    }
    if (isHidden(name)) {
      return Optional.of(ReasonCode.HIDDEN_FILE.of());
    }
    if (name.startsWith("~$")) {
      return Optional.of(ReasonCode.LEFT_BY_EDITOR.of());
    }
    String ending = name.substring(name.lastIndexOf('.') + 1);
    if (UNFINISHED.contains(ending)) {
      return Optional.of(ReasonCode.UNFINISHED.of());
    }
    boolean companion = COMPANIONS.contains(ending);
    return Optional.of(ReasonCode.NO_NOTE.of()).filter(r -> companion);
  }

  /**
   * Why a member of a container is not a document of its own, by its name; empty where it is one.
   */
  static Optional<Reason> reasonInside(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    int slash = name.lastIndexOf('/');
    boolean hidden =
        Stream.of(name.substring(0, Math.max(0, slash)).split("/", -1))
            .anyMatch(part -> isHidden(part) && !part.equals(".") && !part.equals(".."));
    return hidden ? Optional.of(ReasonCode.HIDDEN_FOLDER.of()) : reason(name.substring(slash + 1));
  }

  private static Reason whole(Reason reason, Path file) {
    if (!reason.equals(CorpusFile.SIDECAR)) {
      return reason;
    }
    String of = Sidecar.fileOf(file.getFileName().toString());
    if (!Files.isRegularFile(file.resolveSibling(of))) {
      return Sidecar.orphan(of);
    }
    return applies(file, of) ? reason : ReasonCode.SIDECAR_ENDING.of();
  }

  /** On some systems a file has its name in any case. */
  private static boolean applies(Path sidecar, String of) {
    try {
      Path read = sidecar.resolveSibling(of + Sidecar.ENDING);
      return Files.exists(read) && Files.isSameFile(sidecar, read);
    } catch (IOException gone) {
      return false;
    }
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".");
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }
}
