package org.councilnotes.opensearch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.councilnotes.meaning.SentenceVectors;
import org.councilnotes.opensearch.client.ClusterClient;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.client.OpenSearchSettings;
import org.councilnotes.opensearch.client.OutageNotice;
import org.councilnotes.opensearch.client.OutageRetry;
import org.councilnotes.opensearch.coordination.OpenSearchSharedWork;
import org.councilnotes.opensearch.coordination.WorkSlotIndex;
import org.councilnotes.opensearch.storage.DocumentReader;
import org.councilnotes.opensearch.storage.OpenSearchCommit;
import org.councilnotes.opensearch.storage.RepositorySnapshots;
import org.councilnotes.opensearch.storage.WorldIndices;
import org.councilnotes.opensearch.vector.OpenSearchSentenceVectors;
import org.councilnotes.opensearch.vector.PluginDependentVectors;
import org.councilnotes.opensearch.write.OpenSearchArchiveWriter;
import org.councilnotes.opensearch.write.OpenSearchWriteLock;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.DiskSpace;
import org.councilnotes.store.WriteLock;
import org.councilnotes.store.coordination.SharedWork;
import org.councilnotes.store.schema.PassageFacets;
import org.councilnotes.vocabulary.Thesaurus;

/**
 * One world in a cluster. All readers and writers that it opens share one client, which stays open
 * for the life of the process.
 */
public final class OpenSearchArchiveHome implements ArchiveHome {

  private static final String PUBLIC = "public";
  private static final String COMPLETE = "complete";

  private final OpenSearchSettings settings;
  private final ClusterClient link;
  private final String name;
  private final WorldIndices world;
  private final OutageRetry outageRetry;

  /** The same world for runs: its client waits while the cluster is unavailable. */
  private final WorldIndices kept;

  private final Clock clock = Clock.systemUTC();
  private Optional<String> aside = Optional.empty();

  /** The write lock of all worlds, once it was acquired from the home of one of them. */
  private final AtomicReference<Optional<OpenSearchWriteLock>> turn;

  private OpenSearchArchiveHome(
      OpenSearchSettings settings, ClusterClient link, String name, OutageNotice notice) {
    this(settings, link, name, OutageRetry.ofRun(notice), new AtomicReference<>(Optional.empty()));
  }

  private OpenSearchArchiveHome(
      OpenSearchSettings settings,
      ClusterClient link,
      String name,
      OutageRetry outageRetry,
      AtomicReference<Optional<OpenSearchWriteLock>> turn) {
    this.settings = settings;
    this.link = link;
    this.name = name;
    this.outageRetry = outageRetry;
    this.turn = turn;
    this.world = new WorldIndices(link, settings, name);
    this.kept = new WorldIndices(link.waiting(outageRetry), settings, name);
  }

  /** The world of the notes that everyone may read. */
  public static OpenSearchArchiveHome publicWorld(OpenSearchSettings settings) {
    return publicWorld(settings, _ -> {});
  }

  /**
   * The world of the notes that everyone may read.
   *
   * @param told receives notices, one sentence each: what a run waits for, and that it continues
   */
  public static OpenSearchArchiveHome publicWorld(
      OpenSearchSettings settings, Consumer<String> told) {
    return new OpenSearchArchiveHome(
        settings, new ClusterClient(settings), PUBLIC, new OutageNotice(told));
  }

  /** A world reached by a given client. */
  public static OpenSearchArchiveHome of(OpenSearchSettings settings, ClusterClient link) {
    return new OpenSearchArchiveHome(settings, link, PUBLIC, OutageNotice.NONE);
  }

  /** The world of all notes, for authorised readers, with the client and write lock of this one. */
  public OpenSearchArchiveHome completeWorld() {
    return new OpenSearchArchiveHome(settings, link, COMPLETE, outageRetry, turn);
  }

  /** Whether there is an index of this world. */
  public boolean isThere() {
    return world.served().isPresent();
  }

  /**
   * Snapshots in the repositories of the cluster which have an index of any world of this archive,
   * as {@code REPOSITORY/SNAPSHOT}. What is in them cannot be looked into.
   */
  public List<String> snapshots() {
    return new RepositorySnapshots(link).withIndicesOf(settings.name());
  }

