package org.councilnotes.ingest.maintain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.councilnotes.ingest.PriorState;
import org.councilnotes.ingest.TargetWorld;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.vocabulary.Thesaurus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The worlds of a run, open for writing; closing it closes what was opened for them. */
final class OpenWorlds implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OpenWorlds.class);

  private final WorldHomes homes;
  private final Thesaurus thesaurus;
  private final Deque<Runnable> open = new ArrayDeque<>();
  private final List<Supplier<TargetWorld>> targets = new ArrayList<>();
  private boolean continued;

  private OpenWorlds(WorldHomes homes, Thesaurus thesaurus) {
    this.homes = homes;
    this.thesaurus = thesaurus;
  }

  /** The worlds that are served. */
  static OpenWorlds served(WorldHomes homes, Thesaurus thesaurus) {
    return new OpenWorlds(homes, thesaurus).opening(OpenWorlds::openServed);
  }

  /**
   * New worlds beside those that are served, or what was left of them.
   *
   * @param unfinished what an earlier rebuild of a world left
   * @param known files of each world of which a large share must not be missing
   * @param imported holds the imported notes; empty where they are left out
   */
  static OpenWorlds rebuilt(
      WorldHomes homes,
      Thesaurus thesaurus,
      Function<ArchiveHome, Optional<ArchiveReader>> unfinished,
      Function<ArchiveHome, List<LedgerEntry>> known,
      Supplier<Optional<ArchiveReader>> imported) {
    return new OpenWorlds(homes, thesaurus)
        .opening(worlds -> worlds.openRebuilds(unfinished, known, imported));
  }

  private interface Opening {
    void run(OpenWorlds worlds);
  }

  private OpenWorlds opening(Opening opening) {
    try {
      opening.run(this);
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void openServed() {
    ArchiveWriter writer = writer(homes.publicWorld().writer(thesaurus));
    ArchiveReader reader = reader(homes.publicWorld().readerForRun());
    targets.add(() -> publicTarget(writer, PriorState.of(reader)));
    homes.completeWorld().ifPresent(home -> openServedComplete(home, reader));
  }

  /** Words of files whose marking is unknown are kept once, where not everybody may read. */
  private TargetWorld publicTarget(ArchiveWriter writer, PriorState before) {
    TargetWorld target = TargetWorld.ofPublic(writer, before);
    return homes.completeWorld().isPresent() ? target.withoutWords() : target;
  }

  /** What was imported stands in the public world. */
  private void openServedComplete(ArchiveHome home, ArchiveReader publicWorld) {
    ArchiveWriter writer = writer(home.writer(thesaurus));
    ArchiveReader reader = reader(home.readerForRun());
    targets.add(
        () ->
            TargetWorld.complete(
                writer, PriorState.of(reader).withImportedOf(publicWorld, writer)));
  }

  private void openRebuilds(
      Function<ArchiveHome, Optional<ArchiveReader>> unfinished,
      Function<ArchiveHome, List<LedgerEntry>> known,
      Supplier<Optional<ArchiveReader>> imported) {
    for (ArchiveHome home : homes.all()) {
      List<LedgerEntry> files = known.apply(home);
      Optional<ArchiveReader> left = unfinished.apply(home).map(this::reader);
      left.ifPresent(
          reader -> LOG.info("going on with a rebuild that broke off after {}", reader.snapshot()));
      continued |= left.isPresent();
      ArchiveWriter writer =
          writer(left.isPresent() ? home.continueRebuild(thesaurus) : home.rebuild(thesaurus));
      Supplier<PriorState> before =
          () ->
              left.map(PriorState::of)
                  .orElseGet(() -> PriorState.imported(imported, writer))
                  .withKnownFiles(files);
      targets.add(
          home.equals(homes.publicWorld())
              ? () -> publicTarget(writer, before.get())
              : () -> TargetWorld.complete(writer, before.get()));
    }
  }

  /** Whether one of the worlds is what an earlier rebuild left. */
  boolean isContinued() {
    return continued;
  }

  /** The worlds with what they hold. */
  List<TargetWorld> targets() {
    return targets.stream().map(Supplier::get).toList();
  }

  private ArchiveWriter writer(ArchiveWriter writer) {
    open.push(writer::close);
    return writer;
  }

  private ArchiveReader reader(ArchiveReader reader) {
    open.push(reader::close);
    return reader;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      open.pop().run();
    }
  }
}
