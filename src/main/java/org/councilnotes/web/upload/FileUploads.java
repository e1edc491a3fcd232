package org.councilnotes.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.upload.CorpusUpload;
import org.councilnotes.upload.RefusedUpload;
import org.councilnotes.upload.UploadLimits;
import org.councilnotes.upload.UploadOutcome;
import org.councilnotes.upload.UploadPath;
import org.councilnotes.upload.UploadRequest;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.MarkingPermission;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.SnapshotCache;
import org.councilnotes.web.UploadPermission;
import org.councilnotes.web.upload.UploadEntry.PlacedContent;

/** Receives files of those who may send some, has them read, and tells what became of them. */
public final class FileUploads {

  private final CorpusUpload corpus;
  private final CurationFiles curation;
  private final ArchiveAccess archiveAccess;
  private final Permissions permissions;
  private final ConcurrencyLimit places;
  private final String folder;
  private final RecentUploads recent;
  private final InstantSource clock;

  /** By version of the ledger, which changes where the snapshot does not. */
  private final SnapshotCache<Integer, ContentDigests> contents =
      SnapshotCache.ofParts(2_000_000, ContentDigests::size);

  private final SnapshotCache<LedgerLines, Map<PlacedContent, LedgerEntry>> lines =
      SnapshotCache.ofSize(8);

  /** Lines of one version of the ledger. */
  private record LedgerLines(int version, List<PlacedContent> asked) {

    LedgerLines {
      asked = List.copyOf(asked);
    }
  }

  /** Who may do what. */
  record Permissions(UploadPermission uploads, MarkingPermission markings) {}

  /**
   * @param places how many files arrive at the same time: one that comes slowly keeps its place
   * @param folder that is proposed
   */
  FileUploads(
      CorpusUpload corpus,
      CurationFiles curation,
      ArchiveAccess archiveAccess,
      Permissions permissions,
      ConcurrencyLimit places,
      String folder,
      InstantSource clock) {
    this.corpus = corpus;
    this.curation = curation;
    this.archiveAccess = archiveAccess;
    this.permissions = permissions;
    this.places = places;
    this.folder = folder;
    this.recent = new RecentUploads(corpus.limits().waiting());
    this.clock = clock;
  }

  /** What is taken. */
  UploadLimits limits() {
    return corpus.limits();
  }

  /** Refuses the request of somebody who may not send files. */
  void requireAllowed() {
    permissions.uploads().requireAllowed();
  }

  /** What the page shows; empty for those who may not send files. */
  public Optional<UploadSection> section() {
    return permissions.uploads().allowed()
        ? Optional.of(
            new UploadSection(
                corpus.limits(),
                corpus.isWritable(),
                corpus.room(),
                corpus.folders(),
                folder,
                states()))
        : Optional.empty();
  }

  /**
   * One file as it is sent.
   *
   * @param folder relative to the folder of notes
   * @param name with folders before it or without
   * @param replaces whether it takes the place of another one of that name
   */
  record SentFile(
      String folder, String name, OptionalLong length, boolean replaces, InputStream content) {}

  /**
   * Takes a place for what is sent.
   *
   * @throws Refusal where all are taken
   */
  ConcurrencyLimit.Place enter() {
    return places.enter();
  }

  /**
   * Receives one file and has it read.
   *
   * @throws Refusal where it did not arrive whole, or too many files wait
   */
  UploadState receive(SentFile sent) {
    requireNotTooMany();
    UploadEntry entry =
        new UploadEntry(archiveAccess.user().name(), sent.name(), clock.instant(), outcome(sent));
    recent.add(entry);
    if (entry.isWritten()) {
      curation.requestRun();
    }
    return new UploadState(entry, Optional.empty(), false);
  }

  private void requireNotTooMany() {
    ContentDigests known = contents(archiveAccess.forReader());
    long waiting =
        recent.count(
            entry ->
                entry.isWritten()
                    && entry.placed().filter(at -> !mayBeRead(at, known)).isPresent());
    if (waiting >= limits().waiting()) {
      throw Refusal.busy("upload.waiting", waiting);
    }
  }

  private static boolean mayBeRead(PlacedContent at, ContentDigests known) {
    return at.isSidecar() || known.mayHave(at.hash());
  }

  private UploadOutcome outcome(SentFile sent) {
    try {
      UploadRequest request =
          new UploadRequest(
              UploadPath.of(sent.folder(), sent.name()),
              sent.length(),
              sent.replaces(),
              permissions.markings().allowed());
      return corpus.receive(request, sent.content(), this::pathOfContent);
    } catch (RefusedUpload refused) {
      return new UploadOutcome.Refused(refused.explanation());
    } catch (IOException gone) {
      throw Refusal.badRequest("upload.cut");
    }
  }

  /** The path of a file with a content, where the present user may know of it. */
  private Optional<String> pathOfContent(String hash) {
    ArchiveReader world = archiveAccess.forReader();
    return contents(world).mayHave(hash)
        ? archiveAccess.filesForUser(world.ledger()).stream()
            .filter(line -> line.hash().equals(hash))
            .map(LedgerEntry::path)
            .filter(path -> !path.contains(ContainerFile.INSIDE))
            .findFirst()
        : Optional.empty();
  }

  private ContentDigests contents(ArchiveReader world) {
    return contents.get(world, world.ledgerVersion(), still -> ContentDigests.of(still.ledger()));
  }

  /** What the present user sent last, newest first, with what became of it so far. */
  List<UploadState> states() {
    ArchiveReader world = archiveAccess.forReader();
    List<UploadEntry> sent = recent.of(archiveAccess.user().name());
    Map<PlacedContent, LedgerEntry> read = read(world, sent);
    return sent.stream().map(entry -> state(entry, read)).toList();
  }

  private UploadState state(UploadEntry entry, Map<PlacedContent, LedgerEntry> read) {
    Optional<LedgerEntry> line = entry.placed().flatMap(at -> Optional.ofNullable(read.get(at)));
    boolean gone =
        line.isEmpty() && entry.placed().filter(at -> corpus.isThere(at.path())).isEmpty();
    return new UploadState(entry, line, gone);
  }

  private Map<PlacedContent, LedgerEntry> read(ArchiveReader world, List<UploadEntry> sent) {
    if (sent.isEmpty()) {
      return Map.of();
    }
    ContentDigests known = contents(world);
    List<PlacedContent> asked =
        sent.stream()
            .flatMap(entry -> entry.placed().stream())
            .filter(at -> mayBeRead(at, known))
            .distinct()
            .toList();
    return asked.isEmpty()
        ? Map.of()
        : lines.get(
            world, new LedgerLines(world.ledgerVersion(), asked), still -> lines(still, asked));
  }

  private static Map<PlacedContent, LedgerEntry> lines(
      ArchiveReader world, List<PlacedContent> asked) {
    Map<String, String> hashes =
        asked.stream()
            .collect(
                Collectors.toMap(PlacedContent::path, PlacedContent::hash, (newer, _) -> newer));
    return world.ledger().stream()
        .filter(line -> hashes.containsKey(line.path()))
        .filter(line -> isOf(line, place(line, hashes)))
        .collect(Collectors.toMap(line -> place(line, hashes), Function.identity()));
  }

  private static PlacedContent place(LedgerEntry line, Map<String, String> hashes) {
    return new PlacedContent(line.path(), Objects.requireNonNull(hashes.get(line.path())));
  }

  /** A run opens sidecars without a line of their content. */
  private static boolean isOf(LedgerEntry line, PlacedContent at) {
    return line.hash().equals(at.hash()) || (at.isSidecar() && line.hash().isEmpty());
  }
}
