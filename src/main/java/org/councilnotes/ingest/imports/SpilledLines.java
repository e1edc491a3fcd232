package org.councilnotes.ingest.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.councilnotes.file.ScratchFolder;

/**
 * Lines that came after other documents had followed their own, kept in temporary files until the
 * end of the import. All lines of one document are in one of {@value #FILES} files, and one file at
 * a time is read into memory.
 */
final class SpilledLines implements AutoCloseable {

  private static final int FILES = 64;

  /** A line as it was read. */
  static final class Line {
    private final long number;
    private final byte[] bytes;

    Line(long number, byte[] bytes) {
      this.number = number;
      this.bytes = bytes;
    }

    /** From 1. */
    long number() {
      return number;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  private Optional<ScratchFolder> folder = Optional.empty();
  private final Map<Integer, DataOutputStream> files = new TreeMap<>();
  private long count;

  /** How many lines were spilled. */
  long count() {
    return count;
  }

  /**
   * Spills a line.
   *
   * @throws UncheckedIOException where a temporary file cannot be written
   */
  void add(String doc, Line line) {
    try {
      DataOutputStream file = file(Math.floorMod(doc.hashCode(), FILES));
      file.writeLong(line.number());
      file.writeInt(line.bytes().length);
      file.write(line.bytes());
      count++;
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  private DataOutputStream file(int number) throws IOException {
    if (!files.containsKey(number)) {
      if (folder.isEmpty()) {
        folder = Optional.of(ScratchFolder.open("import"));
      }
      files.put(
          number,
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path(number)))));
    }
    return files.get(number);
  }

  private Path path(int number) {
    return folder.orElseThrow().path().resolve("lines-" + number);
  }

  /** The numbers of the files that hold lines. Nothing can be added afterwards. */
  List<Integer> files() {
    try {
      for (DataOutputStream file : files.values()) {
        file.close();
      }
    } catch (IOException e) {
      throw noRoom(e);
    }
    return List.copyOf(files.keySet());
  }

  /** The lines of one file in the order in which they came. */
  List<Line> lines(int file) {
    List<Line> lines = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path(file))))) {
      while (in.available() > 0) {
        long number = in.readLong();
        lines.add(new Line(number, in.readNBytes(in.readInt())));
      }
    } catch (IOException e) {
      throw noRoom(e);
    }
    return lines;
  }

  private static UncheckedIOException noRoom(IOException e) {
    return new UncheckedIOException("no temporary files for lines of scattered documents", e);
  }

  @Override
  public void close() {
    folder.ifPresent(ScratchFolder::close);
  }
}
