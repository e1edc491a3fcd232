package org.councilnotes.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.text.Sha256Digest;

/**
 * Copies of originals, each compared once with what the ledger knows and shared by all who read it,
 * such as a viewer that asks for a long file in parts. They take bounded room; one that nobody uses
 * is deleted where its file changes, where the room is needed, and after a short time.
 */
public final class OriginalCopies implements AutoCloseable {

  /** How long a copy stays that nobody uses. */
  private static final Duration IDLE = Duration.ofMinutes(2);

  /** Files whose digest is remembered. */
  private static final int MOST_CHECKED = 1_000;

  private final long room;
  private final InstantSource clock;
  private final Map<String, SharedCopy> copies = new HashMap<>();
  private final Map<OriginalFile, Check> checks = new LinkedHashMap<>();
  private long made;

  /** There is no room for a copy: too many are in use, or the disk is full. */
  public static final class NoRoomException extends IOException {

    @Serial private static final long serialVersionUID = 1L;

    NoRoomException(IOException cause) {
      super("no room for a copy", cause);
    }

    private NoRoomException() {
      super("too many copies are in use");
    }
  }

  /**
   * What a file is told apart by without reading it: another content has another one, or was
   * written in the same instant.
   */
  private record FileState(long size, FileTime written, Object changed, String key) {

    static FileState of(Path file) throws IOException {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      Object changed = changed(file).orElse(now.creationTime());
      return new FileState(
          now.size(), now.lastModifiedTime(), changed, String.valueOf(now.fileKey()));
    }

    /** When anything of it changed, which nobody can set; empty where the system does not tell. */
    private static Optional<Object> changed(Path file) throws IOException {
      try {
        return Optional.of(Files.getAttribute(file, "unix:ctime"));
      } catch (UnsupportedOperationException | IllegalArgumentException unknown) {
        return Optional.empty();
      }
    }
  }

  /** A digest, and the state that the file had before and after it was taken. */
  private record Check(FileState state, String hash, long size) {}

  /** A copy with the number of those who read it. */
  private static final class SharedCopy {

    private final ContentCopy content;
    private final OriginalFile of;
    private final FileState state;
    private int users;
    private long usedAt;

    SharedCopy(ContentCopy content, OriginalFile of, FileState state) {
      this.content = content;
      this.of = of;
      this.state = state;
    }
  }

  /**
   * @param room bytes of all copies at a time
   * @param clock for the time that a copy stays unused
   */
  public OriginalCopies(long room, InstantSource clock) {
    this.room = room;
    this.clock = clock;
  }

  /** A copy in use; the caller closes it when it has been read. */
  public final class Lease implements AutoCloseable {

    private final SharedCopy copy;
    private boolean closed;

    private Lease(SharedCopy copy) {
      this.copy = copy;
    }

    /** Length in bytes. */
    public long size() {
      return copy.content.size();
    }

    /** The content from its start, as often as it is asked for. */
    public InputStream open() {
      return copy.content.open();
    }

    @Override
    public void close() {
      synchronized (OriginalCopies.this) {
        if (!closed) {
          closed = true;
          release(copy);
        }
      }
    }
  }

  /**
   * The copy of a file that somebody made before, where the file has not changed since.
   *
   * @param hash SHA-256 of its content, as the ledger has it
   * @throws IOException where the file is gone
   */
  public synchronized Optional<Lease> find(OriginalFile file, String hash) throws IOException {
    FileState now = FileState.of(file.file());
    dropIdle(clock.millis() - IDLE.toMillis());
    return Optional.ofNullable(copies.get(hash))
        .filter(copy -> copy.of.equals(file) && copy.state.equals(now))
        .map(this::lease);
  }

  /**
   * The copy of a file, made where there is none; empty where the file has another content.
   *
   * @throws NoRoomException where there is no room for it
   * @throws IOException where the file cannot be read
   */
  public Optional<Lease> open(OriginalFile file, String hash) throws IOException {
    Optional<Lease> there = find(file, hash);
    if (there.isPresent()) {
      return there;
    }
    FileState before = FileState.of(file.file());
    try (Reservation reserved = new Reservation(file.member().isPresent() ? 0 : before.size())) {
      Optional<ContentCopy> copy = file.copyOf(hash, reserved);
      return copy.map(content -> share(hash, new SharedCopy(content, file, before)));
    }
  }

