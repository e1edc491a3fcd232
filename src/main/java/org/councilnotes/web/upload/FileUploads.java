package org.councilnotes.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.upload.ArrivedFile;
import org.councilnotes.upload.CorpusUpload;
import org.councilnotes.upload.PlacedPair;
import org.councilnotes.upload.SentSidecar;
import org.councilnotes.upload.UploadOutcome;
import org.councilnotes.upload.UploadPath;
import org.councilnotes.upload.UploadPolicy;
import org.councilnotes.upload.UploadRequest;
import org.councilnotes.web.ConcurrencyLimit;
import org.councilnotes.web.MarkingPermission;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.SnapshotCache;
import org.councilnotes.web.UploadPermission;
import org.councilnotes.web.upload.UploadEntry.PlacedContent;

/** Receives files of those who may send some, has them read, and tells what became of them. */
public final class FileUploads implements AutoCloseable {

  private final CorpusUpload corpus;
  private final CurationFiles curation;
  private final ArchiveAccess archiveAccess;
  private final Permissions permissions;
  private final ConcurrencyLimit places;
  private final String folder;
  private final RecentUploads recent;
  private final InstantSource clock;
  private final QuietRuns runs;

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
   * @param quiet time without anything that arrives, before what came is read
   */
  FileUploads(
      CorpusUpload corpus,
      CurationFiles curation,
      ArchiveAccess archiveAccess,
      Permissions permissions,
      ConcurrencyLimit places,
      String folder,
      Duration quiet,
      InstantSource clock) {
    this.corpus = corpus;
    this.curation = curation;
    this.archiveAccess = archiveAccess;
    this.permissions = permissions;
    this.places = places;
    this.folder = folder;
    this.recent = new RecentUploads(corpus.policy().waiting());
    this.clock = clock;
    this.runs = new QuietRuns(curation::requestRun, quiet);
  }

  @Override
  public void close() {
    runs.close();
  }

  /** What is taken. */
  UploadPolicy policy() {
    return corpus.policy();
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
                corpus.policy(),
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
    ConcurrencyLimit.Place place = places.enter();
    QuietRuns.Arrival arrival = runs.arrive();
    return () -> {
      arrival.close();
      place.close();
    };
  }

  /**
   * Receives files that are sent at once, and has them read.
   *
   * @throws Refusal where too many files wait
   */
  UploadBatch batch() {
    requireNotTooMany();
    return new UploadBatch(this, Optional.empty());
  }

  /**
   * Receives the only file of a request, which counts as sent from now on: where it is refused
   * before it arrives, its sidecar is refused as well.
   */
  UploadBatch batchOf(String name) {
    return new UploadBatch(this, Optional.of(name));
  }

  /**
   * Puts the files of a batch into their places.
   *
   * @param of as for {@link UploadBatch#place}
   */
  List<UploadState> finish(UploadBatch batch, Optional<String> of) {
    boolean whole = false;
    List<UploadEntry> entries;
    try {
      var _ = curation.keepingSidecars(() -> batch.place(of));
      whole = true;
    } finally {
      entries = batch.settle();
      if (!whole || entries.stream().anyMatch(UploadEntry::isWritten)) {
        runs.want(); // also for what was placed before a failure
      }
    }
    return entries.stream().map(entry -> new UploadState(entry, Optional.empty(), false)).toList();
  }

  /** Keeps what became of files. */
  void remember(List<UploadEntry> entries) {
    entries.forEach(recent::add);
  }

  /**
   * Refuses the request where more files wait to be read than may.
   *
   * @throws Refusal there
   */
  void requireNotTooMany() {
    ArchiveReader world = archiveAccess.forReader();
    ContentDigests known = contents(world);
    List<PlacedContent> waiting =
        recent.select(UploadEntry::isWritten).stream()
            .flatMap(entry -> entry.placed().stream())
            .filter(at -> !mayBeRead(at, known))
            .toList();
    if (waiting.size() >= policy().waiting()) {
      long still = stillWaiting(world, waiting);
      if (still >= policy().waiting()) {
        throw Refusal.busy("upload.waiting", still);
      }
    }
  }

  /** Without those that somebody took away or changed before a run looked at them. */
  private long stillWaiting(ArchiveReader world, List<PlacedContent> waiting) {
    Set<String> read =
        world.ledger().stream().map(LedgerEntry::path).collect(Collectors.toUnmodifiableSet());
    return waiting.stream()
        .filter(at -> !read.contains(at.path()) && corpus.isThere(at.path()))
        .count();
  }

  private static boolean mayBeRead(PlacedContent at, ContentDigests known) {
    return at.isSidecar() || known.mayHave(at.hash());
  }

  /**
   * Receives the bytes of a file.
   *
   * @throws org.councilnotes.upload.RefusedUpload where it is not taken
   * @throws IOException where it does not arrive whole
   */
  ArrivedFile arrive(UploadRequest request, InputStream content) throws IOException {
    return corpus.arrive(request, content);
  }

  /** Whether the present user may decide who reads a file, which a sidecar does. */
  boolean mayDecide() {
    return permissions.markings().allowed();
  }

  /** Puts a file into its place, with its sidecar. */
  PlacedPair place(ArrivedFile file, Optional<SentSidecar> sidecar) {
    return corpus.place(file, sidecar, this::pathOfContent);
  }

  /**
   * Puts a sidecar beside the file that the present user sent before it; where the last one of that
   * name was not taken, the sidecar is not either: it is not meant for an older one.
   *
   * @param of SHA-256 of the content of a file at the very path; empty where it is the one that was
   *     sent
   */
  UploadOutcome placeAlone(SentSidecar sidecar, Optional<String> of) {
    UploadPath file = sidecar.path().file();
    if (of.isPresent()) {
      return corpus.place(sidecar, corpus.ledgerPath(file), of.get());
    }
    Optional<String> folded = Optional.of(UploadBatch.folded(file));
    List<UploadEntry> near =
        recent.of(archiveAccess.user().name()).stream()
            .filter(entry -> entry.asked().map(UploadBatch::folded).equals(folded))
            .toList();
    return near.stream()
        .limit(1)
        .filter(newest -> newest.outcome() instanceof UploadOutcome.Refused)
        .findFirst()
        .or(() -> near.stream().filter(e -> e.asked().equals(Optional.of(file))).findFirst())
        .map(UploadEntry::outcome)
        .map(outcome -> besides(outcome, sidecar))
        .orElseGet(() -> new UploadOutcome.Refused(ReasonCode.UPLOAD_SIDECAR_ALONE.of()));
  }

  private UploadOutcome besides(UploadOutcome file, SentSidecar sidecar) {
    return switch (file) {
      case UploadOutcome.Written(String path, String hash, _) -> corpus.place(sidecar, path, hash);
      case UploadOutcome.Present(String path, _) -> CorpusUpload.refusedBeside(path);
      case UploadOutcome.Refused _ -> new UploadOutcome.Refused(ReasonCode.UPLOAD_NO_PAIR.of());
    };
  }

  /** What became of something that the present user sent. */
  UploadEntry entry(String name, Optional<UploadPath> asked, UploadOutcome outcome) {
    return new UploadEntry(archiveAccess.user().name(), name, asked, clock.instant(), outcome);
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
