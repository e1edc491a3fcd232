package org.councilnotes.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.file.ReplacedFiles;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.Sha256Digest;

/**
 * Puts whole files into a corpus, one at a time. Another process that writes there is never
 * overwritten: a file gets its name only where nothing has it. A file whose place is taken on
 * demand is kept in a hidden folder.
 */
final class UploadedFilePlacement {

  /** Folder of the notes that keeps what was replaced; runs name it and do not read it. */
  static final String KEPT = ReplacedFiles.OF_UPLOADS;

  /** So many files of one name with different contents get a number. */
  private static final int MOST_NUMBERS = 1_000;

  /** Of a corpus that is itself the folder of notes: what a file there would change or hide. */
  private static final Set<String> RESERVED = Set.of("notes", "vocabulary", "corrections");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Corpus corpus;
  private final InstantSource clock;
  private final Supplier<Path> scratch;

  /**
   * @param scratch gives paths of new files that no run reads, on the disk of the corpus
   */
  UploadedFilePlacement(Corpus corpus, InstantSource clock, Supplier<Path> scratch) {
    this.corpus = corpus;
    this.clock = clock;
    this.scratch = scratch;
  }

  /** Whether the file at a path of the ledger has a content now. */
  boolean has(String path, String hash) {
    Path file = corpus.root().resolve(path);
    return isRegular(file) && hasContent(file, hash);
  }