  /**
   * The length of the content of a file, which is compared without a copy; empty where it has
   * another digest.
   *
   * @throws IOException where the file cannot be read
   */
  public Optional<Long> sizeOf(OriginalFile file, String hash) throws IOException {
    FileState before = FileState.of(file.file());
    Optional<Check> known = checked(file).filter(check -> check.state().equals(before));
    Check check = known.isPresent() ? known.get() : check(file, before);
    return check.hash().equals(hash) ? Optional.of(check.size()) : Optional.empty();
  }

  /** Whether {@link #sizeOf} answers without reading the file. */
  public boolean isChecked(OriginalFile file) throws IOException {
    FileState now = FileState.of(file.file());
    return checked(file).filter(check -> check.state().equals(now)).isPresent();
  }

  private synchronized Optional<Check> checked(OriginalFile file) {
    return Optional.ofNullable(checks.get(file));
  }

  private Check check(OriginalFile file, FileState before) throws IOException {
    Sha256Digest digest = new Sha256Digest();
    long size = 0;
    byte[] part = new byte[1 << 16];
    try (InputStream content = file.open()) {
      for (int n = content.read(part);
          n >= 0 && size <= CorpusFile.MOST_BYTES;
          n = content.read(part)) {
        digest.add(part, 0, n);
        size += n;
      }
    }
    Check check = new Check(before, digest.hex(), size);
    if (FileState.of(file.file()).equals(before)) {
      remember(file, check);
    }
    return check;
  }

  private synchronized void remember(OriginalFile file, Check check) {
    checks.put(file, check);
    if (checks.size() > MOST_CHECKED) {
      checks.remove(checks.keySet().iterator().next());
    }
  }

  /**
   * Room of a copy that is being made. It grows with the copy: how long a member of a container is
   * becomes known only by unpacking it, and what the container says of it may be wrong.
   */
  private final class Reservation implements ContentCopy.Room, AutoCloseable {

    private long reserved;
    private long written;

    /**
     * @param known bytes that the copy has at least, as far as is known
     */
    Reservation(long known) throws NoRoomException {
      reserve(known);
      reserved = known;
    }

    @Override
    public void take(long bytes) throws NoRoomException {
      written += bytes;
      if (written > reserved) {
        long more = written - reserved;
        reserve(more);
        reserved += more;
      }
    }

    @Override
    public void close() {
      free(reserved);
    }
  }

  /** Counts the bytes of a copy that is being made. */
  private synchronized void reserve(long size) throws NoRoomException {
    while (used() + size > room && dropOldest()) {
      // one more is gone
    }
    if (used() + size > room) {
      throw new NoRoomException();
    }
    made += size;
  }

  private synchronized void free(long size) {
    made -= size;
  }

  private long used() {
    return made + copies.values().stream().mapToLong(copy -> copy.content.size()).sum();
  }

  private boolean dropOldest() {
    Optional<Map.Entry<String, SharedCopy>> oldest =
        copies.entrySet().stream()
            .filter(entry -> entry.getValue().users == 0)
            .min(Comparator.comparingLong(entry -> entry.getValue().usedAt));
    oldest.ifPresent(entry -> drop(entry.getKey(), entry.getValue()));
    return oldest.isPresent();
  }

  private void dropIdle(long before) {
    Map.copyOf(copies)
        .forEach(
            (hash, copy) -> {
              if (copy.users == 0 && copy.usedAt < before) {
                drop(hash, copy);
              }
            });
  }

  private void drop(String hash, SharedCopy copy) {
    copies.remove(hash);
    copy.content.close();
  }

  /** The copy of a file that has changed since gives way; who reads it reads it to its end. */
  private synchronized Lease share(String hash, SharedCopy copy) {
    Optional.ofNullable(copies.put(hash, copy))
        .filter(before -> before.users == 0)
        .ifPresent(before -> before.content.close());
    return lease(copy);
  }

  private Lease lease(SharedCopy copy) {
    copy.users++;
    return new Lease(copy);
  }

  private void release(SharedCopy copy) {
    copy.users--;
    copy.usedAt = clock.millis();
    if (copy.users == 0 && !copies.containsValue(copy)) {
      copy.content.close();
    }
  }

  /** Deletes the copies that nobody uses; the others once they have been read. */
  @Override
  public synchronized void close() {
    Map<String, SharedCopy> all = Map.copyOf(copies);
    copies.clear();
    all.values().stream().filter(copy -> copy.users == 0).forEach(copy -> copy.content.close());
  }
}
