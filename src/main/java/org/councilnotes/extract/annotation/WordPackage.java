package org.councilnotes.extract.annotation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.councilnotes.extract.FileLimit;
import org.councilnotes.note.ReasonCode;

/**
 * The ZIP of a Word file. XML parts are read into memory when they are asked for; all others are
 * only copied, in their order and with their times.
 */
final class WordPackage {

  static final String TYPES = "[Content_Types].xml";

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Parts of one file; the largest known drafts have 200. */
  private static final int MOST_PARTS = 10_000;

  private final byte[] bytes;
  private final Set<String> names;
  private final Map<String, byte[]> changed = new LinkedHashMap<>();

  private WordPackage(byte[] bytes, Set<String> names) {
    this.bytes = bytes;
    this.names = names;
  }

  /**
   * Opens a file and reads through all of it once.
   *
   * @throws WordFileException where it is no ZIP, is damaged, exceeds a limit, has parts whose
   *     names are not those of a package, or holds others than its list names
   */
  static WordPackage open(byte[] bytes) {
    Counter counter = new Counter(bytes.length);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        counter.add(entry.getName());
        zip.transferTo(counter);
      }
      if (!counter.names.contains(TYPES) || !counter.names.equals(listed(bytes))) {
        throw new WordFileException(ReasonCode.NO_WORD_FILE);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new WordFileException(ReasonCode.NO_WORD_FILE, e);
    }
    return new WordPackage(bytes, Set.copyOf(counter.names));
  }

  /**
   * The parts that the list at the end names. Others go by it: a part that it no longer names was
   * deleted, and must not come back.
   */
  private static Set<String> listed(byte[] bytes) throws IOException {
    Path copy = Files.createTempFile("word", ".zip");
    try {
      Files.write(copy, bytes);
      try (ZipFile zip = new ZipFile(copy.toFile())) {
        return zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
      }
    } finally {
      Files.delete(copy);
    }
  }

  /** Counts what a file unpacks to, and throws it away. */
  private static final class Counter extends FilterOutputStream {

    private final Set<String> names = new HashSet<>();
    private final long most;
    private long unpacked;

    Counter(long packed) {
      super(OutputStream.nullOutputStream());
      this.most = Math.max(packed, 1) * FileLimit.RATIO.maximum();
    }

    void add(String name) {
      if (!isPartName(name) || !names.add(name) || names.size() > MOST_PARTS) {
        throw new WordFileException(ReasonCode.NO_WORD_FILE);
      }
    }

    /** A name that leads out of a folder, where another program unpacks the file, is none. */
    private static boolean isPartName(String name) {
      return !name.startsWith("/")
          && name.indexOf('\\') < 0
          && name.indexOf(':') < 0
          && !("/" + name + "/").contains("/../");
    }

    @Override
    public void write(byte[] block, int start, int length) {
      unpacked += length;
      if (unpacked > most) {
        throw new FileLimit.LimitExceededException(FileLimit.RATIO);
      }
    }

    @Override
    public void write(int octet) {
      write(new byte[] {(byte) octet}, 0, 1);
    }
  }

  boolean holds(String name) {
    return names.contains(name) || changed.containsKey(name);
  }

  boolean holdsAny(Predicate<String> wanted) {
    return names.stream().anyMatch(wanted);
  }

  /**
   * The bytes of a part; empty where there is none.
   *
   * @throws WordFileException where it is too large
   */
  Optional<byte[]> part(String name) {
    if (!names.contains(name)) {
      return Optional.empty();
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return Optional.of(limited(zip));
        }
      }
    } catch (IOException e) {
      throw new WordFileException(ReasonCode.NO_WORD_FILE, e);
    }
    return Optional.empty();
  }

  private static byte[] limited(InputStream in) throws IOException {
    byte[] part = in.readNBytes(FileLimit.PART.maximum() + 1);
    XmlPart.check(FileLimit.PART, part.length);
    return part;
  }

  /** Replaces a part, or adds it as the last one. */
  void put(String name, byte[] part) {
    changed.put(name, part);
  }

  void write(OutputStream out) {
    Map<String, byte[]> left = new LinkedHashMap<>(changed);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
        ZipOutputStream zip = new ZipOutputStream(written)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(like(entry));
        byte[] part = left.remove(entry.getName());
        if (part == null) {
          in.transferTo(zip);
        } else {
          zip.write(part);
        }
        zip.closeEntry();
      }
      for (Map.Entry<String, byte[]> part : left.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
      zip.finish();
      written.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("the Word file cannot be written", e);
    }
  }

  private static ZipEntry like(ZipEntry entry) {
    ZipEntry same = new ZipEntry(entry.getName());
    same.setTimeLocal(entry.getTimeLocal());
    return same;
  }
}
