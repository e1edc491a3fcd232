package org.councilnotes.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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
  private final Clock clock = Clock.systemUTC();
  private Optional<String> aside = Optional.empty();
  private volatile Optional<Lease> turn = Optional.empty();

  private EngineHome(EngineSettings settings, Link link, String name) {
    this.settings = settings;
    this.link = link;
    this.world = new World(link, settings, name);
  }

  /** The world of the notes that everyone may read. */
  public static EngineHome publicWorld(EngineSettings settings) {
    return of(settings, new Link(settings));
  }

  /** The same by a link of one's own. */
  static EngineHome of(EngineSettings settings, Link link) {
    return new EngineHome(settings, link, PUBLIC);
  }

  @Override
  public ArchiveReader reader() {
    return new EngineArchive(world);
  }

  @Override
  public ArchiveWriter writer(Thesaurus thesaurus) {
    return writer(world.servedOrNew(), thesaurus);
  }

  private ArchiveWriter writer(String index, Thesaurus thesaurus) {
    Reads reads = new Reads(link.waiting(Waiting.OF_A_RUN), index);
    Commit.in(reads);
    return new EngineWriter(
        reads, new PassageValues(thesaurus, LocalDate.now(clock)), this::requireTurn);
  }

  /** Another run may write now: this one lost its turn while it could not ask for more time. */
  private void requireTurn() {
    if (isTurnLost()) {
      throw EngineProblem.locked();
    }
  }

  /** Whether another has the turn that was taken here. */
  boolean isTurnLost() {
    return turn.filter(Lease::isLost).isPresent();
  }

  @Override
  public Turn turn() {
    return turnIfFree().orElseThrow(EngineProblem::locked);
  }

  @Override
  public Optional<Turn> turnIfFree() {
    Optional<Lease> lease = Lease.of(link, turns(), PUBLIC, clock);
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
    return world.served().isEmpty() ? Optional.empty() : Optional.of(reader());
  }

  @Override
  public ArchiveWriter rebuild(Thesaurus thesaurus) {
    String index = world.aside();
    aside = Optional.of(index);
    return writer(index, thesaurus);
  }

  @Override
  public void drop() {
    aside = Optional.empty();
    world.drop();
  }

  @Override
  public void swap() {
    String index = aside.orElseThrow(() -> EngineProblem.notWhole("what should take its place"));
    if (Commit.in(new Reads(link, index)).isNone()) {
      throw EngineProblem.notWhole(index);
    }
    world.serve(index);
    aside = Optional.empty();
  }
}
