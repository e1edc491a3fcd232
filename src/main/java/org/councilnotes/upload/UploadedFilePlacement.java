package org.councilnotes.upload;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.file.ReplacedFiles;
import org.councilnotes.note.ReasonCode;

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

  UploadedFilePlacement(Corpus corpus, InstantSource clock) {
    this.corpus = corpus;
    this.clock = clock;
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
   * Puts a file into its place, under a number where another one has the name.
   *
   * @throws RefusedUpload where it cannot be put there
   */
  synchronized UploadOutcome place(Path arrived, String hash, UploadRequest request) {
    try {
      Path folder = folder(request.path().folders());
      for (int number = 1; number <= MOST_NUMBERS; number++) {
        UploadPath path = number == 1 ? request.path() : request.path().numbered(number);
        Path file = folder.resolve(path.name());
        if (takes(file, arrived)) {
          return new UploadOutcome.Written(ledgerPath(file), hash, Optional.empty());
        }
        requireRegular(file);
        if (hasContent(file, hash)) {
          return new UploadOutcome.Present(ledgerPath(file), hash);
        }
        if (request.replaces()) {
          return replace(file, arrived, hash, path);
        }
        requireNumberable(path);
      }
      throw new RefusedUpload(ReasonCode.UPLOAD_NO_PLACE.of());
    } catch (IOException e) {
      throw new RefusedUpload(ReasonCode.UPLOAD_UNWRITABLE.of());
    }
  }

  private static void requireRegular(Path file) {
    if (!isRegular(file)) {
      throw new RefusedUpload(ReasonCode.UPLOAD_NO_PLACE.of());
    }
  }

  /** A sidecar belongs to the file of its name and to no other. */
  private static void requireNumberable(UploadPath path) {
    if (path.isSidecar()) {
      throw new RefusedUpload(ReasonCode.UPLOAD_SIDECAR_THERE.of());
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

  private UploadOutcome replace(Path file, Path arrived, String hash, UploadPath path)
      throws IOException {
    Path kept =
        corpus
            .newNotesFolder()
            .resolve(KEPT)
            .resolve(TIME.format(clock.instant()) + "-" + hash.substring(0, 8))
            .resolve(path.text());
    Files.createDirectories(kept.getParent());
    Files.copy(file, kept, StandardCopyOption.COPY_ATTRIBUTES);
    Files.move(arrived, file, StandardCopyOption.ATOMIC_MOVE);
    return new UploadOutcome.Written(ledgerPath(file), hash, Optional.of(ledgerPath(kept)));
  }

  private static boolean isRegular(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private String ledgerPath(Path file) {
    return corpus.pathOf(file);
  }
}
