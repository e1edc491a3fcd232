package org.councilnotes.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Marking;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;

/** Selects the world that the user of a request may read. */
public final class ArchiveAccess {

  private final ArchiveReader publicWorld;
  private final Optional<CompleteWorld> completeWorld;
  private final Optional<Supplier<ArchiveUser>> user;
  private final Supplier<Optional<ShownNotes>> shown;

  private ArchiveAccess(
      ArchiveReader publicWorld,
      Optional<CompleteWorld> completeWorld,
      Optional<Supplier<ArchiveUser>> user,
      Supplier<Optional<ShownNotes>> shown) {
    this.publicWorld = publicWorld;
    this.completeWorld = completeWorld;
    this.user = user;
    this.shown = shown;
  }

  /** Access to an archive that keeps public notes only. */
  public static ArchiveAccess of(ArchiveReader publicWorld) {
    return of(publicWorld, Optional.empty());
  }

  /**
   * Access by the role that the server finds out.
   *
   * @param completeWorld empty where only public notes are kept
   */
  public static ArchiveAccess of(ArchiveReader publicWorld, Optional<ArchiveReader> completeWorld) {
    return new ArchiveAccess(
        publicWorld, inStepWith(publicWorld, completeWorld), Optional.empty(), Optional::empty);
  }

  /**
   * Access by role.
   *
   * @param completeWorld empty where only public notes are kept
   * @param user who makes the present request
   */
  public static ArchiveAccess of(
      ArchiveReader publicWorld,
      Optional<ArchiveReader> completeWorld,
      Supplier<ArchiveUser> user) {
    return new ArchiveAccess(
        publicWorld, inStepWith(publicWorld, completeWorld), Optional.of(user), Optional::empty);
  }

  private static Optional<CompleteWorld> inStepWith(
      ArchiveReader publicWorld, Optional<ArchiveReader> completeWorld) {
    return completeWorld.map(reader -> new CompleteWorld(reader, publicWorld));
  }

  /** The same access, where nothing tells yet who makes the present request. */
  public ArchiveAccess orUser(Supplier<ArchiveUser> requester) {
    return user.isPresent()
        ? this
        : new ArchiveAccess(publicWorld, completeWorld, Optional.of(requester), shown);
  }

  /**
   * The same access, recording which restricted notes answers are given words of.
   *
   * @param recorder of the present request; empty where it is not recorded
   */
  public ArchiveAccess recordedBy(Supplier<Optional<ShownNotes>> recorder) {
    return new ArchiveAccess(publicWorld, completeWorld, user, recorder);
  }

  /** Who makes the present request; nobody where nothing tells. */
  public ArchiveUser user() {
    return user.map(Supplier::get).orElse(ArchiveUser.ANONYMOUS);
  }

  /**
   * The world for the present user; closed by its owner, not by the caller. The public one for
   * everybody until the complete one is in step with it.
   */
  public ArchiveReader forReader() {
    return readsAll() ? servedComplete().map(this::recorded).orElse(publicWorld) : publicWorld;
  }

  /** Whether {@link #forReader()} is the complete world. */
  public boolean isForReaderComplete() {
    return readsAll() && servedComplete().isPresent();
  }

  private Optional<ArchiveReader> servedComplete() {
    return completeWorld.filter(CompleteWorld::isInStep).map(CompleteWorld::reader);
  }

  private boolean readsAll() {
    return user().role().world() == World.COMPLETE;
  }

  /** Whether the present user is given the public world because the complete one is not ready. */
  public boolean isCompleteWorldPending() {
    return readsAll() && completeWorld.filter(world -> !world.isInStep()).isPresent();
  }

  /** A run has brought the worlds in step. */
  public void declareInStep() {
    completeWorld.ifPresent(CompleteWorld::declareInStep);
  }

  /**
   * The world with the words of files whose marking is unknown, for those who may decide on these;
   * closed by its owner, not by the caller.
   */
  public ArchiveReader forDecisions() {
    return servedComplete().orElse(publicWorld);
  }

  /** The world that everybody may read; closed by its owner, not by the caller. */
  public ArchiveReader forEverybody() {
    return publicWorld;
  }

  private ArchiveReader recorded(ArchiveReader world) {
    return shown.get().<ArchiveReader>map(notes -> RecordingReader.of(world, notes)).orElse(world);
  }

  /**
   * Every world that is kept, for checks and figures of the operator. What answers a reader comes
   * from {@link #forReader()} alone.
   */
  public Map<World, ArchiveReader> forOperator() {
    Map<World, ArchiveReader> worlds = new EnumMap<>(World.class);
    worlds.put(World.PUBLIC, publicWorld);
    completeWorld.ifPresent(complete -> worlds.put(World.COMPLETE, complete.reader()));
    return worlds;
  }

  /**
   * The marking of what is made from all notes that the present reader may read, such as a count or
   * a picture: that of the strictest one. A public world is not looked at. {@code LIMITE} where the
   * complete one cannot be read.
   */
  public Marking marking() {
    return readsAll()
        ? completeWorld.map(CompleteWorld::marking).orElse(Marking.PUBLIC)
        : Marking.PUBLIC;
  }

  /**
   * The marking of what was made from all notes of one snapshot of the present reader's world, and
   * is sent now. The strictest of then and now; {@code LIMITE} where the snapshot is not known any
   * more.
   */
  public Marking marking(String snapshot) {
    return readsAll()
        ? completeWorld.map(world -> world.marking(snapshot)).orElse(Marking.PUBLIC)
        : Marking.PUBLIC;
  }

  /**
   * The files that the present user may know of: operators all, others the files of the notes of
   * their world. The name of a restricted file reveals its note, a file that could not be read may
   * be restricted, and so may one whose marking is unknown; how many there are tells that there are
   * some.
   *
   * @param ledger of the user's world
   */
  public List<LedgerEntry> filesForUser(List<LedgerEntry> ledger) {
    return isOperator() ? ledger : ledger.stream().filter(LedgerEntry::isSource).toList();
  }

  /**
   * The files that failed or are partial, by path, failures first. Their names are for those who
   * have files read again, which the caller has checked: editors, who put files there, and
   * operators. What is refused as classified, or is of unknown marking, is not among them.
   */
  public static List<LedgerEntry> retryableFiles(List<LedgerEntry> ledger) {
    return ledger.stream()
        .filter(
            file ->
                file.outcome() instanceof FileOutcome.Failed
                    || file.outcome() instanceof FileOutcome.Partial)
        .sorted(LedgerEntry.WORST_FIRST)
        .toList();
  }

  /** Whether the present user may know of every file. */
  public boolean isOperator() {
    return user().role().includes(Role.OPERATOR);
  }
}
