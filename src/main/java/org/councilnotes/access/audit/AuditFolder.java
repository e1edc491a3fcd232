package org.councilnotes.access.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of the log of accesses: a file for each day (UTC), a line of JSON for each access.
 * Only its owner may read it.
 *
 * @param path absolute
 */
public record AuditFolder(Path path) {

  /** The setting that names it, as a property; the environment writes it in capitals. */
  public static final String SETTING = "archive.audit.folder";

  private static final String IN_THE_ENVIRONMENT = "ARCHIVE_AUDIT_FOLDER";
  private static final String ENDING = ".jsonl";

  public AuditFolder {
    path = path.toAbsolutePath().normalize();
  }

  /**
   * Lines of some days.
   *
   * @param broken places that hold no line, as {@code FILE, line N}
   */
  public record Lines(List<AuditLine> lines, List<String> broken) {
    public Lines {
      lines = List.copyOf(lines);
      broken = List.copyOf(broken);
    }
  }

  /** The folder that the setting of this process names, else one beside the index. */
  public static AuditFolder ofProcess(Path indexFolder) {
    return Stream.of(System.getProperty(SETTING), System.getenv(IN_THE_ENVIRONMENT))
        .flatMap(Stream::ofNullable)
        .filter(name -> !name.isBlank())
        .findFirst()
        .map(name -> new AuditFolder(Path.of(name)))
        .orElseGet(
            () ->
                new AuditFolder(indexFolder.resolveSibling(indexFolder.getFileName() + "-audit")));
  }

  /** Whether it lies in another folder. */
  public boolean isIn(Path folder) {
    return path.startsWith(folder.toAbsolutePath().normalize());
  }

  /**
   * Appends lines to the file of a day, all or none, and has the disk keep them. Processes take
   * turns. Half a line that another process has left stays one by itself.
   *
   * @throws IOException where they cannot be written; the file is then as it was
   */
  void append(LocalDate day, List<AuditLine> lines) throws IOException {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.json()).append('\n'));
    Files.createDirectories(path);
    restrict(path, "rwx------");
    Path file = file(day);
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      restrict(file, "rw-------");
      long end = channel.size();
      try {
        write((endsInALine(channel, end) ? "" : "\n") + text, channel, end);
      } catch (IOException e) {
        channel.truncate(end);
        throw e;
      }
    }
  }

  private static boolean endsInALine(FileChannel channel, long end) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return end == 0 || (channel.read(last, end - 1) == 1 && last.get(0) == '\n');
  }

  private static void write(String text, FileChannel channel, long end) throws IOException {
    channel.position(end);
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      int _ = channel.write(bytes);
    }
    channel.force(false);
  }

  private static void restrict(Path file, String permissions) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(permissions));
    }
  }

  private Path file(LocalDate day) {
    return path.resolve(day + ENDING);
  }

  /** Deletes the files of days before one. */
  void deleteBefore(LocalDate first) throws IOException {
    for (LocalDate day : days()) {
      if (day.isBefore(first)) {
        Files.deleteIfExists(file(day));
      }
    }
  }

  private List<LocalDate> days() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .flatMap(name -> day(name).stream())
          .sorted()
          .toList();
    }
  }

  private static Optional<LocalDate> day(String name) {
    try {
      return name.endsWith(ENDING)
          ? Optional.of(LocalDate.parse(name.substring(0, name.length() - ENDING.length())))
          : Optional.empty();
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  /**
   * The lines of the days from one to another, in their order.
   *
   * @throws UncheckedIOException where a file cannot be read
   */
  public Lines read(LocalDate since, LocalDate until) {
    List<AuditLine> lines = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    try {
      for (LocalDate day : days()) {
        if (!day.isBefore(since) && !day.isAfter(until)) {
          read(file(day), lines, broken);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the log of accesses cannot be read: " + e.getMessage(), e);
    }
    return new Lines(lines, broken);
  }

  private static void read(Path file, List<AuditLine> lines, List<String> broken)
      throws IOException {
    int number = 0;
    for (String text : Files.readAllLines(file)) {
      number++;
      Optional<AuditLine> line = AuditLine.read(text);
      line.ifPresent(lines::add);
      if (line.isEmpty()) {
        broken.add("%s, line %d".formatted(file, number));
      }
    }
  }

  /** The day of a line, by which its file is named. */
  static LocalDate day(AuditLine line) {
    return LocalDate.ofInstant(line.time(), ZoneOffset.UTC);
  }
}
