package org.councilnotes.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.councilnotes.note.Marking;
import org.councilnotes.store.ArchiveProblem;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;

/** Selects the world that the user of a request may read. */
public final class ArchiveAccess {

  private final ArchiveReader publicWorld;
  private final Optional<ArchiveReader> completeWorld;
  private final Optional<Supplier<ArchiveUser>> user;
  private final AtomicReference<KnownMarking> known =
      new AtomicReference<>(new KnownMarking("", Marking.PUBLIC));

  /** The marking of the complete world in one of its snapshots. */
  private record KnownMarking(String snapshot, Marking marking) {}

  private ArchiveAccess(
      ArchiveReader publicWorld,
      Optional<ArchiveReader> completeWorld,
      Optional<Supplier<ArchiveUser>> user) {
    this.publicWorld = publicWorld;
    this.completeWorld = completeWorld;
    this.user = user;
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
    return new ArchiveAccess(publicWorld, completeWorld, Optional.empty());
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
    return new ArchiveAccess(publicWorld, completeWorld, Optional.of(user));
  }

  /** The same access, where nothing tells yet who makes the present request. */
  public ArchiveAccess orUser(Supplier<ArchiveUser> requester) {
    return user.isPresent() ? this : of(publicWorld, completeWorld, requester);
  }

  /** Who makes the present request; nobody where nothing tells. */
  public ArchiveUser user() {
    return user.map(Supplier::get).orElse(ArchiveUser.ANONYMOUS);
  }

  /** The world for the present user; closed by its owner, not by the caller. */
  public ArchiveReader forReader() {
    return user().role().world() == World.COMPLETE
        ? completeWorld.orElse(publicWorld)
        : publicWorld;
  }

  /**
   * Every world that is kept, for checks and figures of the operator. What answers a reader comes
   * from {@link #forReader()} alone.
   */
  public Map<World, ArchiveReader> forOperator() {
    Map<World, ArchiveReader> worlds = new EnumMap<>(World.class);
    worlds.put(World.PUBLIC, publicWorld);
    completeWorld.ifPresent(complete -> worlds.put(World.COMPLETE, complete));
    return worlds;
  }

  /**
   * The marking of what is made from all notes that the present reader may read, such as a count or
   * a picture: that of the strictest one. A public world is not looked at. {@code LIMITE} where the
   * complete one cannot be read.
   */
  public Marking marking() {
    return user().role().world() == World.COMPLETE
        ? completeWorld.map(this::marking).orElse(Marking.PUBLIC)
        : Marking.PUBLIC;
  }

  private Marking marking(ArchiveReader world) {
    try {
      String snapshot = world.snapshot();
      KnownMarking last = known.get();
      if (last.snapshot().equals(snapshot)) {
        return last.marking();
      }
      Marking marking = world.marking();
      known.set(new KnownMarking(snapshot, marking));
      return marking;
    } catch (ArchiveProblem unreadable) {
      return Marking.LIMITE;
    }
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

  /** Whether the present user may know of every file. */
  public boolean isOperator() {
    return user().role().includes(Role.OPERATOR);
  }
}