  /**
   * The vectors of the sentences of this world.
   *
   * @param local those on this machine, which are used where the nodes lack the plugin
   */
  public SentenceVectors vectors(SentenceVectors local) {
    return new PluginDependentVectors(
        () -> OpenSearchSentenceVectors.areSupported(link),
        new OpenSearchSentenceVectors(link, settings, name, turns(), outageRetry),
        local);
  }

  @Override
  public ArchiveReader reader() {
    return new OpenSearchArchiveReader(world);
  }

  @Override
  public ArchiveReader requiredReader() {
    if (world.served().isEmpty()) {
      throw OpenSearchProblem.missing(settings.name());
    }
    return reader();
  }

  @Override
  public ArchiveReader readerForRun() {
    return new OpenSearchArchiveReader(kept);
  }

  @Override
  public ArchiveWriter writer(Thesaurus thesaurus) {
    return writer(kept.servedOrNew(), thesaurus, OpenSearchCommit.NONE);
  }

  private ArchiveWriter writer(String index, Thesaurus thesaurus, OpenSearchCommit replaced) {
    DocumentReader reads = new DocumentReader(kept.link(), index);
    OpenSearchCommit.in(reads);
    return new OpenSearchArchiveWriter(
        reads,
        new PassageFacets(thesaurus, LocalDate.now(clock)),
        replaced,
        this::requireWriteLock);
  }

  /** Throws if another run holds the write lock: this one could not renew it in time. */
  private void requireWriteLock() {
    if (hasLostWriteLock()) {
      throw OpenSearchProblem.locked(OpenSearchWriteLock.LASTS);
    }
  }

  /** Whether another run holds the write lock that was acquired here. */
  public boolean hasLostWriteLock() {
    return turn.get().filter(OpenSearchWriteLock::isLost).isPresent();
  }

  @Override
  public WriteLock acquireWriteLock() {
    return tryWriteLock().orElseThrow(() -> OpenSearchProblem.locked(OpenSearchWriteLock.LASTS));
  }

  @Override
  public Optional<WriteLock> tryWriteLock() {
    Optional<OpenSearchWriteLock> lease =
        OpenSearchWriteLock.of(link, turns(), PUBLIC, clock, outageRetry);
    lease.ifPresent(taken -> turn.set(Optional.of(taken)));
    return lease.map(taken -> taken);
  }

  private String turns() {
    return settings.name() + "-turns";
  }

  @Override
  public Optional<SharedWork> sharedWork() {
    WorkSlotIndex places = new WorkSlotIndex(link, settings.name() + "-work", settings.replicas());
    return Optional.of(
        new OpenSearchSharedWork(
            places,
            () -> OpenSearchWriteLock.holder(link, turns(), PUBLIC, clock),
            () -> turn.get().map(OpenSearchWriteLock::owner)));
  }

  /** Unknown: the disks are those of the cluster. */
  @Override
  public Optional<DiskSpace> diskSpace() {
    return Optional.empty();
  }

  @Override
  public Optional<ArchiveReader> worldToReplace() {
    return kept.served().isEmpty() ? Optional.empty() : Optional.of(readerForRun());
  }

  @Override
  public ArchiveWriter rebuild(Thesaurus thesaurus) {
    String index = kept.aside();
    aside = Optional.of(index);
    return writer(index, thesaurus, kept.replacedCommit());
  }

  @Override
  public Optional<ArchiveReader> previousWorld() {
    return kept.previous().map(OpenSearchArchiveReader::new);
  }

  @Override
  public void dropPrevious() {
    kept.dropPrevious();
  }

  @Override
  public void dropRebuild() {
    aside = Optional.empty();
    kept.drop();
  }

  @Override
  public void swap() {
    String index =
        aside.orElseThrow(() -> OpenSearchProblem.notWhole("what should take its place"));
    if (OpenSearchCommit.in(new DocumentReader(kept.link(), index)).isNone()) {
      throw OpenSearchProblem.notWhole(index);
    }
    kept.serve(index);
    aside = Optional.empty();
  }
}
