package org.councilnotes.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.councilnotes.search.Joined;
import org.councilnotes.search.Offering;
import org.councilnotes.search.SharedWork;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files that a run offers by documents of the cluster. A run is known by its turn: when another has
 * that, what was offered is nobody's.
 *
 * @param holder who has the turn now
 * @param own who had it last of this process
 */
record EngineWork(
    WorkPlaces places, Supplier<Optional<String>> holder, Supplier<Optional<String>> own)
    implements SharedWork {

  private static final String RUN = "run";
  private static final String WAY = "way";
  private static final String OVER = "over";

  @Override
  public Offering offer(String way) {
    String run =
        own.get().filter(this::isHolder).orElseThrow(() -> EngineProblem.lostTurn(Lease.LASTS));
    places.make();
    places.clear();
    write(run, way, false);
    return new EngineOffering(this, run, way);
  }

  @Override
  public Optional<Joined> join() {
    WorkPlace head = places.head();
    String run = head.text(RUN);
    return isOpen(head) && holder.get().equals(Optional.of(run))
        ? Optional.of(new EngineJoined(this, run, head.text(WAY)))
        : Optional.empty();
  }

  private static boolean isOpen(WorkPlace head) {
    return head.isThere() && !head.source().path(OVER).asBoolean(true);
  }

  Joined.State state(String run) {
    WorkPlace head = places.head();
    if (!head.text(RUN).equals(run)) {
      return Joined.State.GONE;
    }
    if (!isOpen(head)) {
      return Joined.State.ENDED;
    }
    return isHolder(run) ? Joined.State.GOING : Joined.State.GONE;
  }

  boolean isHolder(String run) {
    return holder.get().equals(Optional.of(run));
  }

  /** Says that a run is over, unless another has begun meanwhile. */
  void end(String run, String way) {
    if (isHolder(run)) {
      write(run, way, true);
      places.clear();
    }
  }

  private void write(String run, String way, boolean over) {
    ObjectNode head = Dsl.of(RUN, run, WAY, way);
    if (places.write(places.head(), Dsl.with(head, OVER, over), run).isEmpty()) {
      throw EngineProblem.lostTurn(Lease.LASTS);
    }
  }
}
