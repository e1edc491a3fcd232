package org.councilnotes.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.file.ScratchFolder;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.Sha256Digest;

/**
 * Receives files for a corpus. A file arrives in a hidden folder of the corpus that no run looks
 * into, and is put in its place once it is whole: a process that ends leaves no part of a file that
 * would be read. What it left there is deleted at the next start. Several callers may send at a
 * time.
 */
public final class CorpusUpload implements AutoCloseable {

  private static final int BUFFER = 1 << 16;
  private static final long MEGABYTE = 1L << 20;

  /** Entries of the folder of notes that are looked at for folders. */
  private static final int MOST_ENTRIES = 5_000;

  private static final int MOST_FOLDERS = 200;

  private final Corpus corpus;
  private final UploadLimits limits;
  private final InstantSource clock;
  private final UploadedFilePlacement placement;
  private Optional<ScratchFolder> arriving = Optional.empty();
  private long arrived;

  /** A file that is whole and has no place yet. */
  private record ArrivedFile(Path file, String hash) {}

  /**
   * Deletes what a process before left, where it left something.
   *
   * @param clock for the time that a file takes, and for the names of what is replaced
   */
  public CorpusUpload(Corpus corpus, UploadLimits limits, InstantSource clock) {
    this.corpus = corpus;
    this.limits = limits;
    this.clock = clock;
    this.placement = new UploadedFilePlacement(corpus, clock);
    if (Files.isDirectory(corpus.arrivingFolder()) && isWritable()) {
      try {
        Path _ = arrivingFolder();
      } catch (IOException notNow) {
        // The first file that is sent says so.
      }
    }
  }

  /** What is taken. */
  public UploadLimits limits() {
    return limits;
  }

  /** Whether files can be written into the corpus at all. */
  public boolean isWritable() {
    Path notes = corpus.notesFolder();
    return Files.isDirectory(notes) && Files.isWritable(notes);
  }

  /** Whether a file lies at a path of the ledger. */
  public boolean isThere(String path) {
    return Files.isRegularFile(corpus.root().resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  /** Bytes that can be taken before the disk counts as full; never negative. */
  public long room() {
    try {
      long usable = Files.getFileStore(corpus.notesFolder()).getUsableSpace();
      return Math.max(0, usable - limits.free());
    } catch (IOException unknown) {
      return 0;
    }
  }

  /** Folders that lie in the folder of notes, by name; some where there are many. */
  public List<String> folders() {
    TreeSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(corpus.notesFolder())) {
      int seen = 0;
      for (Path entry : entries) {
        if (++seen > MOST_ENTRIES || names.size() >= MOST_FOLDERS) {
          break;
        }
        String name = entry.getFileName().toString();
        if (!name.startsWith(".") && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          names.add(name);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return List.of();
    }
    return new ArrayList<>(names);
  }

  /**
   * Receives one file.
   *
   * @param content read to its end, unless the file is refused before; closed by the caller
   * @param known the path of a file that has a content, by its SHA-256; empty where there is none
   * @return what became of it, {@code Refused} included
   * @throws IOException where the content cannot be read: whoever sent it has gone
   */
  public UploadOutcome receive(
      UploadRequest request, InputStream content, Function<String, Optional<String>> known)
      throws IOException {
    Optional<ArrivedFile> arrivedFile = Optional.empty();
    try {
      check(request);
      arrivedFile = Optional.of(arrive(request, content));
      ArrivedFile whole = arrivedFile.orElseThrow();
      Optional<String> elsewhere =
          known.apply(whole.hash()).filter(path -> placement.has(path, whole.hash()));
      return elsewhere.isPresent() && !request.path().isSidecar()
          ? new UploadOutcome.Present(elsewhere.orElseThrow(), whole.hash())
          : placement.place(whole.file(), whole.hash(), request);
    } catch (RefusedUpload refused) {
      return new UploadOutcome.Refused(refused.explanation());
    } finally {
      if (arrivedFile.isPresent()) {
        Files.deleteIfExists(arrivedFile.orElseThrow().file());
      }
    }
  }

  private void check(UploadRequest request) {
    UploadPath path = request.path();
    if (path.isSidecar() && !request.decidesMarkings()) {
      throw new RefusedUpload(ReasonCode.UPLOAD_SIDECAR.of());
    }
    if (!path.isSidecar() && !limits.kinds().contains(path.kind())) {
      throw new RefusedUpload(
          ReasonCode.UPLOAD_KIND.of(path.kind().isEmpty() ? path.name() : path.kind()));
    }
    if (!isWritable()) {
      throw new RefusedUpload(ReasonCode.UPLOAD_UNWRITABLE.of());
    }
    long length = request.length().orElse(0);
    if (length > limits.file()) {
      throw tooLarge();
    }
    if (room() <= length) {
      throw new RefusedUpload(ReasonCode.UPLOAD_NO_ROOM.of());
    }
  }

  private RefusedUpload tooLarge() {
    return new RefusedUpload(ReasonCode.LARGE_FILE.of(Math.ceilDiv(limits.file(), MEGABYTE)));
  }

  private ArrivedFile arrive(UploadRequest request, InputStream content) throws IOException {
    Path file = nextFile();
    boolean whole = false;
    try {
      Sha256Digest digest = new Sha256Digest();
      long length = write(content, file, digest);
      if (length == 0) {
        throw new RefusedUpload(ReasonCode.NO_BYTES.of());
      }
      if (request.length().orElse(length) != length) {
        throw new RefusedUpload(ReasonCode.UPLOAD_CUT.of());
      }
      whole = true;
      return new ArrivedFile(file, digest.hex());
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Path nextFile() {
    try {
      return arrivingFolder().resolve(Long.toString(nextNumber()));
    } catch (IOException e) {
      throw new RefusedUpload(ReasonCode.UPLOAD_UNWRITABLE.of());
    }
  }

  private synchronized long nextNumber() {
    return ++arrived;
  }

  private synchronized Path arrivingFolder() throws IOException {
    if (arriving.isEmpty()) {
      Path parent = Files.createDirectories(corpus.arrivingFolder());
      arriving = Optional.of(ScratchFolder.open(parent, "upload"));
    }
    return arriving.orElseThrow().path();
  }

  /** On disk before it gets its place: a power cut must not leave it empty. */
  private long write(InputStream content, Path file, Sha256Digest digest) throws IOException {
    long end = clock.millis() + limits.time().toMillis();
    long length = 0;
    byte[] buffer = new byte[BUFFER];
    try (FileChannel channel = opened(file);
        OutputStream out = Channels.newOutputStream(channel)) {
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        length += n;
        if (length > limits.file()) {
          throw tooLarge();
        }
        if (clock.millis() > end) {
          throw new RefusedUpload(ReasonCode.UPLOAD_SLOW.of(limits.time().toMinutes()));
        }
        digest.add(buffer, 0, n);
        write(out, buffer, n);
      }
      force(channel);
    }
    return length;
  }

  private static FileChannel opened(Path file) {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new RefusedUpload(ReasonCode.UPLOAD_UNWRITABLE.of());
    }
  }

  /** A disk that is full is no fault of who sends. */
  private static void write(OutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException full) {
      throw new RefusedUpload(ReasonCode.UPLOAD_NO_ROOM.of());
    }
  }

  private static void force(FileChannel channel) {
    try {
      channel.force(true);
    } catch (IOException full) {
      throw new RefusedUpload(ReasonCode.UPLOAD_NO_ROOM.of());
    }
  }

  /** Deletes what has not arrived whole. */
  @Override
  public synchronized void close() {
    arriving.ifPresent(ScratchFolder::close);
    arriving = Optional.empty();
  }
}