  private static boolean hasContent(Path file, String hash) {
    try {
      return Corpus.hash(file).equals(hash);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Puts a file into its place, under a number where another one has the name. A sidecar that comes
   * with it is there before the file is.
   *
   * @param sidecar text of the sidecar; empty where none comes with it
   * @throws RefusedUpload where it cannot be put there
   */
  synchronized UploadOutcome place(ArrivedFile arrived, Optional<String> sidecar) {
    UploadRequest request = arrived.request();
    try {
      Path folder = folder(request.path().folders());
      for (int number = 1; number <= MOST_NUMBERS; number++) {
        UploadPath path = number == 1 ? request.path() : request.path().numbered(number);
        Optional<UploadOutcome> outcome = placeAs(path, folder, arrived, sidecar);
        if (outcome.isPresent()) {
          return outcome.get();
        }
      }
      throw new RefusedUpload(ReasonCode.UPLOAD_NO_PLACE.of());
    } catch (IOException e) {
      throw new RefusedUpload(ReasonCode.UPLOAD_UNWRITABLE.of());
    }
  }

  /** Empty where something else has the name. */
  private Optional<UploadOutcome> placeAs(
      UploadPath path, Path folder, ArrivedFile arrived, Optional<String> sidecar)
      throws IOException {
    Path file = folder.resolve(path.name());
    String hash = arrived.hash();
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      boolean placed = placesPair(file, path, arrived, sidecar);
      return placed
          ? Optional.of(new UploadOutcome.Written(ledgerPath(file), hash, Optional.empty()))
          : Optional.empty();
    }
    requireRegular(file);
    if (hasContent(file, hash)) {
      return Optional.of(new UploadOutcome.Present(ledgerPath(file), hash));
    }
    return arrived.request().replaces()
        ? Optional.of(replace(file, arrived, path, sidecar))
        : Optional.empty();
  }

  /** False where something has the name of either. */
  private boolean placesPair(
      Path file, UploadPath path, ArrivedFile arrived, Optional<String> sidecar)
      throws IOException {
    if (sidecar.isEmpty()) {
      return takes(file, arrived.file());
    }
    Path beside = file.resolveSibling(path.sidecar().name());
    if (!writes(beside, sidecar.get())) {
      return false;
    }
    boolean placed = false;
    try {
      placed = takes(file, arrived.file());
    } finally {
      if (!placed) {
        Files.deleteIfExists(beside);
      }
    }
    return placed;
  }

  /** Whether a new file got a text; false where something has its name. */
  private boolean writes(Path file, String text) throws IOException {
    Path whole = scratch.get();
    try {
      try (FileChannel channel =
          FileChannel.open(whole, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      return takes(file, whole);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /**
   * Puts a sidecar beside a file that is there.
   *
   * @param path of the file, as in the ledger
   * @throws RefusedUpload where the file has another content, or another sidecar
   */
  synchronized UploadOutcome placeSidecar(String path, String hash, String text) {
    if (!has(path, hash)) {
      throw new RefusedUpload(ReasonCode.UPLOAD_SIDECAR_ALONE.of());
    }
    Path file = corpus.root().resolve(path);
    Path beside = file.resolveSibling(file.getFileName() + UploadPath.SIDECAR);
    String textHash = hashOf(text);
    try {
      if (writes(beside, text)) {
        return new UploadOutcome.Written(ledgerPath(beside), textHash, Optional.empty());
      }
    } catch (IOException e) {
      throw new RefusedUpload(ReasonCode.UPLOAD_UNWRITABLE.of());
    }
    if (isRegular(beside) && hasContent(beside, textHash)) {
      return new UploadOutcome.Present(ledgerPath(beside), textHash);
    }
    throw new RefusedUpload(ReasonCode.UPLOAD_SIDECAR_THERE.of(), Optional.of(path));
  }

  /** What a sidecar of a file that was there before is: there, too, or refused. */
  UploadOutcome comparedSidecar(String path, String text) {
    Path file = corpus.root().resolve(path);
    Path beside = file.resolveSibling(file.getFileName() + UploadPath.SIDECAR);
    String hash = hashOf(text);
    return isRegular(beside) && hasContent(beside, hash)
        ? new UploadOutcome.Present(ledgerPath(beside), hash)
        : new UploadOutcome.Refused(ReasonCode.UPLOAD_SIDECAR_ELSEWHERE.of(), Optional.of(path));
  }

  /** Where a path is, as the ledger would have it. */
  String ledgerPath(UploadPath path) {
    return ledgerPath(corpus.newNotesFolder().resolve(path.text()));
  }

  private static void requireRegular(Path file) {
    if (!isRegular(file)) {
      throw new RefusedUpload(ReasonCode.UPLOAD_NO_PLACE.of());
    }
  }

  /** The folder for a file, made where it is not there; no link on the way is followed. */
  private Path folder(List<String> names) throws IOException {
    Path folder = corpus.newNotesFolder();
    boolean isRoot = folder.equals(corpus.root());
    if (isRoot && !names.isEmpty() && isReserved(names.getFirst())) {
      throw new RefusedUpload(ReasonCode.UPLOAD_RESERVED.of(names.getFirst()));
    }
    Files.createDirectories(folder);
    for (String name : names) {
      folder = folder.resolve(name);
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        makeFolder(folder);
      }
    }
    return folder;
  }

  private static boolean isReserved(String name) {
    return RESERVED.contains(name.toLowerCase(Locale.ROOT));
  }

  private static void makeFolder(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw new RefusedUpload(ReasonCode.UPLOAD_NO_FOLDER.of(folder.getFileName().toString()));
      }
    }
  }

  /**
   * Whether an arrived file got a name: nothing had it. A second name for the same file is made in
   * one step and fails where the name is taken; where the file system knows no second names, the
   * file is moved, and only files of other processes of the same instant could be lost.
   */
  private static boolean takes(Path file, Path arrived) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try {
      Files.createLink(file, arrived);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    } catch (NoSuchFileException gone) {
      throw gone;
    } catch (UnsupportedOperationException | FileSystemException noSecondNames) {
      Files.move(arrived, file, StandardCopyOption.ATOMIC_MOVE);
      return true;
    }
  }

  private UploadOutcome replace(
      Path file, ArrivedFile arrived, UploadPath path, Optional<String> sidecar)
      throws IOException {
    String hash = arrived.hash();
    Path kept =
        corpus
            .newNotesFolder()
            .resolve(KEPT)
            .resolve(TIME.format(clock.instant()) + "-" + hash.substring(0, 8))
            .resolve(path.text());
    Files.createDirectories(kept.getParent());
    Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
    boolean replaced = false;
    try {
      exchange(file, arrived, sidecar);
      replaced = true;
    } finally {
      if (!replaced) {
        Files.deleteIfExists(kept);
      }
    }
    return new UploadOutcome.Written(ledgerPath(file), hash, Optional.of(ledgerPath(kept)));
  }

  /** Where the file keeps its place, nothing that was sent with the other one is beside it. */
  private void exchange(Path file, ArrivedFile arrived, Optional<String> sidecar)
      throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + UploadPath.SIDECAR);
    boolean written = sidecar.isPresent() && writesUnlessEqual(beside, sidecar.get(), file);
    boolean moved = false;
    try {
      Files.move(arrived.file(), file, StandardCopyOption.ATOMIC_MOVE);
      moved = true;
    } finally {
      if (written && !moved) {
        Files.deleteIfExists(beside);
      }
    }
  }

  /** Whether a sidecar was written; false where an equal one is there. */
  private boolean writesUnlessEqual(Path beside, String text, Path file) throws IOException {
    if (writes(beside, text)) {
      return true;
    }
    if (isRegular(beside) && hasContent(beside, hashOf(text))) {
      return false;
    }
    throw new RefusedUpload(ReasonCode.UPLOAD_SIDECAR_THERE.of(), Optional.of(ledgerPath(file)));
  }

  private static String hashOf(String text) {
    return new Sha256Digest().add(text.getBytes(StandardCharsets.UTF_8)).hex();
  }

  private static boolean isRegular(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private String ledgerPath(Path file) {
    return corpus.pathOf(file);
  }
}
