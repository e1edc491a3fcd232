package org.councilnotes.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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
import java.util.concurrent.atomic.AtomicLong;
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

  /** Bytes of a file after which the room on the disk is looked at again. */
  private static final long LOOK = 4 * MEGABYTE;

  /** Entries of the folder of notes that are looked at for folders. */
  private static final int MOST_ENTRIES = 5_000;

  private static final int MOST_FOLDERS = 200;

  private final Corpus corpus;
  private final UploadPolicy policy;
  private final InstantSource clock;
  private final UploadedFilePlacement placement;
  private Optional<ScratchFolder> arriving = Optional.empty();
  private long arrived;

  /** Bytes that were announced by those that arrive now. */
  private final AtomicLong expected = new AtomicLong();

  /**
   * Deletes what a process before left, where it left something.
   *
   * @param clock for the time that a file takes, and for the names of what is replaced
   */
  public CorpusUpload(Corpus corpus, UploadPolicy policy, InstantSource clock) {
    this.corpus = corpus;
    this.policy = policy;
    this.clock = clock;
    this.placement = new UploadedFilePlacement(corpus, clock, this::nextFile);
    if (Files.isDirectory(corpus.arrivingFolder()) && isWritable()) {
      try {
        Path _ = arrivingFolder();
      } catch (IOException notNow) {
        // The first file that is sent says so.
      }
    }
  }

  /** What is taken. */
  public UploadPolicy policy() {
    return policy;
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
      return Math.max(0, usable - policy.free());
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
    try (ArrivedFile whole = arrive(request, content)) {
      return place(whole, Optional.empty(), known).file();
    } catch (RefusedUpload refused) {
      return refused.outcome();
    }
  }

  /**
   * Receives the bytes of a file, which gets a place later.
   *
   * @throws RefusedUpload where it is not taken
   * @throws IOException where the content cannot be read: whoever sent it has gone
   */
  public ArrivedFile arrive(UploadRequest request, InputStream content) throws IOException {
    check(request);
    long announced = request.length().orElse(0);
    expected.addAndGet(announced);
    try {
      return write(request, content);
    } finally {
      expected.addAndGet(-announced);
    }
  }

  /**
   * Puts a file into its place, and its sidecar beside it, which is there first: both or none,
   * unless the corpus has the content of the file already.
   *
   * @param known as for {@link #receive}
   */
  public PlacedPair place(
      ArrivedFile file, Optional<SentSidecar> sidecar, Function<String, Optional<String>> known) {
    Optional<String> text;
    try {
      text = sidecar.map(sent -> sent.boundTo(file.hash()));
    } catch (RefusedUpload refused) {
      return PlacedPair.withoutSidecar(refused.outcome());
    }
    try {
      UploadOutcome placed = place(file, text, elsewhere(file, known));
      return new PlacedPair(placed, text.map(bound -> besides(placed, bound)));
    } catch (RefusedUpload refused) {
      return new PlacedPair(refused.outcome(), sidecar.map(_ -> refused.outcome()));
    }
  }

  /** Who replaces a file wants this one to lie there, wherever else it lies. */
  private Optional<String> elsewhere(ArrivedFile file, Function<String, Optional<String>> known) {
    return file.request().replaces()
        ? Optional.empty()
        : known.apply(file.hash()).filter(path -> placement.has(path, file.hash()));
  }

  private UploadOutcome place(
      ArrivedFile file, Optional<String> sidecar, Optional<String> elsewhere) {
    return elsewhere.isPresent()
        ? new UploadOutcome.Present(elsewhere.get(), file.hash())
        : placement.place(file, sidecar);
  }

  /** What became of a sidecar: where its file was there before, only an equal one is no problem. */
  private UploadOutcome besides(UploadOutcome file, String text) {
    return switch (file) {
      case UploadOutcome.Written(String path, _, _) ->
          new UploadOutcome.Written(
              path + UploadPath.SIDECAR,
              new Sha256Digest().add(text.getBytes(StandardCharsets.UTF_8)).hex(),
              Optional.empty());
      case UploadOutcome.Present(String path, _) -> placement.comparedSidecar(path, text);
      case UploadOutcome.Refused refused -> refused;
    };
  }

  /**
   * Puts a sidecar beside a file that is in the corpus.
   *
   * @param path of the file, as in the ledger
   * @param hash SHA-256 of the content that the sidecar is meant for
   */
  public UploadOutcome place(SentSidecar sidecar, String path, String hash) {
    try {
      return placement.placeSidecar(path, hash, sidecar.boundTo(hash));
    } catch (RefusedUpload refused) {
      return refused.outcome();
    }
  }

  /** A sidecar that is not taken, since people have to change that of the file that is there. */
  public static UploadOutcome refusedBeside(String path) {
    return new UploadOutcome.Refused(ReasonCode.UPLOAD_SIDECAR_ELSEWHERE.of(), Optional.of(path));
  }

  /** Where a path is, as the ledger would have it. */
  public String ledgerPath(UploadPath path) {
    return placement.ledgerPath(path);
  }

  private void check(UploadRequest request) {
    UploadPath path = request.path();
    if (path.isSidecar()) {
      throw new RefusedUpload(ReasonCode.UPLOAD_SIDECAR_ALONE.of());
    }
    if (!policy.kinds().contains(path.kind())) {
      throw new RefusedUpload(
          ReasonCode.UPLOAD_KIND.of(path.kind().isEmpty() ? path.name() : path.kind()));
    }
    if (!isWritable()) {
      throw new RefusedUpload(ReasonCode.UPLOAD_UNWRITABLE.of());
    }
    long length = request.length().orElse(0);
    if (length > policy.file()) {
      throw tooLarge();
    }
    if (room() - expected.get() <= length) {
      throw new RefusedUpload(ReasonCode.UPLOAD_NO_ROOM.of());
    }
  }

  private RefusedUpload tooLarge() {
    return new RefusedUpload(ReasonCode.LARGE_FILE.of(Math.ceilDiv(policy.file(), MEGABYTE)));
  }

  private ArrivedFile write(UploadRequest request, InputStream content) throws IOException {
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
      return new ArrivedFile(request, file, digest.hex());
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
    long end = clock.millis() + policy.time().toMillis();
    long length = 0;
    byte[] buffer = new byte[BUFFER];
    try (FileChannel channel = opened(file);
        OutputStream out = Channels.newOutputStream(channel)) {
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        length += n;
        if (length > policy.file()) {
          throw tooLarge();
        }
        if (clock.millis() > end) {
          throw new RefusedUpload(ReasonCode.UPLOAD_SLOW.of(policy.time().toMinutes()));
        }
        if (length / LOOK > (length - n) / LOOK && room() == 0) {
          throw new RefusedUpload(ReasonCode.UPLOAD_NO_ROOM.of());
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
