package org.councilnotes.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of notes with what people keep beside them: {@code notes/}, {@code vocabulary/}, {@code
 * catalogue.yaml}. A folder without {@code notes/} is one of notes as a whole.
 */
public record Corpus(Path root) {

  /** What stands beside notes to explain them, and is none. */
  private static final Set<String> COMPANIONS =
      Set.of("md", "markdown", "yaml", "yml", "tsv", "csv", "json", "jsonl");

  /** The folder that files are looked for in. */
  public Path notes() {
    Path notes = root.resolve("notes");
    return Files.isDirectory(notes) ? notes : root;
  }

  /** The users' own vocabularies, where they keep any. */
  public Optional<Path> vocabulary() {
    return Optional.of(root.resolve("vocabulary")).filter(Files::isDirectory);
  }

  /**
   * Every file, by path. Links, devices and hidden files are named but never opened.
   *
   * @throws UncheckedIOException where the folder is missing or unreadable
   */
  public List<CorpusFile> files() {
    List<CorpusFile> files = new ArrayList<>();
    try {
      Files.walkFileTree(notes(), new Walk(files));
    } catch (IOException e) {
      throw new UncheckedIOException("the corpus cannot be read: " + notes(), e);
    }
    files.sort(Comparator.comparing(CorpusFile::path));
    return files;
  }

  /** SHA-256 of a file's content, in lower-case hex. */
  public static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * What else than the notes themselves decides how they are read: a digest of the users' own
   * vocabularies and catalogue.
   */
  public String settings() {
    MessageDigest digest = sha256();
    List<Path> files = new ArrayList<>();
    vocabulary().ifPresent(v -> files.addAll(List.of(yaml(v))));
    files.add(root.resolve("catalogue.yaml"));
    for (Path file : files) {
      if (Files.isRegularFile(file)) {
        digest.update(bytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
  }

  private static Path[] yaml(Path folder) {
    try (var all = Files.list(folder)) {
      return all.filter(f -> f.toString().endsWith(".yaml")).sorted().toArray(Path[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException("the vocabularies cannot be read: " + folder, e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + file, e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Collects files, following no link. */
  private final class Walk extends SimpleFileVisitor<Path> {
    private final List<CorpusFile> files;

    Walk(List<CorpusFile> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      files.add(new CorpusFile(relative(file), file, reason(file, attributes)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      if (file.equals(notes())) {
        throw problem;
      }
      files.add(new CorpusFile(relative(file), file, Optional.of("not readable")));
      return FileVisitResult.CONTINUE;
    }

    private String relative(Path file) {
      return root.relativize(file).toString().replace('\\', '/');
    }

    private static Optional<String> reason(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      if (attributes.isSymbolicLink()) {
        return Optional.of("symbolic link");
      }
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of("device or pipe");
      }
      if (name.endsWith(".meta.yaml")) {
        return Optional.of("sidecar");
      }
      boolean companion = COMPANIONS.contains(name.substring(name.lastIndexOf('.') + 1));
      return name.startsWith(".")
          ? Optional.of("hidden file")
          : Optional.of("not a note").filter(r -> companion);
    }
  }
}
