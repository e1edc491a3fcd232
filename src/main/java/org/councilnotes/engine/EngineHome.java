package org.councilnotes.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.councilnotes.note.Thesaurus;
import org.councilnotes.search.ArchiveHome;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.Room;
import org.councilnotes.search.SharedWork;
import org.councilnotes.search.Turn;
import org.councilnotes.terms.PassageValues;

/**
 * A world of the archive in a cluster. One link serves all that is opened here; it stays open as
 * long as the program runs.
 */
public final class EngineHome implements ArchiveHome {

  private static final String PUBLIC = "public";

  private final EngineSettings settings;
  private final Link link;
  private final World world;
  private final Waiting waiting;

  /** The same world for a run. */
  private final World kept;

  private final Clock clock = Clock.systemUTC();
  private Optional<String> aside = Optional.empty();
  private volatile Optional<Lease> turn = Optional.empty();

  private EngineHome(EngineSettings settings, Link link, String name, Notice notice) {
    this.settings = settings;
    this.link = link;
    this.waiting = Waiting.ofRun(notice);
    this.world = new World(link, settings, name);
    this.kept = new World(link.waiting(waiting), settings, name);
  }

  /** The world of the notes that everyone may read. */
  public static EngineHome publicWorld(EngineSettings settings) {
    return publicWorld(settings, _ -> {});
  }

  /**
   * The same.
   *
   * @param told what a run waits for, a sentence each, and that it goes on
   */
  public static EngineHome publicWorld(EngineSettings settings, Consumer<String> told) {
    return new EngineHome(settings, new Link(settings), PUBLIC, new Notice(told));
  }

  /** The same by a link of one's own. */
  static EngineHome of(EngineSettings settings, Link link) {
    return new EngineHome(settings, link, PUBLIC, Notice.NONE);
  }

  @Override
  public ArchiveReader reader() {
    return new EngineArchive(world);
  }

  @Override
  public ArchiveReader requiredReader() {
    if (world.served().isEmpty()) {
      throw EngineProblem.missing(settings.name());
    }
    return reader();
  }

  @Override
  public ArchiveReader readerOfRun() {
    return new EngineArchive(kept);
  }

  @Override
  public ArchiveWriter writer(Thesaurus thesaurus) {
    return writer(kept.servedOrNew(), thesaurus);
  }

  private ArchiveWriter writer(String index, Thesaurus thesaurus) {
    Reads reads = new Reads(kept.link(), index);
    Commit.in(reads);
    return new EngineWriter(
        reads, new PassageValues(thesaurus, LocalDate.now(clock)), this::requireTurn);
  }

  /** Another run may write now: this one lost its turn while it could not ask for more time. */
  private void requireTurn() {
    if (isTurnLost()) {
      throw EngineProblem.locked(Lease.LASTS);
    }
  }

  /** Whether another has the turn that was taken here. */
  boolean isTurnLost() {
    return turn.filter(Lease::isLost).isPresent();
  }

  @Override
  public Turn turn() {
    return turnIfFree().orElseThrow(() -> EngineProblem.locked(Lease.LASTS));
  }

  @Override
  public Optional<Turn> turnIfFree() {
    Optional<Lease> lease = Lease.of(link, turns(), PUBLIC, clock, waiting);
    lease.ifPresent(taken -> turn = Optional.of(taken));
    return lease.map(taken -> taken);
  }

  private String turns() {
    return settings.name() + "-turns";
  }

  @Override
  public Optional<SharedWork> sharedWork() {
    WorkPlaces places = new WorkPlaces(link, settings.name() + "-work", settings.replicas());
    return Optional.of(
        new EngineWork(
            places,
            () -> Lease.holder(link, turns(), PUBLIC, clock),
            () -> turn.map(Lease::owner)));
  }

  /** A cluster has its own. */
  @Override
  public Optional<Room> room() {
    return Optional.empty();
  }

  @Override
  public Optional<ArchiveReader> worldToReplace() {
    return kept.served().isEmpty() ? Optional.empty() : Optional.of(readerOfRun());
  }

  @Override
  public ArchiveWriter rebuild(Thesaurus thesaurus) {
    String index = kept.aside();
    aside = Optional.of(index);
    return writer(index, thesaurus);
  }

  @Override
  public Optional<ArchiveReader> previous() {
    return kept.previous().map(EngineArchive::new);
  }

  @Override
  public void dropPrevious() {
    kept.dropPrevious();
  }

  @Override
  public void drop() {
    aside = Optional.empty();
    kept.drop();
  }

  @Override
  public void swap() {
    String index = aside.orElseThrow(() -> EngineProblem.notWhole("what should take its place"));
    if (Commit.in(new Reads(kept.link(), index)).isNone()) {
      throw EngineProblem.notWhole(index);
    }
    kept.serve(index);
    aside = Optional.empty();
  }
}
